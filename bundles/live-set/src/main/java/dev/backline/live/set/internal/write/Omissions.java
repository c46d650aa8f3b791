package dev.backline.live.set.internal.write;

import java.util.ArrayList;
import java.util.List;

/** Collects what a set says and the file cannot. */
final class Omissions {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
