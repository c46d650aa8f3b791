package dev.backline.scripting.internal.engine;

import groovy.lang.GroovyClassLoader;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the compiler loads code that runs while it compiles. Only Groovy's own harmless transforms come through: none found
 * by a service file, none of a bundle, none that runs code out of the script.
 */
final class CompileGate extends GroovyClassLoader {
    private @Nullable String refused;

    CompileGate() {
        super(GroovyClassLoader.class.getClassLoader());
        setResourceLoader(name -> null);
    }

    /** Answers what was kept out, if anything was. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        return loadClass(name, false, true, false);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Groovy declares it
    public Class loadClass(String name, boolean sources, boolean preferClass, boolean resolve)
            throws ClassNotFoundException {
        if (!trusted(name)) {
            refused = name;
            throw new ClassNotFoundException(name + " would run while the script is compiled");
        }
        return super.loadClass(name, false, true, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    private static boolean trusted(String name) {
        return (name.startsWith("org.codehaus.groovy.")
                        || name.startsWith("groovy.transform.")
                        || name.startsWith("groovy.lang.")
                        || name.startsWith("java."))
                && !name.contains("ASTTest");
    }
}
