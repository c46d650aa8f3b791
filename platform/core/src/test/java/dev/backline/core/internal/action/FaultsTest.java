package dev.backline.core.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class FaultsTest {
    /** Loaded once more by a loader of its own, as a bundle's class would be. */
    public static final class Thrower {
        /** Its own exception, as a bundle may have. */
        public static final class Broken extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        /** Throws what a bundle may throw. */
        public static void fail() throws ActionFault {
            throw new ActionFault(Kind.REFUSED, "No.", new Broken());
        }
    }

    @Test
    void holdsNoClassOfTheBundleThatThrew() throws Exception {
        Kept kept = keep();
        for (int i = 0; i < 50 && kept.loader.get() != null; i++) {
            System.gc();
        }
        assertThat(kept.fault).hasMessage("No.");
        assertThat(kept.fault.getCause().getMessage()).contains("Thrower$Broken");
        assertThat(kept.loader.get()).isNull();
    }

    private record Kept(ActionFault fault, WeakReference<ClassLoader> loader) {}

    private static Kept keep() throws Exception {
        URL classes = FaultsTest.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, FaultsTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.startsWith(Thrower.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
            }
        }) {
            Class<?> thrower = loader.loadClass(Thrower.class.getName());
            try {
                thrower.getMethod("fail").invoke(null);
                throw new AssertionError("It did not throw.");
            } catch (InvocationTargetException e) {
                return new Kept(Faults.detached((ActionFault) e.getCause()), new WeakReference<>(loader));
            }
        }
    }
}
