package dev.backline.live.virtual.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.virtual.internal.serve.FaultPlan;
import dev.backline.live.virtual.internal.serve.Past;
import dev.backline.live.virtual.internal.serve.ServeOptions;
import dev.backline.live.virtual.internal.serve.VirtualLive;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A show over loopback, and the same show from its trace. */
class ReplayTest {
    private static final ChannelTransport TRANSPORT = new ChannelTransport();

    private static final List<OscMessage> SHOW = List.of(
            OscMessage.of("/live/song/start_listen/tempo"),
            OscMessage.of("/live/song/set/tempo", 97.5f),
            OscMessage.of("/live/track/set/name", 0, "Bäss \"deep\""),
            OscMessage.of("/live/clip_slot/create_clip", 0, 1, 4f),
            OscMessage.of("/live/clip/add/notes", 0, 1, 60, 0f, 0.25f, 64, false, 64, 1f, 0.5f, 90, true),
            OscMessage.of("/live/clip/get/notes", 0, 1),
            OscMessage.of("/live/song/set/clip_trigger_quantization", 0),
            OscMessage.of("/live/clip/fire", 0, 1),
            OscMessage.of("/live/track/get/playing_slot_index", 0),
            OscMessage.of("/live/song/delete_scene", 7),
            OscMessage.of("/live/song/undo"),
            OscMessage.of("/live/song/delete_track", 3),
            OscMessage.of("/live/nobody"));

    private static final List<OscMessage> STATE = List.of(
            OscMessage.of("/live/song/get/track_names"),
            OscMessage.of("/live/song/get/tempo"),
            OscMessage.of("/live/song/get/num_scenes"),
            OscMessage.of("/live/song/get/is_playing"),
            OscMessage.of("/live/clip/get/notes", 0, 1),
            OscMessage.of("/live/clip/get/is_playing", 0, 1));

    private static final OscMessage END = OscMessage.of("/live/test", "ok");

    @TempDir
    Path folder;

    private static VirtualLive live(Past past, Optional<Path> record, int replyPort) throws Exception {
        ServeOptions options = new ServeOptions(0, replyPort, 0, Seed.of(1), FaultPlan.NONE, record);
        return new VirtualLive(TRANSPORT, new MachineLaunching(), StartSong.create(), options, past);
    }

    private static OscPort ear(BlockingQueue<OscMessage> heard) throws Exception {
        return TRANSPORT.open(OscOptions.udp().build(), (packet, from) -> heard.add((OscMessage) packet));
    }

    /** Answers what is heard until the show's last answer. */
    private static List<OscMessage> until(BlockingQueue<OscMessage> heard) throws Exception {
        List<OscMessage> all = new ArrayList<>();
        while (all.isEmpty() || !all.getLast().equals(END)) {
            OscMessage next = heard.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("after " + all).isNotNull();
            all.add(next);
        }
        return all;
    }

    private static void say(OscPort from, VirtualLive to, List<OscMessage> messages) throws Exception {
        for (OscMessage message : messages) {
            from.send(message, to.address());
        }
        from.send(OscMessage.of("/live/test"), to.address());
    }

    private Path recorded(List<OscMessage> answers, List<OscMessage> state) throws Exception {
        Path trace = folder.resolve("show.trace");
        BlockingQueue<OscMessage> heard = new LinkedBlockingQueue<>();
        try (VirtualLive live = live(Past.NONE, Optional.of(trace), 0);
                OscPort client = ear(heard)) {
            say(client, live, SHOW);
            answers.addAll(until(heard));
            say(client, live, STATE);
            state.addAll(until(heard));
        }
        return trace;
    }

    @Test
    void aTraceBringsTheSameAnswersAndTheSameSet() throws Exception {
        List<OscMessage> answers = new ArrayList<>();
        List<OscMessage> state = new ArrayList<>();
        Path trace = recorded(answers, state);
        assertThat(answers).hasSizeGreaterThan(5).contains(OscMessage.of("/live/song/get/tempo", 97.5f));
        assertThat(state).contains(OscMessage.of("/live/clip/get/is_playing", 0, 1, true));
        BlockingQueue<OscMessage> heard = new LinkedBlockingQueue<>();
        Path again = folder.resolve("again.trace");
        try (OscPort client = ear(heard);
                VirtualLive live = live(
                        Past.read(trace), Optional.of(again), client.address().getPort())) {
            List<OscMessage> first = until(heard);
            // What a Live that was loaded says to its reply port.
            assertThat(first.subList(0, 2))
                    .extracting(OscMessage::address)
                    .containsExactly("/live/startup", "/live/application/get/average_process_usage");
            assertThat(first.subList(2, first.size())).isEqualTo(answers);
            assertThat(until(heard)).isEqualTo(state);
            say(client, live, STATE);
            assertThat(until(heard)).isEqualTo(state);
        }
        assertThat(incoming(again)).startsWith(incoming(trace).toArray(String[]::new));
    }

    /** Answers the lines of what came in, with their times. */
    private static List<String> incoming(Path trace) throws Exception {
        return Files.readAllLines(trace).stream()
                .filter(line -> line.contains(" < "))
                .toList();
    }

    private static Object rehearse(Path replay, Progress progress) throws Exception {
        SetDocuments documents = new DiskSetDocuments();
        return new VirtualLiveAction(TRANSPORT, new MachineLaunching(), documents)
                .rehearse(
                        Optional.empty(),
                        0,
                        0,
                        0,
                        Optional.empty(),
                        false,
                        0,
                        Optional.empty(),
                        Optional.of(replay),
                        Optional.empty(),
                        progress);
    }

    @Test
    void theActionHearsATraceUntilItIsCancelled() throws Exception {
        Path trace = Files.writeString(
                folder.resolve("two.trace"),
                "0.000000 < /live/song/set/tempo ,f 90.0\n0.001 > /live/error ,s \"x\"\n0.002 < /live/test ,\n");
        boolean[] all = {false};
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String message) {
                all[0] = message.matches("Listening on 127\\.0\\.0\\.1:\\d+, 2 messages so far");
            }

            @Override
            public boolean cancelled() {
                return all[0];
            }
        };
        assertThatThrownBy(() -> rehearse(trace, progress)).isInstanceOf(JobCancelled.class);
        assertThat(all[0]).isTrue();
    }

    @Test
    void aTraceThatIsNoneIsRefusedBeforeAnythingListens() throws Exception {
        Path trace = Files.writeString(folder.resolve("song.txt"), "la la la\n");
        assertThatThrownBy(() -> rehearse(trace, Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, e -> assertThat(e.kind()).isEqualTo(ActionFault.Kind.USAGE))
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> rehearse(folder.resolve("none.trace"), Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, e -> assertThat(e.kind()).isEqualTo(ActionFault.Kind.NOT_FOUND));
    }
}
