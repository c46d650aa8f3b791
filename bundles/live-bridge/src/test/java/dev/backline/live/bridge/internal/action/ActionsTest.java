package dev.backline.live.bridge.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.engine.internal.launch.transform.PureTransforms;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.SetOnDisk;
import dev.backline.live.bridge.internal.SmallLive;
import dev.backline.live.bridge.internal.Stage;
import dev.backline.live.bridge.internal.connection.WireLive;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The actions as they are called, against a virtual Live that has a set open. */
class ActionsTest {
    @TempDir
    Path folder;

    private Path file;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        file = SetOnDisk.write(folder);
        stage = Stage.of(SetOnDisk.open(file).snapshot(), "");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static void ends(int exit, ThrowingCallable call, String told) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ActionFault.class, e -> assertThat(e.kind().exitCode()).isEqualTo(exit))
                .hasMessageContaining(told);
    }

    private TransferActions transfers() {
        return new TransferActions(stage.live(), new DiskSetDocuments(), new AlsSetWriter(null), new PureTransforms());
    }

    private static WireLive at(int port, int replyPort) {
        LiveTarget target = new LiveTarget("127.0.0.1", port, replyPort, Seconds.of(0.05), 2);
        return new WireLive(new ChannelTransport(), target);
    }

    @Test
    void statusTellsWhatIsOpenAndHowMuchItsAudioTakes() throws Exception {
        LiveStatus status = new StatusActions(stage.live()).status(Optional.empty(), Progress.NONE);
        assertThat(status.tempo()).isEqualTo(Tempo.of(120));
        assertThat(status.tracks()).containsExactly("Drums", "Bass", "Keys");
        assertThat(status.scenes()).isEqualTo(3);
        assertThat(status.playing()).isFalse();
        assertThat(status.load()).matches("\\d+\\.\\d %");
    }

    @Test
    void theLoadOfALiveThatCannotTellIsUnknown() throws Exception {
        try (SmallLive old = new SmallLive(new ChannelTransport(), 1);
                WireLiveClosing live = new WireLiveClosing(at(old.port(), 0))) {
            LiveStatus status = new StatusActions(live.live()).status(Optional.empty(), Progress.NONE);
            assertThat(status.load()).isEqualTo("unknown");
        }
    }

    @Test
    void theLoadOfLiveIsMeasuredAndThatOfATrackSaysThatItIsAnEstimate() throws Exception {
        List<Load> loads = new StatusActions(stage.live()).load();
        assertThat(loads).extracting(Load::what).containsExactly("Live", "Drums", "Bass", "Keys");
        assertThat(loads.getFirst().how()).isEqualTo("measured by Live");
        assertThat(loads.get(2).load()).as("the only track with a device").matches("\\d+\\.\\d %");
        assertThat(loads.subList(1, 4)).allMatch(load -> load.how().startsWith("estimated: "));
        try (SmallLive old = new SmallLive(new ChannelTransport(), 1);
                WireLiveClosing live = new WireLiveClosing(at(old.port(), 0))) {
            assertThat(new StatusActions(live.live()).load())
                    .allMatch(load -> load.load().equals("unknown"));
        }
    }

    /** A way to Live that a test ends. */
    private record WireLiveClosing(WireLive live) implements AutoCloseable {
        @Override
        public void close() {
            live.close();
        }
    }

    @Test
    void setAndFireChangeLiveAndADryRunDoesNot() throws Exception {
        TransportActions actions = new TransportActions(stage.live());
        assertThat(actions.set("tempo", "97", Intent.PREVIEW))
                .extracting(Told::outcome)
                .containsOnly("planned");
        try (LiveConnection live = stage.open(Consent.READ)) {
            assertThat(live.song().tempo().read()).isEqualTo(Tempo.of(120));
            assertThat(actions.set("tempo", "97", Intent.APPLY))
                    .extracting(Told::outcome)
                    .containsOnly("done");
            assertThat(live.song().tempo().read()).isEqualTo(Tempo.of(97));
            assertThat(actions.fire("Verse", Optional.empty(), Intent.APPLY)).isNotEmpty();
            assertThat(live.song().playing().read()).isTrue();
        }
        ends(4, () -> actions.fire("Encore", Optional.empty(), Intent.APPLY), "Verse");
        ends(4, () -> actions.set("Flute/volume", "-6", Intent.APPLY), "Flute");
    }

    @Test
    void pullWritesWhatRunsAndNeverOverAFile() throws Exception {
        Path pulled = folder.resolve("Pulled.als");
        transfers().pull(pulled, Intent.PREVIEW, Progress.NONE);
        assertThat(pulled).doesNotExist();
        Pulled told = transfers().pull(pulled, Intent.APPLY, Progress.NONE);
        assertThat(told.clips()).isEqualTo(9);
        assertThat(told.notes()).isEqualTo(9);
        LiveSet set = SetOnDisk.open(pulled).snapshot();
        assertThat(set.tracks()).extracting(t -> t.name()).contains("Drums", "Bass", "Keys");
        byte[] before = Files.readAllBytes(pulled);
        ends(5, () -> transfers().pull(pulled, Intent.APPLY, Progress.NONE), "is there already");
        assertThat(pulled).hasBinaryContent(before);
        ends(2, () -> transfers().pull(folder.resolve("x.txt"), Intent.APPLY, Progress.NONE), ".als");
    }

    private Outcome<Pushed> push(Intent intent) throws ActionFault {
        return transfers()
                .push(file, Optional.empty(), Optional.empty(), Optional.empty(), false, false, intent, Progress.NONE);
    }

    @Test
    void pushPlansInADryRunAndAddsScenesOtherwise() throws Exception {
        Outcome<Pushed> plan = push(Intent.PREVIEW);
        assertThat(plan.results().getFirst().steps())
                .isNotEmpty()
                .extracting(Told::outcome)
                .containsOnly("planned");
        try (LiveConnection live = stage.open(Consent.READ)) {
            assertThat(live.sceneCount()).isEqualTo(3);
            assertThat(push(Intent.APPLY).results().getFirst().complete()).isTrue();
            assertThat(live.sceneCount()).isEqualTo(6);
        }
        ends(
                2,
                () -> transfers()
                        .push(
                                file,
                                Optional.empty(),
                                Optional.of("Bass"),
                                Optional.empty(),
                                false,
                                false,
                                Intent.APPLY,
                                Progress.NONE),
                "--slot");
    }

    @Test
    void aLiveThatIsNotThereEndsWithSeven() throws Exception {
        int port;
        try (OscPort taken = new ChannelTransport().open(OscOptions.udp().build(), (packet, from) -> {})) {
            port = taken.address().getPort();
        }
        WireLive nobody = at(port, 0);
        ends(7, () -> new StatusActions(nobody).status(Optional.empty(), Progress.NONE), "virtual-live");
        ends(7, () -> new TransportActions(nobody).play(false, Intent.APPLY), "does not answer");
        nobody.close();
    }

    @Test
    void aReplyPortThatIsTakenEndsWithFourAndNamesIt() throws Exception {
        try (OscPort taken = new ChannelTransport().open(OscOptions.udp().build(), (packet, from) -> {})) {
            Live live = at(stage.live().target().port(), taken.address().getPort());
            ends(
                    4,
                    () -> new StatusActions(live).status(Optional.empty(), Progress.NONE),
                    "Port " + taken.address().getPort());
        }
    }

    @Test
    void whatAbletonOscDoesNotReachEndsWithFour() {
        ends(
                4,
                () -> Visit.reading(stage.live(), live -> live.calls().ask("/live/browser/get/items", List.of())),
                "not available over AbletonOSC");
    }
}
