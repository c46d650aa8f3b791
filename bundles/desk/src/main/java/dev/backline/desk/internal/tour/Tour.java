package dev.backline.desk.internal.tour;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One tour in a folder of its own. Every step calls the actions that a user would call. Used by one thread at a time. */
public final class Tour {
    private static final double DEMO_MINUTES = 0.5;
    private static final double OTHER_BPM = 118;

    private final Actions actions;
    private final Path folder;
    private final Set<Step> done = new HashSet<>();
    private Optional<Path> set = Optional.empty();

    /**
     * Begins a tour.
     *
     * @param folder where everything goes; made by the first step
     */
    public Tour(Actions actions, Path folder) {
        this.actions = actions;
        this.folder = folder;
    }

    /** The steps, in their order. */
    public enum Step {
        /** A short demo is made. */
        MAKE,
        /** A copy gets another tempo. */
        CHANGE,
        /** That copy and another one are merged. */
        MERGE,
        /** The recording is mastered. */
        MASTER,
        /** The merged set becomes a MIDI file. */
        EXPORT;

        /** Answers the key of its texts. */
        public String key() {
            return "tour." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Answers the folder. */
    public Path folder() {
        return folder;
    }

    /** Answers whether a step was done. */
    public boolean done(Step step) {
        return done.contains(step);
    }

    /** Answers whether a step can be done now: what it works on is there, and it was not done yet. */
    public boolean ready(Step step) {
        boolean before = switch (step) {
            case MAKE -> true;
            case CHANGE, MASTER -> done(Step.MAKE);
            case MERGE -> done(Step.CHANGE);
            case EXPORT -> done(Step.MERGE);
        };
        return before && !done(step);
    }

    /**
     * Does a step.
     *
     * @throws ActionFault if it fails or is cancelled; nothing half-made stays, and it can be done again
     */
    public void run(Step step, Progress progress) throws ActionFault {
        switch (step) {
            case MAKE -> make(progress);
            case CHANGE ->
                call("set edit", Map.of("file", set(), "tempo", OTHER_BPM, "out", beside("Slower.als")), progress);
            case MERGE -> merge(progress);
            case MASTER -> call("audio master", Map.of("in", mix(), "out", file("Master.wav")), progress);
            case EXPORT -> call("set export", Map.of("file", beside("Both.als"), "out", file("Both.mid")), progress);
        }
        done.add(step);
    }

    private void make(Progress progress) throws ActionFault {
        String out = file("Demo");
        ActionResult made =
                call("make", Map.of("minutes", DEMO_MINUTES, "variations", 0, "seed", 1, "out", out), progress);
        set = made.results().stream()
                .filter(Map.class::isInstance)
                .map(line -> Path.of(out, String.valueOf(((Map<?, ?>) line).get("set"))))
                .findFirst();
    }

    private void merge(Progress progress) throws ActionFault {
        String named = beside("Named.als");
        if (!Files.exists(Path.of(named))) {
            call(
                    "set edit",
                    Map.of("file", set(), "change", List.of("track.rename #1 Renamed"), "out", named),
                    progress.part(0, 0.5));
        }
        call(
                "set merge",
                Map.of("base", set(), "ours", beside("Slower.als"), "theirs", named, "out", beside("Both.als")),
                progress.part(0.5, 1));
    }

    private String set() throws ActionFault {
        return set.orElseThrow(() -> new ActionFault(Kind.NOT_FOUND, "The demo is not made yet. Do the first step."))
                .toString();
    }

    private String beside(String name) throws ActionFault {
        return Path.of(set()).resolveSibling(name).toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** The recording before its master lies among the stems. */
    private String mix() throws ActionFault {
        try (Stream<Path> stems = Files.list(folder.resolve("Demo").resolve("Stems"))) {
            return stems.filter(file -> file.toString().endsWith("Pre-master.wav"))
                    .findFirst()
                    .orElseThrow(() -> new ActionFault(Kind.NOT_FOUND, "The demo has no recording to master."))
                    .toString();
        } catch (IOException gone) {
            throw new ActionFault(Kind.NOT_FOUND, "The demo is not in " + folder + " any more. Begin again.", gone);
        }
    }

    private ActionResult call(String action, Map<String, ?> values, Progress progress) throws ActionFault {
        ActionResult result = actions.call(action, values, Intent.APPLY, progress);
        if (!result.faults().isEmpty()) {
            throw result.faults().getFirst();
        }
        return result;
    }
}
