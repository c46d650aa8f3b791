package dev.backline.live.set.internal.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a format cannot hold: like things are counted, so that a long song gives a short list. Belongs to one thread. */
public final class Losses {
    private static final int MOST_LINES = 200;

    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private int more;

    /** Adds one thing that is lost, told as a whole sentence. */
    public void add(String line) {
        add(line, 1);
    }

    /** Adds a number of like things; nothing for 0. */
    public void add(String line, int count) {
        if (count > 0) {
            if (lines.size() >= MOST_LINES && !lines.containsKey(line)) {
                more += count;
            } else {
                lines.merge(line, count, Integer::sum);
            }
        }
    }

    /** Answers the sentences in the order of their first telling, each with how often it was told when that was more than once. */
    public List<String> lines() {
        List<String> answer = new ArrayList<>();
        lines.forEach((line, count) -> answer.add(count == 1 ? line : line + " (" + count + " times)"));
        if (more > 0) {
            answer.add("And " + more + " more of other kinds.");
        }
        return List.copyOf(answer);
    }
}
