package dev.backline.kernel;

import dev.backline.kernel.internal.boot.Boot;
import dev.backline.kernel.internal.home.Options;
import dev.backline.kernel.internal.install.Deadlines;
import dev.backline.kernel.spi.Streams;

/** Start of the process: {@code java -Dbackline.install=DIR -cp kernel.jar:framework.jar dev.backline.kernel.Main ARGS}. */
public final class Main {
    private static final int WRONG_USE = 2;

    private Main() {}

    /** Boots the framework, hands arguments and streams to the entry, and exits with its code. */
    public static void main(String[] arguments) {
        Streams streams = new Streams(System.in, System.out, System.err);
        int code;
        try {
            code = new Boot(Options.parse(arguments), streams).run();
        } catch (IllegalArgumentException wrong) {
            streams.err().println(wrong.getMessage());
            code = WRONG_USE;
        }
        streams.out().flush();
        streams.err().flush();
        exit(code);
    }

    // Shutdown hooks of bundles may hang as well; nobody waits for them longer than for bundles.
    private static void exit(int code) {
        long limit = Deadlines.usual().exit();
        Thread.ofPlatform().name("backline exit").daemon().start(() -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(code);
        });
        System.exit(code);
    }
}
