package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.manifest.BadBundleException;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Jars that were asked for together, and an outcome for each in their order. */
final class Batch {
    private final List<Path> jars;
    private final Explainer explainer;
    private final Map<Path, Staged> staged = new LinkedHashMap<>();
    private final Map<Path, Outcome> refused = new LinkedHashMap<>();

    Batch(List<Path> jars, Explainer explainer) {
        this.jars = jars.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        this.explainer = explainer;
    }

    /** How a jar is looked at. */
    @FunctionalInterface
    interface Taking {
        Staged take(Path file, String origin) throws IOException, BadBundleException;
    }

    void stage(Taking taking, Reporter reporter) {
        for (Path jar : jars) {
            try {
                Staged one = taking.take(jar, "file " + jar.getFileName());
                staged.put(jar, one);
                reporter.tell(one.symbolicName(), Progress.Phase.STAGED, one.title() + " is checked.");
            } catch (IOException | BadBundleException bad) {
                refused.put(jar, explainer.refused(String.valueOf(jar.getFileName()), bad));
            }
        }
    }

    List<Outcome> plan(Work work) {
        staged.values().forEach(work::put);
        return outcomes(work.plan());
    }

    List<Outcome> run(Work work) {
        staged.values().forEach(work::put);
        try {
            return outcomes(staged.isEmpty() ? Map.of() : work.run(UnaryOperator.identity()));
        } catch (IOException failed) {
            Map<String, Outcome> all = new LinkedHashMap<>();
            staged.values().forEach(one -> all.put(one.symbolicName(), explainer.refused(one.symbolicName(), failed)));
            return outcomes(all);
        }
    }

    private List<Outcome> outcomes(Map<String, Outcome> byName) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path jar : jars) {
            Staged one = staged.get(jar);
            Outcome outcome = one == null ? refused.get(jar) : byName.get(one.symbolicName());
            outcomes.add(Objects.requireNonNull(outcome, jar.toString()));
        }
        return outcomes;
    }
}
