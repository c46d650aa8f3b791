package dev.backline.compare.ui.internal.model;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.compare.ui.internal.model.Line.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Two sets compared, or three with the questions of their merge and the answers so far. Its values belong to the screen's thread;
 * the sets are read beside it, and none of them is ever written.
 */
public final class CompareModel implements AutoCloseable {
    /** The answer that leaves a question open. */
    public static final String LATER = "later";

    private final Actions actions;
    private final Executor screen;
    private final Runnable changed;
    private final Map<String, String> answers = new HashMap<>();
    private Optional<AtomicBoolean> working = Optional.empty();
    private Optional<Sets> sets = Optional.empty();
    private List<Line> lines = List.of();
    private List<Line> questions = List.of();
    private String fault = "";

    /**
     * What is compared.
     *
     * @param base what both grew out of; empty for a comparison of two
     * @param ours our version, or the old one of two
     * @param theirs their version, or the new one of two
     */
    public record Sets(Optional<Path> base, Path ours, Path theirs) {}

    /**
     * Answers a model with nothing to show.
     *
     * @param screen runs things on the screen's thread
     * @param changed hears, on the screen's thread, that something is different
     */
    public CompareModel(Actions actions, Executor screen, Runnable changed) {
        this.actions = actions;
        this.screen = screen;
        this.changed = changed;
    }

    /** Reads and compares sets; what was compared before is forgotten. */
    public void compare(Sets which) {
        begin(stop -> {
            Progress progress = new Heard(stop);
            List<ActionResult> asked = new ArrayList<>();
            List<Line> found = new ArrayList<>();
            if (which.base().isPresent()) {
                Path base = which.base().get();
                found.addAll(Line.changes(diff(base, which.ours(), progress, asked), Kind.OURS));
                found.addAll(Line.changes(diff(base, which.theirs(), progress, asked), Kind.THEIRS));
                ActionResult merge = merge(which, Map.of(), beside(which), Intent.PREVIEW, progress);
                asked.add(merge);
                found.addAll(0, Line.questions(merge.results()));
            } else {
                found.addAll(Line.changes(diff(which.ours(), which.theirs(), progress, asked), Kind.OURS));
            }
            return () -> take(which, found, asked);
        });
    }

    private void take(Sets which, List<Line> found, List<ActionResult> asked) {
        fault = told(asked);
        sets = fault.isEmpty() ? Optional.of(which) : Optional.empty();
        lines = fault.isEmpty()
                ? found.stream()
                        .sorted(Comparator.comparing((Line l) -> l.kind() != Kind.QUESTION))
                        .toList()
                : List.of();
        questions = lines.stream().filter(l -> l.kind() == Kind.QUESTION).toList();
        answers.clear();
    }

    /** Open questions are what a merge answers with; other faults are faults. */
    private static String told(List<ActionResult> asked) {
        return String.join(
                " ",
                asked.stream()
                        .flatMap(result -> result.faults().stream()
                                .filter(f -> f.kind() != ActionFault.Kind.CONFLICT
                                        || result.results().isEmpty()))
                        .map(ActionFault::getMessage)
                        .distinct()
                        .toList());
    }

    private List<Object> diff(Path before, Path after, Progress progress, List<ActionResult> asked) {
        Map<String, Object> values = Map.of("before", before, "after", after);
        ActionResult result = actions.call("set diff", values, Intent.PREVIEW, progress);
        asked.add(result);
        return result.results();
    }

    private ActionResult merge(Sets which, Map<String, String> given, Path out, Intent intent, Progress progress) {
        Map<String, Object> values = new HashMap<>();
        values.put("base", which.base().orElseThrow());
        values.put("ours", which.ours());
        values.put("theirs", which.theirs());
        values.put("out", out);
        values.put(
                "answer",
                given.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .sorted()
                        .toList());
        return actions.call("set merge", values, intent, progress);
    }

    /** Answers a place for the merged set that is free: beside ours. */
    public static Path beside(Sets which) {
        String name = String.valueOf(which.ours().getFileName()).replaceAll("(?i)\\.als$", "");
        Path file = which.ours().resolveSibling(name + " merged.als");
        for (int i = 2; Files.exists(file); i++) {
            file = which.ours().resolveSibling(name + " merged " + i + ".als");
        }
        return file;
    }

    /** Answers a question; {@link #LATER} leaves it open. */
    public void answer(String id, String side) {
        if (side.equals(LATER)) {
            answers.remove(id);
        } else {
            answers.put(id, side);
        }
        changed.run();
    }

    /** Answers all questions that are open. */
    public void answerAll(String side) {
        for (Line question : questions) {
            if (question.choices().contains(side)) {
                answers.putIfAbsent(question.id(), side);
            }
        }
        changed.run();
    }

    /**
     * Writes the merged set as a new file.
     *
     * @param then hears of it on the screen's thread
     */
    public void write(Path out, java.util.function.Consumer<Path> then) {
        if (sets.flatMap(Sets::base).isEmpty() || open() > 0) {
            return;
        }
        Sets which = sets.get();
        Map<String, String> given = Map.copyOf(answers);
        begin(stop -> {
            ActionResult result = merge(which, given, out, Intent.APPLY, new Heard(stop));
            return () -> {
                fault = told(List.of(result));
                if (result.faults().isEmpty()) {
                    then.accept(out);
                }
            };
        });
    }

    /** Work beside the screen's thread, which answers what to do on it. */
    @FunctionalInterface
    private interface Work {
        Runnable run(AtomicBoolean stop);
    }

    private void begin(Work work) {
        if (working.isPresent()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        working = Optional.of(stop);
        fault = "";
        changed.run();
        Thread.ofVirtual().name("compare").start(() -> {
            Runnable then = work.run(stop);
            screen.execute(() -> {
                working = Optional.empty();
                if (!stop.get()) {
                    then.run();
                }
                changed.run();
            });
        });
    }

    /** Asks what is being done to stop. */
    public void cancel() {
        working.ifPresent(stop -> stop.set(true));
    }

    /** Answers whether sets are being read or written. */
    public boolean isWorking() {
        return working.isPresent();
    }

    /** Answers what is compared. */
    public Optional<Sets> sets() {
        return sets;
    }

    /** Answers every line, questions first. */
    public List<Line> lines() {
        return lines;
    }

    /** Answers how many lines there are of a kind. */
    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** Answers how many questions are open. */
    public long open() {
        return questions.stream()
                .filter(question -> !answers.containsKey(question.id()))
                .count();
    }

    /** Answers what a question was answered with, {@link #LATER} when it is open. */
    public String answered(String id) {
        return answers.getOrDefault(id, LATER);
    }

    /** Answers what went wrong last, empty when nothing did. */
    public String fault() {
        return fault;
    }

    @Override
    public void close() {
        cancel();
    }

    private record Heard(AtomicBoolean stop) implements Progress {
        @Override
        public void report(double fraction, String message) {
            // Sets are read within moments; the jobs tell of it.
        }

        @Override
        public boolean cancelled() {
            return stop.get();
        }
    }
}
