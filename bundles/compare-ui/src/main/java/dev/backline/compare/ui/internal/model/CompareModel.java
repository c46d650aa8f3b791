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
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Two sets compared, or three with the questions of their merge, and whose version of each change is taken. Its values belong to the
 * screen's thread; the sets are read beside it, and none of them is ever written.
 */
public final class CompareModel implements AutoCloseable {
    /** The answer that leaves a question open. */
    public static final String LATER = "later";

    private final Actions actions;
    private final Executor screen;
    private final Runnable changed;
    private final Map<String, String> answers = new HashMap<>();
    private int asked;
    private boolean asking;
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
                ActionResult merge = merge(which, new Given(List.of(), List.of()), Intent.PREVIEW, progress);
                asked.add(merge);
                found.addAll(Line.questions(merge.results()));
            } else {
                found.addAll(Line.changes(diff(which.ours(), which.theirs(), progress, asked), Kind.THEIRS));
            }
            return () -> take(which, found, asked);
        });
    }

    private void take(Sets which, List<Line> found, List<ActionResult> asked) {
        fault = told(asked);
        sets = fault.isEmpty() ? Optional.of(which) : Optional.empty();
        answers.clear();
        show(fault.isEmpty() ? found : List.of());
    }

    /** Questions stand first, then what belongs to a track together, in the order in which tracks are told of. */
    private void show(List<Line> found) {
        List<String> groups = found.stream().map(Line::group).distinct().toList();
        lines = found.stream()
                .sorted(Comparator.comparing((Line line) -> line.kind() != Kind.QUESTION)
                        .thenComparingInt(line -> groups.indexOf(line.group())))
                .toList();
        questions = lines.stream().filter(l -> l.kind() == Kind.QUESTION).toList();
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
        Map<String, Object> values = Map.of("before", before, "after", after, "notes", true);
        ActionResult result = actions.call("set diff", values, Intent.PREVIEW, progress);
        asked.add(result);
        return result.results();
    }

    /** What is said to a merge: answers to questions, and whose version of single changes is taken. */
    private record Given(List<String> answers, List<String> takes) {}

    /** A part of what differs between two sets is a merge in which our side changed nothing. */
    private ActionResult merge(Sets which, Given given, Path out, Intent intent, Progress progress) {
        Map<String, Object> values = new HashMap<>();
        values.put("base", which.base().orElse(which.ours()));
        values.put("ours", which.ours());
        values.put("theirs", which.theirs());
        values.put("out", out);
        values.put("answer", given.answers());
        values.put("take", given.takes());
        return actions.call("set merge", values, intent, progress);
    }

    private ActionResult merge(Sets which, Given given, Intent intent, Progress progress) {
        return merge(which, given, beside(which), intent, progress);
    }

    private Given given() {
        List<String> asked = questions.stream().map(Line::id).toList();
        return new Given(
                said(id -> asked.contains(id)), said(id -> lines.stream().anyMatch(line -> isTaken(line, id))));
    }

    private boolean isTaken(Line line, String id) {
        return line.id().equals(id)
                && line.kind() != Kind.QUESTION
                && !answered(line).equals(line.kind().usual());
    }

    private List<String> said(Predicate<String> which) {
        return answers.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .toList();
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

    /** Says whose version of a line goes in; {@link #LATER} leaves a question open, and a change as its side has it. */
    public void answer(Line line, String side) {
        answerAll(List.of(line), side);
    }

    /** Says the same of all lines that stand with one, such as those of its track. */
    public void answerGroup(Line one, String side) {
        answerAll(
                lines.stream().filter(line -> line.group().equals(one.group())).toList(), side);
    }

    /** Answers all questions that are open. */
    public void answerOpen(String side) {
        answerAll(
                questions.stream()
                        .filter(question -> answered(question).equals(LATER))
                        .toList(),
                side);
    }

    private void answerAll(List<Line> which, String side) {
        boolean again = false;
        for (Line line : which) {
            if (side.equals(LATER)) {
                answers.remove(line.id());
            } else if (line.choices().contains(side)) {
                answers.put(line.id(), side);
            }
            again |= line.kind() != Kind.QUESTION;
        }
        if (again && sets.flatMap(Sets::base).isPresent()) {
            askAgain();
        }
        changed.run();
    }

    /** What is left out raises no question any more, and what stays may. Only the newest answer counts. */
    private void askAgain() {
        int number = ++asked;
        asking = true;
        Sets which = sets.orElseThrow();
        Given given = new Given(List.of(), given().takes());
        Thread.ofVirtual().name("compare questions").start(() -> {
            List<ActionResult> results = new ArrayList<>();
            String broken = caught(() -> results.add(merge(which, given, Intent.PREVIEW, Progress.NONE)));
            screen.execute(() -> {
                if (number == asked && sets.filter(which::equals).isPresent()) {
                    asking = false;
                    fault = broken.isEmpty() ? told(results) : broken;
                    if (fault.isEmpty()) {
                        List<Line> found = new ArrayList<>(lines);
                        found.removeAll(questions);
                        found.addAll(Line.questions(results.getFirst().results()));
                        show(found);
                    }
                    changed.run();
                }
            });
        });
    }

    /**
     * Writes the merged set as a new file.
     *
     * @param then hears of it on the screen's thread
     */
    public void write(Path out, Consumer<Path> then) {
        if (!isReady()) {
            return;
        }
        Sets which = sets.orElseThrow();
        Given given = given();
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

    /** Answers whether what is taken can be written. */
    public boolean isReady() {
        return sets.isPresent() && !isWorking() && !asking && open() == 0 && !lines.isEmpty();
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
        asked++;
        asking = false;
        fault = "";
        changed.run();
        Thread.ofVirtual().name("compare").start(() -> {
            List<Runnable> then = new ArrayList<>();
            String broken = caught(() -> then.add(work.run(stop)));
            screen.execute(() -> {
                working = Optional.empty();
                if (!stop.get()) {
                    fault = broken;
                    then.forEach(Runnable::run);
                }
                changed.run();
            });
        });
    }

    /** Whatever happens, the panel must not say for ever that it works. */
    private static String caught(Runnable work) {
        try {
            work.run();
            return "";
        } catch (RuntimeException broken) {
            return String.valueOf(broken.getMessage() == null ? broken : broken.getMessage());
        }
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

    /** Answers how many changes of a side go in. */
    public long taken(Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind && answered(line).equals(kind.usual()))
                .count();
    }

    /** Answers how many questions are open. */
    public long open() {
        return questions.stream()
                .filter(question -> answered(question).equals(LATER))
                .count();
    }

    /** Answers whose version of a line goes in, {@link #LATER} when a question is open. */
    public String answered(Line line) {
        return answers.getOrDefault(line.id(), line.kind().usual());
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
