package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** liblo's oscdump, which writes a line for each message that it receives: its time, address, types and arguments. */
final class OscDump implements AutoCloseable {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final InetSocketAddress address;
    private final Process process;

    OscDump(String protocol) throws IOException {
        address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), freePort());
        process = new ProcessBuilder("oscdump", "-L", "osc." + protocol + "://:" + address.getPort())
                .redirectErrorStream(true)
                .start();
        Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader reader = process.inputReader()) {
                reader.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                lines.add("oscdump ended: " + e.getMessage());
            }
        });
    }

    InetSocketAddress address() {
        return address;
    }

    /** Calls it until it answers, and takes away what it said of the calls. */
    void awaitReady(OscPort from) throws InterruptedException {
        for (int i = 0; i < 600 && lines.isEmpty(); i++) {
            try {
                from.send(OscMessage.of("/ready"), address);
            } catch (OscFault e) {
                assertThat(e).hasMessageContaining("Nothing can be sent");
            }
            String line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line != null) {
                lines.add(line);
            }
        }
        assertThat(lines).as("oscdump answers").isNotEmpty();
    }

    /** The next line that is not about a call. */
    String next() throws InterruptedException {
        @Nullable String line;
        do {
            line = lines.poll(60, TimeUnit.SECONDS);
            assertThat(line).as("a line within a minute").isNotNull();
        } while (line.contains("/ready"));
        return line;
    }

    private static int freePort() throws IOException {
        try (DatagramChannel probe = Ports.raw("127.0.0.1")) {
            return ((InetSocketAddress) probe.getLocalAddress()).getPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
