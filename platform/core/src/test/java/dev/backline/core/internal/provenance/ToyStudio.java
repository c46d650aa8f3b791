package dev.backline.core.internal.provenance;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Questions;
import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import dev.backline.api.provenance.Provenances;
import dev.backline.kernel.spi.Consent;
import dev.backline.kernel.spi.Happening;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Ledger;
import dev.backline.kernel.spi.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** An action that "mixes" text files of a folder, with provenance; and a ledger with one bundle. */
final class ToyStudio implements Actions {
    static final String BUNDLE = "dev.backline.toy";

    final Provenances provenances;
    private final Ledger ledger = new ToyLedger();
    String version = "1.0.0";
    int calls;

    ToyStudio(Home home) {
        BundleContext context = (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> new Bundle[0]);
        ServiceComponentRuntime components = (ServiceComponentRuntime) Proxy.newProxyInstance(
                ServiceComponentRuntime.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> List.of());
        provenances = new JsonProvenances(context, home, this, ledger, components);
    }

    ReproduceAction reproduce() {
        return new ReproduceAction(provenances, this, ledger);
    }

    @Override
    public ActionResult call(String fullName, Map<String, ?> values, Intent intent, Progress progress) {
        calls++;
        try {
            Optional<Path> samples = Optional.ofNullable(values.get("samples")).map(v -> Path.of(v.toString()));
            mix(samples, Path.of(values.get("out").toString()), "" + values.get("bpm"));
            return new ActionResult(fullName, List.of(), List.of(), 0, "job");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ActionResult call(
            String fullName, Map<String, ?> values, Intent intent, Progress progress, Questions questions) {
        return call(fullName, values, intent, progress);
    }

    /** Writes the mix with its stems and provenance, as a producing action does. */
    void mix(Optional<Path> samples, Path out, String bpm) throws IOException {
        List<Path> read = new ArrayList<>();
        StringBuilder mix = new StringBuilder("bpm " + bpm.replaceAll("[\\[\\]]", "") + "\n");
        if (samples.isPresent()) {
            try (Stream<Path> files = Files.walk(samples.get())) {
                files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(read::add);
            }
        }
        for (Path file : read) {
            mix.append(Files.readString(file));
        }
        Path stem = Files.createDirectories(out.resolve("stems")).resolve("01 Kick.wav");
        Path master = out.resolve("master.wav");
        Files.writeString(stem, "kick");
        Files.writeString(master, mix);
        Map<String, Provenances.Inputs> inputs = new TreeMap<>();
        samples.ifPresent(folder -> inputs.put("samples", new Provenances.Inputs(folder, read)));
        Map<String, List<String>> parameters = new TreeMap<>();
        parameters.put("bpm", List.of(bpm.replaceAll("[\\[\\]]", "")));
        parameters.put("out", List.of(out.toString()));
        samples.ifPresent(folder -> parameters.put("samples", List.of(folder.toString())));
        provenances.write(
                out.resolve("Song.prov.json"),
                "toy mix",
                parameters,
                Map.of("mixer", ToyStudio.class),
                inputs,
                List.of(master, stem));
    }

    @Override
    public List<ActionInfo> list() {
        return List.of();
    }

    @Override
    public Optional<ActionInfo> find(String name) {
        return Optional.empty();
    }

    @Override
    public String explainMissing(String fullName) {
        return "";
    }

    /** One bundle, in the version that the test says. */
    private final class ToyLedger implements Ledger {
        @Override
        public long revision() {
            return 1;
        }

        @Override
        public List<Installed> installed() {
            return List.of(new Installed(
                    BUNDLE,
                    version,
                    "cafe",
                    "edition",
                    Trust.of(Consent.EDITION),
                    Installed.State.RUNNING,
                    Optional.empty(),
                    List.of()));
        }

        @Override
        public Optional<Installed> find(String symbolicName) {
            return installed().stream()
                    .filter(b -> b.symbolicName().equals(symbolicName))
                    .findFirst();
        }

        @Override
        public List<Happening> history() {
            return List.of();
        }

        @Override
        public boolean changedElsewhere() {
            return false;
        }

        @Override
        public String faultReport() {
            return "";
        }
    }
}
