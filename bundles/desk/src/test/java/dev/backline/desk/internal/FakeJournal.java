package dev.backline.desk.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The home's history, as its three actions answer it. */
final class FakeJournal {
    private final List<String> labels = new ArrayList<>();
    private int applied;

    FakeJournal(FakeActions actions) {
        actions.with("history", "History", false, List.of(), (values, progress) -> list());
        actions.with("undo", "Undo", true, List.of(), (values, progress) -> turn(-1));
        actions.with("redo", "Redo", true, List.of(), (values, progress) -> turn(1));
    }

    synchronized void add(String label) {
        while (labels.size() > applied) {
            labels.removeLast();
        }
        labels.add(label);
        applied = labels.size();
    }

    synchronized List<String> inForce() {
        return List.copyOf(labels.subList(0, applied));
    }

    private synchronized List<Object> list() {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            all.add(Map.of(
                    "number", i + 1, "label", labels.get(i), "documents", List.of("settings"), "applied", i < applied));
        }
        return all;
    }

    private synchronized List<Object> turn(int step) throws ActionFault {
        if (applied + step < 0 || applied + step > labels.size()) {
            throw new ActionFault(Kind.NOT_FOUND, "There is nothing to turn.");
        }
        applied += step;
        return List.of();
    }
}
