package dev.backline.scripting.internal.language;

import groovy.lang.GroovyObjectSupport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action as a value: {@code def check = set.check; check 'Bassline.als'}. Holds the name only, so that it outlives its
 * bundle and finds the next version.
 */
public final class ActionHandle extends GroovyObjectSupport {
    private final ActionCalls calls;
    private final String fullName;

    ActionHandle(ActionCalls calls, String fullName) {
        this.calls = calls;
        this.fullName = fullName;
    }

    /** Answers the full name. */
    public String fullName() {
        return fullName;
    }

    /** Calls it: answers its result, a list when there are several, null when there is none. */
    public @Nullable Object call(Object... arguments) {
        return unwrapped(calls.call(fullName, arguments));
    }

    /** Calls it: answers its results as a list, however many there are. */
    public List<Object> all(Object... arguments) {
        return calls.call(fullName, arguments);
    }

    /** Answers what it is and how to call it. */
    @Override
    public String toString() {
        return calls.find(fullName)
                .map(ActionText::line)
                .orElseGet(() -> calls.actions().explainMissing(fullName));
    }

    static @Nullable Object unwrapped(List<Object> results) {
        return switch (results.size()) {
            case 0 -> null;
            case 1 -> results.getFirst();
            default -> results;
        };
    }
}
