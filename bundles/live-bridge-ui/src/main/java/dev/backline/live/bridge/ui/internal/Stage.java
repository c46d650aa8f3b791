package dev.backline.live.bridge.ui.internal;

import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A virtual Live that runs as a job of this process while it is wanted. */
final class Stage implements AutoCloseable {
    private final Actions actions;
    private final AtomicBoolean over = new AtomicBoolean();

    Stage(Actions actions) {
        this.actions = actions;
    }

    /**
     * Raises it on a free port of this machine.
     *
     * @param listens gets the port as soon as it listens there, on another thread
     * @param ended gets the answer when it is over, likewise
     */
    void raise(IntConsumer listens, Consumer<ActionResult> ended) throws IOException {
        int port = freePort();
        Thread.ofVirtual().name("virtual live").start(() -> {
            ActionResult result = actions.call(
                    "virtual-live",
                    Map.of("port", port, "reply-port", 0),
                    Intent.APPLY,
                    new Watch(over, new AtomicBoolean(), () -> listens.accept(port)));
            ended.accept(result);
        });
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return socket.getLocalPort();
        }
    }

    /** The first report tells that it listens. */
    private record Watch(AtomicBoolean over, AtomicBoolean told, Runnable listens) implements Progress {
        @Override
        public void report(double fraction, String message) {
            if (message.startsWith("Listening") && told.compareAndSet(false, true)) {
                listens.run();
            }
        }

        @Override
        public boolean cancelled() {
            return over.get();
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        over.set(true);
    }
}
