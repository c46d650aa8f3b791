package dev.backline.distribution.benchmarks.tiny;

import java.util.Map;
import java.util.function.Supplier;

/** A component that answers which version of its bundle it came from. */
public final class Tiny implements Supplier<String> {
    private final String answer;

    /** Takes the component's properties. */
    public Tiny(Map<String, Object> properties) {
        answer = String.valueOf(properties.get("answer"));
    }

    @Override
    public String get() {
        return answer;
    }
}
