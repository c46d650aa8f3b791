package dev.backline.api.provenance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes, reads and checks provenance files ({@code *.prov.json}, format in {@code docs/guide/provenance.md}). */
public interface Provenances {
    /** The ending of a provenance file's name. */
    String SUFFIX = ".prov.json";

    /**
     * Writes the provenance of a product. Versions and hashes of the bundles are filled in.
     *
     * @param file where to; paths of outputs become relative to its folder
     * @param action full name of the action
     * @param parameters by hyphenated name, as typed
     * @param providers stage to the class of the service that did it
     * @param inputs parameter name to the files that were read because of it, below the folder or file it names
     * @param outputs the files that were written
     */
    Provenance write(
            Path file,
            String action,
            Map<String, List<String>> parameters,
            Map<String, Class<?>> providers,
            Map<String, Inputs> inputs,
            List<Path> outputs)
            throws IOException;

    /**
     * Reads the provenance of a product.
     *
     * @param product the provenance file, a file that it lists as output, or the folder that holds it
     * @throws IOException if none is found, or it is damaged
     */
    Found find(Path product) throws IOException;

    /**
     * What was read because of one parameter.
     *
     * @param base the file or folder that the parameter names
     * @param files the files that were read
     */
    record Inputs(Path base, List<Path> files) {
        /** Copies the files. */
        public Inputs {
            files = List.copyOf(files);
        }
    }

    /**
     * A provenance file and its content.
     *
     * @param file where it lies
     * @param provenance what it says
     */
    record Found(Path file, Provenance provenance) {}
}
