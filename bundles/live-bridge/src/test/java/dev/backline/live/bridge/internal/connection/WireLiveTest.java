package dev.backline.live.bridge.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveImage;
import dev.backline.live.bridge.api.LiveMirror;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.SmallLive;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.testkit.home.FolderHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireLiveTest {
    private final OscTransport transport = new ChannelTransport();
    private SmallLive peer;
    private LiveConnection live;

    @BeforeEach
    void connect() throws Exception {
        peer = new SmallLive(transport, 1);
        live = new WireLive(transport, target(peer)).open(Consent.DESTROY);
    }

    static LiveTarget target(SmallLive peer) {
        return new LiveTarget("127.0.0.1", peer.port(), 0, Seconds.of(0.05), 20);
    }

    @AfterEach
    void disconnect() {
        live.close();
        peer.close();
    }

    @Test
    void valuesComeWithTheirUnits() throws Exception {
        assertThat(live.song().tempo().read()).isEqualTo(Tempo.of(120));
        assertThat(live.track(0).volume().read()).isEqualTo(Decibels.UNITY);
        assertThat(live.trackNames()).containsExactly("1-MIDI", "2-MIDI", "3-Audio", "4-Audio");
        assertThat(live.track("2-MIDI").index()).isEqualTo(1);
        assertThat(live.application().version()).isEqualTo("11.3");
        assertThat(live.application().load()).isEmpty();
    }

    @Test
    void whatIsWrittenIsThere() throws Exception {
        live.song().tempo().write(Tempo.of(127.3));
        live.track(1).volume().write(Decibels.of(-6));
        live.track(0).title().write("Bass");
        assertThat(peer.value("song/tempo")).isEqualTo(127.3f);
        assertThat(peer.value("track/volume[1]")).isEqualTo(0.7f);
        assertThat(live.steps())
                .extracting(s -> s.what() + " " + s.outcome())
                .containsExactly(
                        "tempo -> 127.3 bpm DONE", "volume of track 2 -> -6.0 dB DONE", "name of track 1 -> Bass DONE");
    }

    @Test
    void nothingIsWrittenWithoutConsent() {
        LiveConnection reading = live.with(Consent.READ);
        assertThatThrownBy(() -> reading.song().tempo().write(Tempo.of(90)))
                .isInstanceOfSatisfying(
                        LiveFault.class, f -> assertThat(f.kind()).isEqualTo(LiveFault.Kind.NO_CONSENT));
        LiveConnection writing = live.with(Consent.WRITE);
        assertThatThrownBy(() -> writing.song().deleteTrack(0)).hasMessageContaining("live.destroy { }");
        writing.close();
        assertThat(peer.value("song/tempo")).isEqualTo(120f);
        reading.close();
    }

    @Test
    void aPreviewOnlyNotes() throws Exception {
        try (LiveConnection preview = live.with(Consent.PREVIEW)) {
            preview.song().tempo().write(Tempo.of(90));
            assertThat(preview.steps()).extracting(s -> s.outcome().name()).contains("PLANNED");
        }
        assertThat(peer.value("song/tempo")).isEqualTo(120f);
    }

    @Test
    void whatLiveRefusesIsToldInItsWords() {
        assertThatThrownBy(() -> live.track(17).title().read()).hasMessageContaining("Index out of range");
        assertThatThrownBy(() -> live.track(17).title().write("X"))
                .isInstanceOfSatisfying(
                        LiveFault.class, f -> assertThat(f.kind()).isEqualTo(LiveFault.Kind.REFUSED));
        assertThatThrownBy(() -> live.track(0).value("frozen").read())
                .hasMessageContaining("not available over AbletonOSC");
        assertThatThrownBy(() -> live.song().value("tempo").write(5f)).hasMessageContaining("20 to 999");
    }

    @Test
    void aListenerHearsEachLastValueAndNoValueTwice() throws Exception {
        BlockingQueue<Tempo> heard = new LinkedBlockingQueue<>();
        var subscription = live.song().tempo().listen(heard::add);
        assertThat(heard.take()).isEqualTo(Tempo.of(120));
        peer.put("song/tempo", 133f);
        assertThat(heard.take()).isEqualTo(Tempo.of(133));
        peer.put("song/tempo", 133f);
        peer.put("song/tempo", 134f);
        assertThat(heard.take()).isEqualTo(Tempo.of(134));
        subscription.close();
        live.song().tempo().read();
        assertThat(peer.listeners()).isZero();
    }

    @Test
    void aListenerOutlivesARestartOfLive() throws Exception {
        BlockingQueue<Tempo> heard = new LinkedBlockingQueue<>();
        live.song().tempo().listen(heard::add);
        heard.take();
        peer.die();
        peer.put("song/tempo", 77f);
        peer.rise();
        assertThat(heard.take()).isEqualTo(Tempo.of(77));
    }

    /** A machine under load: there is a Live, but to the first questions it does not come. */
    @Test
    void aLiveThatIsSlowToAnswerIsWaitedForAsLongAsItListens() throws Exception {
        try (SmallLive slow = new SmallLive(transport, 2).deafFor(6);
                LiveConnection late = hasty(slow).open(Consent.READ)) {
            assertThat(late.song().tempo().read()).isEqualTo(Tempo.of(120));
        }
    }

    @Test
    void oneThatListensAndNeverAnswersIsNoLive() throws Exception {
        try (SmallLive silent = new SmallLive(transport, 2)) {
            silent.die();
            assertThatThrownBy(() -> hasty(silent).open(Consent.READ))
                    .isInstanceOf(LiveFault.class)
                    .hasMessageContaining("does not answer");
        }
    }

    /** Asks twice before it would give up. */
    private WireLive hasty(SmallLive other) {
        return new WireLive(transport, new LiveTarget("127.0.0.1", other.port(), 0, Seconds.of(0.05), 2));
    }

    @Test
    void aLostLiveIsToldAndFoundAgain() throws Exception {
        BlockingQueue<LiveConnection.State> states = new LinkedBlockingQueue<>();
        live.onState(states::add);
        assertThat(states.take()).isEqualTo(LiveConnection.State.CONNECTED);
        peer.die();
        assertThat(states.take()).isEqualTo(LiveConnection.State.LOST);
        assertThatThrownBy(() -> live.song().tempo().read())
                .isInstanceOfSatisfying(
                        LiveFault.class, f -> assertThat(f.kind()).isEqualTo(LiveFault.Kind.UNREACHABLE));
        peer.rise();
        assertThat(states.take()).isEqualTo(LiveConnection.State.CONNECTED);
        assertThat(live.song().tempo().read()).isEqualTo(Tempo.of(120));
    }

    @Test
    void clipsAreMadeFilledAndReadBack() throws Exception {
        var clip = live.track(0).slot(2).create(Beats.of(8));
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            notes.add(Note.of(Pitch.of(i % 128), Beats.of(i / 64.0), Beats.of(0.25), 1 + i % 127));
        }
        clip.add(notes);
        notes.sort(Note.ORDER);
        assertThat(clip.notes()).isEqualTo(notes);
        assertThat(peer.heard())
                .filteredOn(m -> m.address().equals("/live/clip/add/notes"))
                .hasSize(3);
        assertThatThrownBy(() -> live.track(0).slot(2).create(Beats.of(4)))
                .hasMessageContaining("holds a clip already");
        live.track(0).slot(2).delete();
        assertThat(live.track(0).slot(2).full().read()).isFalse();
    }

    @Test
    void aMirrorEqualsTheSetAndFollowsIt() throws Exception {
        peer.addClip(0, 1, "Riff", 8f);
        peer.setNotes(0, 1, List.of(127, 0f, 1f, 100f, false, 36, 2f, 0.5f, 90f, true));
        try (LiveMirror mirror = live.mirror(Progress.NONE)) {
            LiveImage image = mirror.image();
            assertThat(image.tracks()).hasSize(4);
            assertThat(image.tracks().get(0).clips().get(1).notes()).hasSize(2);
            assertThat(image.tracks().get(0).clips().get(1).notes().get(0).pitch())
                    .isEqualTo(Pitch.of(127));
            BlockingQueue<LiveImage> changes = new LinkedBlockingQueue<>();
            mirror.onChange(changes::add);
            changes.take();
            peer.put("track/mute[2]", true);
            assertThat(changes.take().tracks().get(2).mixer().muted()).isTrue();
            peer.addClip(1, 3, "New", 4f);
            assertThat(changes.take().tracks().get(1).clips()).containsKey(3);
            assertThat(image.toSet("Copy").tracks()).hasSize(4);
        }
        live.song().tempo().read();
        assertThat(peer.listeners()).isZero();
    }

    @Test
    void nothingIsLeftWhenTheLastCloses() {
        LiveConnection second = live.with(Consent.READ);
        live.close();
        assertThat(second.state()).isEqualTo(LiveConnection.State.CONNECTED);
        second.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t ->
                        t.getName().startsWith("live-bridge") || t.getName().startsWith("live-mirror"));
    }

    @Test
    void aLiveThatIsNotThereIsToldInOneSentence() throws Exception {
        int free;
        try (SmallLive gone = new SmallLive(transport, 2)) {
            free = gone.port();
        }
        assertThatThrownBy(() -> new WireLive(transport, target(peer).withPorts(free, 0)).open(Consent.READ))
                .hasMessageContaining("check that Live runs");
    }

    @Test
    void aTakenReplyPortIsTold() throws Exception {
        try (SmallLive other = new SmallLive(transport, 2)) {
            LiveTarget taken = target(peer).withPorts(peer.port(), other.port());
            assertThatThrownBy(() -> new WireLive(transport, taken).open(Consent.READ))
                    .isInstanceOfSatisfying(
                            LiveFault.class, f -> assertThat(f.kind()).isEqualTo(LiveFault.Kind.PORT_TAKEN));
        }
    }

    @Test
    void theOwnerOfAReplyPortIsNamed(@TempDir Path temp) throws Exception {
        Optional<Home> home = Optional.of(new FolderHome(temp));
        int port;
        try (SmallLive free = new SmallLive(transport, 4)) {
            port = free.port();
        }
        LiveTarget target = target(peer).withPorts(peer.port(), port);
        LiveConnection first = new WireLive(transport, target, home).open(Consent.READ);
        assertThatThrownBy(() -> new WireLive(transport, target, home).open(Consent.READ))
                .hasMessageContaining(
                        "Backline's process " + ProcessHandle.current().pid());
        first.close();
        new WireLive(transport, target, home).open(Consent.READ).close();
        assertThat(temp.resolve("live")).isEmptyDirectory();
    }
}
