package dev.backline.live.bridge.internal.script;

import dev.backline.api.action.ActionFault;
import dev.backline.scripting.api.ScriptFault;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Tracks, scenes or devices in order, as they were when asked for; by number from 0, or by name.
 *
 * @param <T> what they are
 */
public final class Things<T> extends AbstractList<T> {
    private final String what;
    private final List<String> names;
    private final IntFunction<T> making;

    Things(String what, List<String> names, IntFunction<T> making) {
        this.what = what;
        this.names = List.copyOf(names);
        this.making = making;
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= names.size()) {
            throw missing("number " + index);
        }
        return making.apply(index);
    }

    @Override
    public int size() {
        return names.size();
    }

    /** Answers the names in order. */
    public List<String> getNames() {
        return names;
    }

    /** Answers the one at a place, from 0, or from the end when negative; a place that is not there is a fault, not null. */
    public T getAt(int index) {
        return get(index < 0 ? index + size() : index);
    }

    /** Answers the first of a name; without regard to case when none is written alike. */
    public T getAt(String name) {
        int index = names.indexOf(name);
        for (int i = 0; index < 0 && i < names.size(); i++) {
            index = names.get(i).equalsIgnoreCase(name) ? i : index;
        }
        if (index < 0) {
            throw missing("\"" + name + "\"");
        }
        return making.apply(index);
    }

    private ScriptFault missing(String wanted) {
        return new ScriptFault(new ActionFault(
                ActionFault.Kind.NOT_FOUND,
                "There is no " + what + " " + wanted + "; there are " + names.size()
                        + (names.isEmpty()
                                ? "."
                                : ": "
                                        + String.join(
                                                ", ", names.stream().limit(20).toList()) + ".")));
    }
}
