package dev.backline.core.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a job did and how long each part took, told by the messages of its progress. Belongs to one thread at a time. */
final class Steps {
    private static final int MOST = 200;

    private record Step(String message, double from) {}

    private final List<Step> steps = new ArrayList<>();

    void reached(String message, double seconds) {
        boolean changed = steps.isEmpty() || !steps.getLast().message().equals(message);
        if (changed && steps.size() < MOST) {
            steps.add(new Step(message, seconds));
        }
    }

    List<Map<String, Object>> until(double end) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            double next = i + 1 < steps.size() ? steps.get(i + 1).from() : end;
            all.add(new TreeMap<>(Map.of(
                    "message",
                    steps.get(i).message(),
                    "seconds",
                    next - steps.get(i).from())));
        }
        return all;
    }
}
