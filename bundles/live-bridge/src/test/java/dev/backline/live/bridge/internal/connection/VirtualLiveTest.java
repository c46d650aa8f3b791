package dev.backline.live.bridge.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;
import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveClip;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveImage;
import dev.backline.live.bridge.api.LiveMirror;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.virtual.internal.serve.FaultPlan;
import dev.backline.live.virtual.internal.serve.ServeOptions;
import dev.backline.live.virtual.internal.serve.VirtualLive;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Beats;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Quantisation;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bridge with a virtual Live at the other end. */
class VirtualLiveTest {
    private static final ChannelTransport TRANSPORT = new ChannelTransport();

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("backline.long") ? 200 : 20);
    }

    private static VirtualLive virtual(String faults, long seed) throws Exception {
        FaultPlan plan = faults.isEmpty() ? FaultPlan.NONE : FaultPlan.parse(faults);
        ServeOptions options = new ServeOptions(0, 0, 2, Seed.of(seed), plan, Optional.empty());
        return new VirtualLive(TRANSPORT, new MachineLaunching(), StartSong.create(), options);
    }

    private static LiveConnection connect(VirtualLive at, Consent consent) throws LiveFault {
        LiveTarget target = new LiveTarget("127.0.0.1", at.address().getPort(), 0, Seconds.of(0.02), 100);
        return new WireLive(TRANSPORT, target).open(consent);
    }

    /** The first run loads classes, which takes longer than the patience of the others. */
    @BeforeAll
    static void warm() throws Exception {
        try (VirtualLive virtual = virtual("", 0);
                LiveConnection live = new WireLive(
                                TRANSPORT,
                                LiveTarget.USUAL.withPorts(virtual.address().getPort(), 0))
                        .open(Consent.READ);
                LiveMirror mirror = live.mirror(Progress.NONE)) {
            assertThat(mirror.image().tracks()).hasSize(4);
        }
    }

    @Test
    void everyServiceReadsWritesAndReadsBack() throws Exception {
        try (VirtualLive virtual = virtual("", 1);
                LiveConnection live = connect(virtual, Consent.DESTROY)) {
            live.song().tempo().write(Tempo.of(97.5));
            live.song().signature(new TimeSignature(7, 8));
            live.song().metronome().write(true);
            live.song().quantisation().write(Quantisation.NONE);
            live.track(0).title().write("Keys");
            live.track(0).color().write(Color.of(11));
            live.track(0).volume().write(Decibels.of(-12));
            live.track(0).pan().write(-0.25);
            live.track(0).send(0).write(Decibels.of(-6));
            live.track(0).muted().write(true);
            live.scene(1).title().write("Verse");
            live.scene(1).tempo(Optional.of(Tempo.of(99)));
            LiveClip clip = live.track(0).slot(1).create(Beats.of(8));
            clip.title().write("Riff");
            clip.loop(new Span(Beats.of(4), Beats.of(8)));
            assertThat(live.song().tempo().read()).isEqualTo(Tempo.of(97.5));
            assertThat(live.song().signature()).isEqualTo(new TimeSignature(7, 8));
            assertThat(live.track("Keys").volume().read().value()).isBetween(-12.001, -11.999);
            assertThat(live.track(0).send(0).read().value()).isBetween(-6.001, -5.999);
            assertThat(live.scene("Verse").tempo()).contains(Tempo.of(99));
            assertThat(clip.loop()).isEqualTo(new Span(Beats.of(4), Beats.of(8)));
            live.song().createTrack(true, -1);
            assertThat(live.trackCount()).isEqualTo(5);
            live.song().deleteTrack(4);
            live.track(0).slot(1).copyTo(live.track(1).slot(3));
            assertThat(live.track(1).clipNames()).containsEntry(3, "Riff");
            live.track(1).slot(3).fire();
            assertThat(live.song().playing().read()).isTrue();
            live.song().stop();
            live.view().selectedTrack().write(2);
            assertThat(live.view().selectedTrack().read()).isEqualTo(2);
        }
    }

    @Test
    void aSlotThatRecordsIsFiredUntilItDoesThoughMessagesAreLost() throws Exception {
        try (VirtualLive virtual = virtual("loss=0.3", 3);
                LiveConnection live = connect(virtual, Consent.DESTROY)) {
            live.song().quantisation().write(Quantisation.NONE);
            live.song().play();
            live.track(0).armed().write(true);
            for (int scene = 0; scene < 8; scene++) {
                live.track(0).slot(scene).fire();
                assertThat(live.track(0).slot(scene).full().read()).isTrue();
                assertThat(live.track(0).playingSlot().read()).isEqualTo(scene);
            }
        }
    }

    @Test
    void fiveThousandNotesComeBackFromTheClipTheyWerePutInto() throws Exception {
        try (VirtualLive virtual = virtual("", 2);
                LiveConnection live = connect(virtual, Consent.DESTROY)) {
            LiveClip clip = live.track(0).slot(0).create(Beats.of(1_024));
            List<Note> notes = notes(5_000);
            clip.add(notes);
            assertThat(clip.notes()).isEqualTo(notes);
            clip.replace(notes.subList(0, 100));
            assertThat(clip.notes()).isEqualTo(notes.subList(0, 100));
        }
    }

    private static List<Note> notes(int count) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(Note.of(Pitch.of(i * 7 % 128), Beats.of(i / 8.0), Beats.of(0.125), 1 + i % 127));
        }
        notes.sort(Note.ORDER);
        return notes;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lossDisorderAndDeathLeaveTheMirrorTrueAndNothingBehind(long seed) throws Exception {
        storm("loss=0.1,reorder=0.1,tick=5ms,die=" + (60 + 5 * seed % 50) + "ms,back=60ms", seed);
    }

    static LongStream slowSeeds() {
        return LongStream.range(0, Boolean.getBoolean("backline.long") ? 20 : 1);
    }

    /** Live's own tick; it dies in the middle of the mirror, which takes some ticks. */
    @ParameterizedTest
    @MethodSource("slowSeeds")
    void atLivesOwnTickItEndsTrueToo(long seed) throws Exception {
        storm("loss=0.1,reorder=0.1,tick=100ms,die=" + (300 + 70 * seed % 500) + "ms,back=400ms", seed);
    }

    private static void storm(String faults, long seed) throws Exception {
        Set<String> sockets = Sockets.open();
        try (VirtualLive virtual = virtual(faults, seed);
                LiveConnection live = connect(virtual, Consent.READ);
                LiveConnection hand = connect(virtual, Consent.DESTROY)) {
            AtomicReference<Tempo> tempo = new AtomicReference<>();
            AtomicReference<String> name = new AtomicReference<>();
            live.song().tempo().listen(tempo::set);
            live.track(1).title().listen(name::set);
            try (LiveMirror mirror = live.mirror(Progress.NONE)) {
                hand.track(0).slot((int) (seed % 8)).create(Beats.of(4)).add(notes(16));
                hand.scene(2).title().write("Scene " + seed);
                hand.track(1).title().write("Last " + seed);
                hand.song().tempo().write(Tempo.of(100 + seed));
                until(() -> mirror.image().equals(image(hand)));
                until(() -> Tempo.of(100 + seed).equals(tempo.get()) && ("Last " + seed).equals(name.get()));
                LiveImage image = mirror.image();
                assertThat(image.tracks().get(0).clips().get((int) (seed % 8)).notes())
                        .isEqualTo(notes(16));
                assertThat(image.scenes().get(2).name()).isEqualTo("Scene " + seed);
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().startsWith("live-bridge")
                        || t.getName().startsWith("live-mirror")
                        || t.getName().startsWith("virtual-live")
                        || t.getName().startsWith("osc "));
        assertThat(Sockets.open()).as("sockets that are left").isSubsetOf(sockets);
    }

    private static LiveImage image(LiveConnection connection) {
        try (LiveMirror mirror = connection.mirror(Progress.NONE)) {
            return mirror.image();
        } catch (LiveFault e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The state was never reached.");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
