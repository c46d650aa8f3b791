package dev.backline.distribution.benchmarks.sets;

import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.distribution.benchmarks.sets.Turns.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Actions on sets, called as the command line, scripts and the desk call them. */
final class ActionRows {
    private static final List<String> OURS = List.of(
            "tempo 123.5",
            "track.rename #1 Ours",
            "track.volume #2 -6",
            "track.pan #3 0.25",
            "device.on #15 #1 off",
            "scene.rename #1 Ours");
    private static final List<String> THEIRS = List.of(
            "track.rename #5 Theirs",
            "track.volume #6 -9",
            "track.color #8 5",
            "device.on #9 #1 off",
            "scene.rename #2 Theirs");

    private final Actions actions;
    private final Turns turns;

    ActionRows(Actions actions, Turns turns) {
        this.actions = actions;
        this.turns = turns;
    }

    /** Measures copy, info, diff and merge of one set; edited versions of it and what is written lie in {@code folder}. */
    void largest(Path set, Path folder) throws Exception {
        Path ours = edited(set, folder.resolve("ours.als"), OURS);
        Path theirs = edited(set, folder.resolve("theirs.als"), THEIRS);
        Path copy = folder.resolve("copy.als");
        Path merged = folder.resolve("merged.als");
        List<Row> rows = new ArrayList<>();
        add(rows, "set copy", copy, Map.of("file", set, "out", copy), 0);
        add(rows, "set info", copy, Map.of("files", List.of(set)), 0);
        add(rows, "set diff", copy, Map.of("before", set, "after", ours), 1);
        add(rows, "set merge", merged, Map.of("base", set, "ours", ours, "theirs", theirs, "out", merged), 0);
        turns.time(rows);
    }

    /** Measures {@code set info} of all these in one call. */
    void info(List<Path> files) throws Exception {
        turns.time(List.of(Row.of("info", () -> call("set info", Map.of("files", files), 0))));
    }

    /** Measures {@code set check} of all these in one call; whether anything is found depends on the sets. */
    void check(List<Path> files) throws Exception {
        turns.time(List.of(Row.of("check", () -> checked(files))));
    }

    private void checked(List<Path> files) {
        ActionResult result = actions.call("set check", Map.of("files", files), Intent.APPLY, Progress.NONE);
        if (result.results().size() != files.size()) {
            throw new IllegalStateException("set check answered "
                    + result.results().size() + " of " + files.size() + " sets: " + result.faults());
        }
    }

    private Path edited(Path set, Path out, List<String> edits) throws Exception {
        Files.deleteIfExists(out);
        call("set edit", Map.of("file", set, "change", edits, "out", out), 0);
        return out;
    }

    /** An action that this distribution does not have yet has no row. */
    private void add(List<Row> rows, String action, Path written, Map<String, ?> values, int exit) {
        if (actions.find(action).isPresent()) {
            rows.add(new Row(
                    action.replace(' ', '-'), () -> Files.deleteIfExists(written), () -> call(action, values, exit)));
        }
    }

    private void call(String action, Map<String, ?> values, int exit) {
        ActionResult result = actions.call(action, values, Intent.APPLY, Progress.NONE);
        if (result.exitCode() != exit || result.results().isEmpty()) {
            throw new IllegalStateException(action + " of " + values + " ended with " + result.exitCode() + ", but "
                    + exit + " was expected: " + result.faults());
        }
    }
}
