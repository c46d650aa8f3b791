package dev.backline.live.bridge.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveImage;
import dev.backline.live.bridge.api.LiveMirror;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.SmallLive;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tenth of all messages lost both ways, others out of order, and Live dying in the middle of a mirror. */
class StormTest {
    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("backline.long") ? 200 : 5);
    }

    /** The first run loads classes, which takes longer than the patience of the others. */
    @BeforeAll
    static void warm() throws Exception {
        ChannelTransport transport = new ChannelTransport();
        try (SmallLive peer = new SmallLive(transport, 0)) {
            truth(transport, LiveTarget.USUAL.withPorts(peer.port(), 0));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMirrorEndsTrueAndNoListenerMissesTheLastValue(long seed) throws Exception {
        ChannelTransport transport = new ChannelTransport();
        Set<String> sockets = Sockets.open();
        SplittableRandom random = new SplittableRandom(seed);
        try (SmallLive peer = new SmallLive(transport, seed).losing(0.1, true)) {
            fill(peer, random);
            LiveTarget target = new LiveTarget("127.0.0.1", peer.port(), 0, Seconds.of(0.01), 100);
            AtomicReference<Tempo> lastTempo = new AtomicReference<>();
            AtomicReference<String> lastName = new AtomicReference<>();
            try (LiveConnection live = new WireLive(transport, target).open(Consent.READ)) {
                live.song().tempo().listen(lastTempo::set);
                live.track(1).title().listen(lastName::set);
                CompletableFuture<LiveMirror> opening = CompletableFuture.supplyAsync(() -> mirror(live));
                while (peer.heard().size() < 60 + random.nextInt(40)) {
                    Thread.onSpinWait();
                }
                peer.die();
                change(peer, random);
                peer.rise();
                change(peer, random);
                try (LiveMirror mirror = opening.get()) {
                    change(peer, random);
                    peer.put("song/tempo", 100f + seed);
                    peer.put("track/name[1]", "Last " + seed);
                    until(() -> mirror.image().equals(truth(transport, target)));
                    until(() ->
                            Tempo.of(100 + seed).equals(lastTempo.get()) && ("Last " + seed).equals(lastName.get()));
                    assertThat(mirror.image().tempo()).isEqualTo(Tempo.of(100 + seed));
                    assertThat(mirror.image().tracks().get(0).name()).isEqualTo(peer.value("track/name[0]"));
                }
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t ->
                        t.getName().startsWith("live-bridge") || t.getName().startsWith("live-mirror"));
        assertThat(Sockets.open()).as("sockets that are left").isSubsetOf(sockets);
    }

    /** What somebody else reads. */
    private static LiveImage truth(ChannelTransport transport, LiveTarget target) {
        try (LiveConnection other = new WireLive(transport, target).open(Consent.READ);
                LiveMirror once = other.mirror(Progress.NONE)) {
            return once.image();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static LiveMirror mirror(LiveConnection live) {
        try {
            return live.mirror(Progress.NONE);
        } catch (Exception e) {
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

    private static void fill(SmallLive peer, SplittableRandom random) {
        for (int scene = 0; scene < 4; scene++) {
            peer.addClip(0, scene, "Clip " + scene, 4f);
            notes(peer, 0, scene, random);
        }
    }

    private static void notes(SmallLive peer, int track, int scene, SplittableRandom random) {
        List<Object> notes = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            notes.addAll(List.of(random.nextInt(128), i / 4f, 0.25f, 1f + random.nextInt(127), random.nextBoolean()));
        }
        peer.setNotes(track, scene, notes);
    }

    private static void change(SmallLive peer, SplittableRandom random) {
        for (int i = 0; i < 10; i++) {
            int track = random.nextInt(4);
            switch (random.nextInt(6)) {
                case 0 -> peer.put("track/name[" + track + "]", "Name " + random.nextInt(100));
                case 1 -> peer.put("track/mute[" + track + "]", random.nextBoolean());
                case 2 -> peer.put("song/tempo", 60f + random.nextInt(100));
                case 3 -> peer.put("scene/name[" + track + "]", "Scene " + random.nextInt(100));
                case 4 -> peer.addClip(random.nextInt(2), track, "Late " + i, 8f);
                default -> notes(peer, 0, track, random);
            }
        }
        if (random.nextInt(3) == 0) {
            peer.addTrack(true);
        }
    }
}
