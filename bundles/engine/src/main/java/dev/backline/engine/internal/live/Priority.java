package dev.backline.engine.internal.live;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;

/** Asks Linux to run the calling thread before all that is not real time: round robin at a middle priority. It is often not allowed; then all stays as it was. */
@SuppressWarnings("restricted")
public final class Priority {
    private static final int ROUND_ROBIN = 2;
    private static final int MIDDLE = 20;

    private Priority() {}

    /** Answers whether the calling thread now is real time. */
    public static boolean realTime() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return false;
        }
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        Optional<MemorySegment> found = library.find("sched_setscheduler");
        if (found.isEmpty()) {
            return false;
        }
        MethodHandle call = linker.downcallHandle(
                found.get(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            // Thread 0 is the one that asks.
            MemorySegment priority = arena.allocate(ValueLayout.JAVA_INT);
            priority.set(ValueLayout.JAVA_INT, 0, MIDDLE);
            return (int) call.invokeExact(0, ROUND_ROBIN, priority) == 0;
        } catch (Throwable e) {
            // The handle declares Throwable; without priority it plays all the same.
            return false;
        }
    }
}
