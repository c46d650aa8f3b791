package dev.backline.live.virtual.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscCounts;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.live.virtual.internal.serve.FaultPlan;
import dev.backline.live.virtual.internal.serve.ServeOptions;
import dev.backline.live.virtual.internal.serve.VirtualLive;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Seed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The virtual Live behind a port that is held in the hand: what would be datagrams are calls. */
class VirtualLiveTest {
    private static final OscPeer CLIENT = new OscPeer(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 5000));

    private final BlockingQueue<OscMessage> answers = new LinkedBlockingQueue<>();
    private volatile OscListener listener = (packet, from) -> {};

    private final OscTransport transport = (options, heard) -> {
        listener = heard;
        return new OscPort() {
            @Override
            public InetSocketAddress address() {
                return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 4000);
            }

            @Override
            public void send(OscPacket packet, InetSocketAddress to) {
                answers.add((OscMessage) packet);
            }

            @Override
            public OscCounts counts() {
                return new OscCounts(0, 0, 0, 0, 0, 0);
            }

            @Override
            public void close() {
                listener = (packet, from) -> {};
            }
        };
    };

    private VirtualLive open(ServeOptions options) throws OscFault, IOException {
        return new VirtualLive(transport, new MachineLaunching(), StartSong.create(), options);
    }

    private static ServeOptions recording(Path file) {
        return new ServeOptions(0, 0, 0, Seed.of(0), FaultPlan.NONE, Optional.of(file));
    }

    /** Answers what is said next; a virtual Live that falls silent fails the test instead of stopping it. */
    private OscMessage next() throws InterruptedException {
        OscMessage message = answers.poll(60, TimeUnit.SECONDS);
        return message == null ? OscMessage.of("/nothing") : message;
    }

    private void say(String address, Object... arguments) {
        listener.received(OscMessage.of(address, arguments), CLIENT);
    }

    @Test
    void answersInOrderAndStandsEachMessageAlone() throws Exception {
        try (VirtualLive live = open(ServeOptions.QUICK)) {
            say("/live/song/set/tempo", 100f);
            say("/live/nobody");
            listener.received(
                    OscBundle.of(OscMessage.of("/live/song/get/tempo"), OscMessage.of("/live/song/get/num_tracks")),
                    CLIENT);
            assertThat(next().address()).isEqualTo("/live/error");
            assertThat(next()).isEqualTo(OscMessage.of("/live/song/get/tempo", 100f));
            assertThat(next()).isEqualTo(OscMessage.of("/live/song/get/num_tracks", 4));
            listener.malformed(new OscFault("no slash"), CLIENT);
            assertThat(next()).isEqualTo(OscMessage.of("/live/error", "Error parsing OSC message: no slash"));
            assertThat(live.messages()).isEqualTo(4);
        }
    }

    @Test
    void greetsWhoeverWaitsAtTheReplyPort() throws Exception {
        ServeOptions fixed = new ServeOptions(0, 11001, 0, Seed.of(0), FaultPlan.NONE, Optional.empty());
        try (VirtualLive live = open(fixed)) {
            say("/live/test");
            assertThat(next().address()).isEqualTo("/live/startup");
            assertThat(next().arguments()).isEmpty();
            assertThat(next()).isEqualTo(OscMessage.of("/live/test", "ok"));
            assertThat(live.address().getPort()).isEqualTo(4000);
        }
    }

    @Test
    void writesWhatIsSaidIntoATrace(@TempDir Path folder) throws Exception {
        Path trace = folder.resolve("show.trace");
        try (VirtualLive live = open(recording(trace))) {
            say("/live/track/set/name", 0, "Bass \"deep\"");
            say("/live/track/get/name", 0);
            next();
            assertThat(live.messages()).isEqualTo(2);
        }
        assertThat(Files.readAllLines(trace))
                .hasSize(3)
                .allMatch(line -> line.matches("\\d+\\.\\d{9} [<>] /live/track/.*"))
                .last()
                .asString()
                .endsWith("> /live/track/get/name ,is 0 \"Bass \\\"deep\\\"\"");
    }

    @Test
    void comesBackFromDeathWithItsSetAndWithoutListeners() throws Exception {
        FaultPlan plan = FaultPlan.parse("die=1ms,back=1ms");
        try (VirtualLive live = open(ServeOptions.QUICK.with(plan))) {
            assertThat(next().address()).isEqualTo("/live/startup");
            assertThat(next().address()).isEqualTo("/live/application/get/average_process_usage");
            say("/live/song/get/num_scenes");
            assertThat(next().arguments()).containsExactly(8);
            assertThat(live.messages()).isEqualTo(1);
        }
    }
}
