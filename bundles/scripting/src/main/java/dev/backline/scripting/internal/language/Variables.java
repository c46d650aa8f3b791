package dev.backline.scripting.internal.language;

import groovy.lang.Binding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The variables of a script or console by name. */
public final class Variables extends Binding {
    private final Map<String, Object> byName;

    /** Answers no variables. */
    public Variables() {
        this(new LinkedHashMap<>());
    }

    private Variables(Map<String, Object> byName) {
        super(byName);
        this.byName = byName;
    }

    /** Answers a copy of the names, sorted. */
    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** Forgets all others. */
    public void keepOnly(Collection<String> names) {
        byName.keySet().retainAll(names);
    }
}
