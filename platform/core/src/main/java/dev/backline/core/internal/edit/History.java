package dev.backline.core.internal.edit;

import dev.backline.api.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the lines of a journal add up to. */
final class History {
    private final List<Step> steps = new ArrayList<>();
    private long lastNumber;
    private Optional<Map<String, Object>> open = Optional.empty();
    private final List<Optional<Edit>> openInverses = new ArrayList<>();

    static History of(List<Map<String, Object>> lines) {
        History history = new History();
        lines.forEach(history::add);
        return history;
    }

    private void add(Map<String, Object> line) {
        switch (String.valueOf(line.get(EditLines.OPERATION))) {
            case EditLines.STEP -> append(EditLines.step(line));
            case EditLines.BEGIN -> begin(line);
            case EditLines.NEXT -> openInverses.add(EditLines.inverse(line));
            case EditLines.DONE -> open.ifPresent(begin -> done(begin, EditLines.edits(line, "next")));
            case EditLines.VOID -> open = Optional.empty();
            default -> {
                // A newer version's line about something this one does not know.
            }
        }
    }

    private void begin(Map<String, Object> line) {
        open = Optional.of(line);
        openInverses.clear();
    }

    private void done(Map<String, Object> begin, List<Edit> inverses) {
        open = Optional.empty();
        Step step = EditLines.step(begin);
        if (Turn.APPLY.name().equals(begin.get("turn"))) {
            steps.removeIf(old -> !old.applied());
            append(new Step(step.number(), step.label(), step.edits(), step.bundles(), true, inverses));
        } else {
            steps.replaceAll(old -> old.number() == step.number() ? old.turned(inverses) : old);
        }
    }

    private void append(Step step) {
        steps.add(step);
        lastNumber = Math.max(lastNumber, step.number());
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    long nextNumber() {
        return lastNumber + 1;
    }

    Optional<Step> newestApplied() {
        return steps.stream().filter(Step::applied).reduce((older, newer) -> newer);
    }

    Optional<Step> oldestUndone() {
        return steps.stream().filter(step -> !step.applied()).findFirst();
    }

    /** Answers the step that a crash left unfinished. */
    Optional<Step> unfinished() {
        return open.map(EditLines::step);
    }

    /** Answers what takes back the edits of the unfinished step that were begun, the last one first. */
    List<Optional<Edit>> unfinishedInverses() {
        return openInverses.reversed();
    }
}
