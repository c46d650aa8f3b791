package dev.backline.live.virtual.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.internal.codec.PacketWriter;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Seed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;

/** More messages than can be heard, from two threads that have nothing else to do, while the transport runs. */
class FloodTest {
    private static final int SENDERS = 2;
    private static final int EACH = Boolean.getBoolean("backline.long") ? 5_000_000 : 200_000;
    private static final Path SOCKETS = Path.of("/proc/net/udp");
    private static final String TIME = "/live/song/get/current_song_time";
    private static final String BEAT = "/live/song/get/beat";

    private final ChannelTransport transport = new ChannelTransport();
    private final BlockingQueue<OscMessage> answers = new LinkedBlockingQueue<>();
    private int asked;

    @Test
    void theSongGoesOnWhileAFloodIsHeardOrDroppedAndCounted() throws Exception {
        ServeOptions options = new ServeOptions(0, 0, 20, Seed.of(0), FaultPlan.NONE, Optional.empty());
        OscOptions wide = OscOptions.udp().queueLength(1 << 20).build();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
                VirtualLive live = new VirtualLive(transport, new MachineLaunching(), StartSong.create(), options);
                OscPort client = transport.open(wide, (packet, from) -> answers.add((OscMessage) packet))) {
            say(client, live, "/live/song/start_listen/beat");
            long pressed = System.nanoTime();
            say(client, live, "/live/song/start_playing");
            position(client, live);
            long runs = System.nanoTime();
            long from = System.nanoTime();
            flood(senders, live);
            double seconds = (System.nanoTime() - from) / 1e9;
            long asks = System.nanoTime();
            double beat = position(client, live);
            long told = System.nanoTime();
            // At 120 beats a minute two beats are a second: between these moments it was asked and answered, however
            // busy the machine is.
            assertThat(beat).isBetween((asks - runs) / 0.5e9 - 0.01, (told - pressed) / 0.5e9 + 0.01);
            assertThat(answers)
                    .as("beats that were told")
                    .anyMatch(m -> m.address().equals(BEAT));
            long sent = (long) SENDERS * EACH + asked;
            long lost = settle(live, sent);
            assertThat(live.messages() + live.dropped() + lost).isEqualTo(sent);
            System.out.printf(
                    Locale.ROOT,
                    "N03 | %,d messages at %,.0f/s to a virtual Live that plays | beat %.2f; %,d heard, %,d dropped, %,d lost by the system%n",
                    sent,
                    SENDERS * EACH / seconds,
                    beat,
                    live.messages(),
                    live.dropped(),
                    lost);
        }
    }

    private void say(OscPort client, VirtualLive live, String address) throws OscFault {
        asked++;
        client.send(OscMessage.of(address), live.address());
    }

    /** Asks where the song stands until it is told, for a question can drown. */
    private double position(OscPort client, VirtualLive live) throws Exception {
        List<OscMessage> others = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            say(client, live, TIME);
            OscMessage answer = answers.poll(100, TimeUnit.MILLISECONDS);
            while (answer != null && !answer.address().equals(TIME)) {
                others.add(answer);
                answer = answers.poll(100, TimeUnit.MILLISECONDS);
            }
            if (answer != null) {
                answers.addAll(others);
                return answer.floatAt(0);
            }
        }
        throw new AssertionError("Nothing was answered within a minute.");
    }

    private void flood(ExecutorService senders, VirtualLive live) throws Exception {
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            all.add(senders.submit(sender(live.address())));
        }
        for (Future<Integer> one : all) {
            assertThat(one.get()).isEqualTo(EACH);
        }
    }

    /** A sender that is as cheap as can be: one packet, written once, to a peer that the socket knows. */
    private static Callable<Integer> sender(InetSocketAddress to) {
        return () -> {
            ByteBuffer written = new PacketWriter(64).write(OscMessage.of("/live/song/set/metronome", 1));
            ByteBuffer packet = ByteBuffer.allocateDirect(written.remaining()).put(written);
            try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
                channel.setOption(StandardSocketOptions.SO_SNDBUF, 1 << 20);
                channel.connect(to);
                int sent = 0;
                while (sent < EACH) {
                    sent += channel.write(packet.rewind()) > 0 ? 1 : 0;
                }
                return sent;
            }
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
