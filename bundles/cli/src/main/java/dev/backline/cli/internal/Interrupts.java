package dev.backline.cli.internal;

import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C: the first asks to stop, the second ends the process at once. The JDK has no public API for signals, so its
 * supported internal one is reached by name; where it is missing, Ctrl-C ends the process as it always does.
 */
final class Interrupts implements AutoCloseable {
    private static final int KILLED = 130;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final PrintStream err;
    private final boolean quiet;
    private Restore restore = () -> {};

    private interface Restore {
        void run() throws ReflectiveOperationException;
    }

    private Interrupts(PrintStream err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    /** Begins to listen. */
    static Interrupts listen(PrintStream err, boolean quiet) {
        Interrupts interrupts = new Interrupts(err, quiet);
        try {
            interrupts.install();
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return interrupts; // No signals here: the shell's default stays.
        }
        return interrupts;
    }

    private void install() throws ReflectiveOperationException {
        ClassLoader system = ClassLoader.getSystemClassLoader();
        Class<?> signal = Class.forName("sun.misc.Signal", true, system);
        Class<?> handler = Class.forName("sun.misc.SignalHandler", true, system);
        Object ours = Proxy.newProxyInstance(
                system, new Class<?>[] {handler}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "handle" -> interrupted();
                    case "equals" -> System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "Ctrl-C";
                });
        Object ctrlC = signal.getConstructor(String.class).newInstance("INT");
        Object before = signal.getMethod("handle", signal, handler).invoke(null, ctrlC, ours);
        restore = () -> signal.getMethod("handle", signal, handler).invoke(null, ctrlC, before);
    }

    private Object interrupted() {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(KILLED);
        }
        if (!quiet) {
            err.println();
            err.println("Stopping. Press Ctrl-C once more to end it at once.");
        }
        return Void.TYPE;
    }

    /** Answers whether the user asked to stop. */
    boolean asked() {
        return asked.get();
    }

    @Override
    public void close() {
        try {
            restore.run();
        } catch (ReflectiveOperationException e) {
            return; // The process is about to end anyway.
        }
    }
}
