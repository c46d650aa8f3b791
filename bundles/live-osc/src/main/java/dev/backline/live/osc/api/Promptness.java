package dev.backline.live.osc.api;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * How soon the calling thread runs once something came for it while the machine does much else. Linux is asked; elsewhere, and where it is not allowed, all stays as
 * it was.
 *
 * @since 0.1.2
 */
@SuppressWarnings("restricted")
public enum Promptness {
    /** As every other thread. */
    USUAL,
    /** In shorter turns than others, and therefore sooner: anybody may ask for that. */
    SHORT_TURNS,
    /** Before all that is not real time, below what plays sound. It is often not allowed. */
    REAL_TIME;

    private static final int ROUND_ROBIN = 2;
    private static final int LOW = 10;

    /** Of a struct sched_attr: its size, and the place of the length of a turn. */
    private static final int ATTRIBUTES = 48;

    private static final int TURN = 24;
    private static final long TURN_NANOS = 100_000;

    /** Asks for the most that is allowed, and answers what the calling thread has now. It is for a thread that does little each time. */
    public static Promptness ask() {
        if (!System.getProperty("os.name", "").equals("Linux") || ValueLayout.ADDRESS.byteSize() != 8) {
            return USUAL;
        }
        try {
            return realTime() ? REAL_TIME : shortTurns() ? SHORT_TURNS : USUAL;
        } catch (Throwable e) {
            // The handles declare Throwable; a little later it runs all the same.
            return USUAL;
        }
    }

    private static boolean realTime() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment priority = arena.allocateFrom(ValueLayout.JAVA_INT, LOW);
            // Thread 0 is the one that asks.
            return (int) call(
                                    "sched_setscheduler",
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS)
                            .invokeExact(0, ROUND_ROBIN, priority)
                    == 0;
        }
    }

    private static boolean shortTurns() throws Throwable {
        long number = switch (System.getProperty("os.arch", "")) {
            case "amd64" -> 314;
            case "aarch64" -> 274;
            default -> -1;
        };
        if (number < 0) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wanted = arena.allocate(ATTRIBUTES, 8);
            wanted.set(ValueLayout.JAVA_INT, 0, ATTRIBUTES);
            wanted.set(ValueLayout.JAVA_LONG, TURN, TURN_NANOS);
            // The C library has no function of its own for it everywhere.
            return (long) call(
                                    "syscall",
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_LONG)
                            .invokeExact(number, 0L, wanted, 0L)
                    == 0;
        }
    }

    private static MethodHandle call(String name, MemoryLayout answer, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(), FunctionDescriptor.of(answer, arguments));
    }
}
