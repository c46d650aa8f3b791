package dev.backline.scripting.internal.console;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jline.terminal.Terminal;

/**
 * Hands Ctrl-C and a changed window size to the terminal. JLine looks for the JDK's signals from inside its own bundle, where
 * they cannot be seen, so they are reached here by name through the system's loader; where they are missing, Ctrl-C ends the
 * process as it always does.
 */
final class TerminalSignals implements AutoCloseable {
    private final Deque<Restore> restores = new ArrayDeque<>();

    /** Takes a handler away again. */
    @FunctionalInterface
    private interface Restore {
        void run() throws ReflectiveOperationException;
    }

    private TerminalSignals() {}

    /** Begins to listen. */
    static TerminalSignals listen(Terminal screen) {
        TerminalSignals signals = new TerminalSignals();
        signals.install("INT", screen, Terminal.Signal.INT);
        signals.install("WINCH", screen, Terminal.Signal.WINCH);
        return signals;
    }

    @Override
    public void close() {
        for (Restore restore : restores) {
            try {
                restore.run();
            } catch (ReflectiveOperationException e) {
                log(e);
            }
        }
    }

    private void install(String name, Terminal screen, Terminal.Signal raised) {
        try {
            ClassLoader system = ClassLoader.getSystemClassLoader();
            Class<?> signal = Class.forName("sun.misc.Signal", true, system);
            Class<?> handler = Class.forName("sun.misc.SignalHandler", true, system);
            Object ours = Proxy.newProxyInstance(system, new Class<?>[] {handler}, raising(screen, raised));
            Object number = signal.getConstructor(String.class).newInstance(name);
            Object before = signal.getMethod("handle", signal, handler).invoke(null, number, ours);
            restores.push(() -> signal.getMethod("handle", signal, handler).invoke(null, number, before));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // This system has no such signal.
            log(e);
        }
    }

    private static InvocationHandler raising(Terminal screen, Terminal.Signal raised) {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                screen.raise(raised);
                yield Void.TYPE;
            }
            case "equals" -> System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "terminal signal " + raised;
        };
    }

    private static void log(Exception e) {
        System.getLogger(TerminalSignals.class.getName()).log(System.Logger.Level.DEBUG, "No signal", e);
    }
}
