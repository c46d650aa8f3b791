package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscCounts;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FloodTest {
    private static final int FLOOD = Boolean.getBoolean("backline.long") ? 5_000_000 : 200_000;
    private static final OscMessage QUESTION = OscMessage.of("/still/there");
    private static final Path SOCKETS = Path.of("/proc/net/udp");

    private final Heard answers = new Heard();
    private final AtomicLong heard = new AtomicLong();

    @Test
    void aFloodIsCountedAndTheNextQuestionIsAnswered() throws Exception {
        // A queue of one packet and a listener that is slower than any sender: most is dropped.
        OscOptions options = OscOptions.udp().queueLength(1).build();
        try (OscPort port = Ports.open(options, (packet, from) -> {
                    heard.incrementAndGet();
                    if (packet.equals(QUESTION)) {
                        answers.received(packet, from);
                    }
                });
                DatagramChannel flood = Ports.raw("127.0.0.1")) {
            ByteBuffer message = ByteBuffer.wrap(new byte[] {'/', 'f', 0, 0, ',', 'i', 0, 0, 0, 0, 0, 7});
            long start = System.nanoTime();
            for (int i = 0; i < FLOOD; i++) {
                flood.send(message.rewind(), port.address());
            }
            long sentIn = System.nanoTime() - start;
            int questions = ask(port);
            OptionalLong lost = settle(port, FLOOD + questions);
            OscCounts counts = port.counts();
            // Each packet was either handed to the listener or counted as dropped.
            assertThat(heard.get() + counts.dropped()).isEqualTo(counts.received());
            assertThat(counts.malformed() + counts.refused() + counts.failed()).isZero();
            if (lost.isPresent()) {
                assertThat(counts.received() + lost.getAsLong()).isEqualTo(FLOOD + questions);
            }
            System.out.printf(
                    Locale.ROOT,
                    "N03 | %,d messages at %,.0f/s | the next is answered; %,d read, of them %,d dropped; %,d lost by the system%n",
                    FLOOD,
                    FLOOD * 1e9 / sentIn,
                    counts.received(),
                    counts.dropped(),
                    lost.orElse(-1));
        }
    }

    /** Asks until it is heard, for the first questions may still be part of the flood; answers how often. */
    private int ask(OscPort port) throws Exception {
        int questions = 0;
        try (OscPort other = Ports.open(OscOptions.udp().build(), new Heard())) {
            boolean answered = false;
            while (!answered && questions < 600) {
                other.send(QUESTION, port.address());
                questions++;
                answered = answers.packets.poll(100, TimeUnit.MILLISECONDS) != null;
            }
            assertThat(answered).as("an answer after the flood").isTrue();
        }
        return questions;
    }

    /** Waits until nothing is on its way any more, a minute at most; answers what the system lost. */
    private OptionalLong settle(OscPort port, int sent) throws Exception {
        OptionalLong lost = lostBySystem(port);
        for (int i = 0; i < 600; i++) {
            OscCounts counts = port.counts();
            boolean handed = heard.get() + counts.dropped() == counts.received();
            if (handed && (lost.isEmpty() || counts.received() + lost.getAsLong() == sent)) {
                break;
            }
            answers.packets.poll(100, TimeUnit.MILLISECONDS);
            lost = lostBySystem(port);
        }
        return lost;
    }

    /** What the system had no room for, where it tells. */
    private static OptionalLong lostBySystem(OscPort port) throws IOException {
        if (!Files.isReadable(SOCKETS)) {
            return OptionalLong.empty();
        }
        String local = String.format(Locale.ROOT, ":%04X", port.address().getPort());
        return Files.readAllLines(SOCKETS).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[1].endsWith(local))
                .mapToLong(fields -> Long.parseLong(fields[fields.length - 1]))
                .findFirst();
    }
}
