package dev.backline.live.virtual.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.internal.codec.PacketWriter;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Seed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 200,000 messages a second, offered by two threads that have nothing else to do, while the transport runs: in packets of their own, and ten to a bundle as
 * consoles send them. What is offered is what left the senders; whether it is heard, dropped or lost on the way, it is counted.
 */
class FloodTest {
    private static final int SENDERS = 2;
    /** A tenth more than 200,000, so that a second in which the machine has something else to do still has them. */
    private static final int OFFERED_PER_SECOND = 220_000;

    private static final int SECONDS = Boolean.getBoolean("backline.long") ? 30 : 1;
    private static final OscOptions WIDE = OscOptions.udp().queueLength(1 << 20).build();
    private static final Path SOCKETS = Path.of("/proc/net/udp");
    private static final String TIME = "/live/song/get/current_song_time";
    private static final String BEAT = "/live/song/get/beat";
    private static final OscMessage MESSAGE = OscMessage.of("/live/song/set/metronome", 1);

    private final ChannelTransport transport = new ChannelTransport();
    private final BlockingQueue<OscMessage> answers = new LinkedBlockingQueue<>();
    private int asked;

    @ParameterizedTest(name = "with {0} messages in a packet")
    @ValueSource(ints = {1, 10})
    void theSongGoesOnWhileAFloodIsHeardOrDroppedAndCounted(int together) throws Exception {
        ServeOptions options = new ServeOptions(0, 0, 5, Seed.of(0), FaultPlan.NONE, Optional.empty());
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
                VirtualLive live = new VirtualLive(transport, new MachineLaunching(), StartSong.create(), options);
                OscPort client = transport.open(WIDE, (packet, from) -> answers.add((OscMessage) packet))) {
            say(client, live, "/live/song/start_listen/beat");
            long pressed = System.nanoTime();
            say(client, live, "/live/song/start_playing");
            position(live);
            long runs = System.nanoTime();
            long from = System.nanoTime();
            long[] bySecond = flood(senders, live, together);
            double seconds = (System.nanoTime() - from) / 1e9;
            long asks = System.nanoTime();
            double beat = position(live);
            long told = System.nanoTime();
            // At 120 beats a minute two beats are a second: between these moments it was asked and answered, however
            // busy the machine is.
            assertThat(beat).isBetween((asks - runs) / 0.5e9 - 0.01, (told - pressed) / 0.5e9 + 0.01);
            assertThat(answers)
                    .as("beats that were told")
                    .anyMatch(m -> m.address().equals(BEAT));
            long flood = LongStream.of(bySecond).sum();
            long sent = flood + asked;
            long lost = settle(live, sent);
            assertThat(live.messages() + live.dropped() + lost).isEqualTo(sent);
            System.out.printf(
                    Locale.ROOT,
                    "N03 | %,d messages, %d in a packet, offered at %,.0f/s (in the worst whole second %,d) to a virtual Live that plays | beat %.2f;"
                            + " of %,d packets %,d heard, %,d dropped, %,d lost by the system%n",
                    flood * together,
                    together,
                    flood * together / seconds,
                    together
                            * LongStream.of(bySecond)
                                    .limit((long) seconds)
                                    .min()
                                    .orElse(flood),
                    beat,
                    sent,
                    live.messages(),
                    live.dropped(),
                    lost);
        }
    }

    private void say(OscPort client, VirtualLive live, String address) throws OscFault {
        asked++;
        client.send(OscMessage.of(address), live.address());
    }

    /** Asks where the song stands until it is told, for a question can drown; from a port of its own, so that no answer is to an earlier question. */
    private double position(VirtualLive live) throws Exception {
        BlockingQueue<OscMessage> told = new LinkedBlockingQueue<>();
        try (OscPort client = transport.open(WIDE, (packet, from) -> told.add((OscMessage) packet))) {
            for (int i = 0; i < 600; i++) {
                say(client, live, TIME);
                OscMessage answer = told.poll(100, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    return answer.floatAt(0);
                }
            }
        }
        throw new AssertionError("Nothing was answered within a minute.");
    }

    /** Answers how many packets left in each second. */
    private static long[] flood(ExecutorService senders, VirtualLive live, int together) throws Exception {
        byte[] packet = packet(together);
        AtomicLongArray bySecond = new AtomicLongArray(600);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            all.add(senders.submit(sender(live.address(), packet, OFFERED_PER_SECOND / together / SENDERS, bySecond)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        return IntStream.range(0, bySecond.length()).mapToLong(bySecond::get).toArray();
    }

    private static byte[] packet(int together) throws OscFault {
        OscPacket all =
                together == 1 ? MESSAGE : new OscBundle(OscTime.IMMEDIATELY, Collections.nCopies(together, MESSAGE));
        ByteBuffer written = new PacketWriter(1_024).write(all);
        byte[] packet = new byte[written.remaining()];
        written.get(packet);
        return packet;
    }

    /** Ahead of its time a sender pauses, behind it it does not. */
    private static Callable<Void> sender(InetSocketAddress to, byte[] packet, int perSecond, AtomicLongArray bySecond) {
        return () -> {
            try (Sluice sluice = new Sluice(to, packet)) {
                long from = System.nanoTime();
                int sent = 0;
                while (sent < perSecond * SECONDS) {
                    long now = System.nanoTime() - from;
                    int due = (int) Math.min((long) perSecond * SECONDS, perSecond * now / 1_000_000_000 + 1);
                    int before = sent;
                    for (int end = Math.min(due, sent + 100); sent < end; ) {
                        sent += sluice.send(end - sent);
                    }
                    bySecond.addAndGet((int) (now / 1_000_000_000), sent - before);
                    if (sent == due) {
                        LockSupport.parkNanos(500_000);
                    }
                }
            }
            return null;
        };
    }

    /** Waits until all is heard, dropped or lost, a minute at most; answers what the system lost, or what is missing where it does not tell. */
    private long settle(VirtualLive live, long sent) throws Exception {
        for (int i = 0; i < 600; i++) {
            long lost = lostBySystem(live).orElse(sent - live.messages() - live.dropped());
            if (live.messages() + live.dropped() + lost == sent) {
                return lost;
            }
            answers.poll(100, TimeUnit.MILLISECONDS);
        }
        return lostBySystem(live).orElse(-1L);
    }

    private static Optional<Long> lostBySystem(VirtualLive live) throws IOException {
        if (!Files.isReadable(SOCKETS)) {
            return Optional.empty();
        }
        String local = String.format(Locale.ROOT, ":%04X", live.address().getPort());
        return Files.readAllLines(SOCKETS).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[1].endsWith(local))
                .map(fields -> Long.parseLong(fields[fields.length - 1]))
                .findFirst();
    }
}
