package dev.backline.scripting.internal.language;

import dev.backline.api.action.ActionInfo;
import groovy.lang.GroovyInterceptable;
import groovy.lang.GroovyObjectSupport;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The root object {@code backline}: every group and every action without a group, by name. What is not there answers which
 * bundle to install.
 */
public final class Backline extends GroovyObjectSupport implements GroovyInterceptable {
    private final ActionCalls calls;
    private final NamedScripts scripts;

    /** Answers the root over the actions and scripts that a script may call. */
    public Backline(ActionCalls calls, NamedScripts scripts) {
        this.calls = calls;
        this.scripts = scripts;
    }

    /** Answers whether a group, a top-level action or a word of the root has this Groovy name now. */
    public boolean has(String name) {
        String word = Names.hyphenated(name);
        return name.equals("scripts")
                || calls.hasGroup(word)
                || calls.find(word).isPresent();
    }

    /** Answers a group, an action as a value, the named scripts, or whether the last call {@code found} something. */
    @Override
    public Object getProperty(String property) {
        String word = Names.hyphenated(property);
        if (property.equals("scripts")) {
            return new ScriptGroup(scripts);
        }
        if (property.equals("found")) {
            return calls.found();
        }
        if (calls.hasGroup(word)) {
            return new ActionGroup(calls, word);
        }
        if (calls.find(word).isPresent()) {
            return new ActionHandle(calls, word);
        }
        throw calls.missing(word);
    }

    /** Calls a top-level action. */
    @Override
    public @Nullable Object invokeMethod(String method, @Nullable Object arguments) {
        Object[] values = arguments instanceof Object[] several ? several : new Object[] {arguments};
        if (method.equals("toString")) {
            return toString();
        }
        if (method.equals("getProperty")) {
            return getProperty(String.valueOf(values[0]));
        }
        return ActionHandle.unwrapped(calls.call(Names.hyphenated(method), values));
    }

    /** Answers what is there: groups with their actions, a line each. */
    @Override
    public String toString() {
        TreeMap<String, StringBuilder> groups = new TreeMap<>();
        for (ActionInfo info : calls.actions().list()) {
            String group = info.group().isEmpty() ? info.name() : info.group();
            StringBuilder names = groups.computeIfAbsent(group, g -> new StringBuilder());
            names.append(info.group().isEmpty() ? "" : " " + info.name());
        }
        StringBuilder text = new StringBuilder();
        groups.forEach((group, names) -> text.append(String.format("%-12s%s%n", Names.camel(group), names)));
        return text.toString();
    }
}
