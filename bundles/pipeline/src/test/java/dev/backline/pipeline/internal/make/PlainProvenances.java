package dev.backline.pipeline.internal.make;

import dev.backline.api.provenance.Provenance;
import dev.backline.api.provenance.Provenances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes down the parameters as text; core's has the real format. */
final class PlainProvenances implements Provenances {
    @Override
    public Provenance write(
            Path file,
            String action,
            Map<String, List<String>> parameters,
            Map<String, Class<?>> providers,
            Map<String, Inputs> inputs,
            List<Path> outputs)
            throws IOException {
        Map<String, List<String>> kept = new TreeMap<>(parameters);
        kept.remove("out");
        Files.writeString(file, action + " " + kept + " " + new TreeMap<>(providers));
        return new Provenance(
                action, new TreeMap<>(parameters), new TreeMap<>(), new TreeMap<>(), List.of(), List.of());
    }

    @Override
    public Found find(Path product) throws IOException {
        throw new IOException(product + " has no provenance.");
    }
}
