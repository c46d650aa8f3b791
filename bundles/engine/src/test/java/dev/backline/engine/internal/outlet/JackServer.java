package dev.backline.engine.internal.outlet;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JACK server of the test's own, on a driver that nobody hears. It waits for its clients, so that none misses a period of another's. */
@SuppressWarnings("restricted")
final class JackServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/jackd");
    private static final int TRIES = 100;

    private final Process process;

    JackServer(int rateHz, int periodFrames) throws Throwable {
        String name = "backline-test-" + ProcessHandle.current().pid();
        env("JACK_DEFAULT_SERVER", name);
        env("JACK_NO_AUDIO_RESERVATION", "1");
        // Without real-time priority, and waiting for its clients.
        String options = "-r -S -n " + name + " -d dummy -r " + rateHz + " -p " + periodFrames;
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(options.split(" ", -1)));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Jack.find().isPresent();
    }

    /** Answers whether it came up. */
    boolean isUp() throws InterruptedException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            if (JackOutlet.isThere()) {
                return true;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** The library reads the environment of this process. */
    private static void env(String name, String value) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle call = linker.downcallHandle(
                linker.defaultLookup().find("setenv").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int ignored = (int) call.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
