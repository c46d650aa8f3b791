package dev.backline.scripting.internal.language;

import groovy.lang.GroovyInterceptable;
import groovy.lang.GroovyObjectSupport;
import org.jspecify.annotations.Nullable;

/** The word {@code scripts}: the scripts of the home by name, as in {@code scripts.threeKeys genre: 'techno'}. */
public final class ScriptGroup extends GroovyObjectSupport implements GroovyInterceptable {
    private final NamedScripts scripts;

    ScriptGroup(NamedScripts scripts) {
        this.scripts = scripts;
    }

    /** Runs the script of this name. */
    @Override
    public @Nullable Object invokeMethod(String method, @Nullable Object arguments) {
        if (method.equals("toString")) {
            return toString();
        }
        return scripts.call(method, arguments instanceof Object[] several ? several : new Object[] {arguments});
    }

    /** Answers the names. */
    @Override
    public String toString() {
        return "scripts: " + (scripts.names().isEmpty() ? "none" : String.join(", ", scripts.names()));
    }
}
