package dev.backline.live.bridge.internal.mirror;

import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.LiveConnection.State;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveImage;
import dev.backline.live.bridge.api.LiveMirror;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.thing.Access;
import dev.backline.live.bridge.internal.wire.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Keeps a copy current in two ways: it listens to what the song, each track and each scene tell of their changes, and it reads all again in
 * turn, which finds the rest: tracks and scenes that came or went, slots, notes, devices. A listener for each of thousands of slots would slow
 * Live down; reading them in bulk does not.
 */
public final class SetMirror implements LiveMirror {
    private static final List<String> TOLD_BY_SONG =
            List.of("tempo", "signature_numerator", "signature_denominator", "clip_trigger_quantization", "is_playing");
    private static final List<String> TOLD_BY_TRACK =
            List.of("name", "color_index", "volume", "panning", "mute", "solo", "playing_slot_index");
    private static final List<String> TOLD_BY_SCENE = List.of("name", "color_index", "tempo", "tempo_enabled");

    private final Access access;
    private final List<Consumer<LiveImage>> listeners = new CopyOnWriteArrayList<>();
    private final List<Subscription> told = new ArrayList<>();
    private final Subscription state;
    private final Thread thread;

    /** What was told since the last reading began: it is newer than what that reading brings. */
    private final Map<Values.Key, Object> news = new HashMap<>();

    private Values values;
    private LiveImage image;
    private boolean wake;
    private boolean closed;

    private SetMirror(Access access, Values values) {
        this.access = access;
        this.values = values;
        this.image = values.image();
        this.state = access.wire().pulse().listen(now -> wake());
        this.thread = Thread.ofPlatform().daemon().name("live-mirror").unstarted(this::run);
    }

    /** Reads all, and keeps it current from then on. */
    public static SetMirror open(Access access, Progress progress) throws LiveFault {
        SetMirror mirror = new SetMirror(access, SetReading.read(access, progress));
        mirror.listen();
        mirror.thread.start();
        return mirror;
    }

    private void listen() throws LiveFault {
        int tracks;
        int scenes;
        synchronized (this) {
            tracks = values.tracks();
            scenes = values.scenes();
        }
        List<Subscription> fresh = new ArrayList<>();
        for (String property : TOLD_BY_SONG) {
            fresh.add(listen(new Values.Key("song", property, List.of())));
        }
        for (int t = 0; t < tracks; t++) {
            for (String property : TOLD_BY_TRACK) {
                fresh.add(listen(new Values.Key("track", property, List.of(t))));
            }
        }
        for (int s = 0; s < scenes; s++) {
            for (String property : TOLD_BY_SCENE) {
                fresh.add(listen(new Values.Key("scene", property, List.of(s))));
            }
        }
        List<Subscription> old = List.copyOf(told);
        told.clear();
        told.addAll(fresh);
        old.forEach(Subscription::close);
    }

    private Subscription listen(Values.Key key) throws LiveFault {
        return access.listen(key.kind(), key.property(), key.path(), value -> told(key, value));
    }

    private synchronized void told(Values.Key key, Object value) {
        news.put(key, value);
        values.put(key, value);
        publish();
    }

    private void publish() {
        LiveImage now = values.image();
        if (!now.equals(image)) {
            image = now;
            listeners.forEach(listener -> access.wire().ears().later(listener, () -> listener.accept(image())));
        }
    }

    private synchronized void wake() {
        wake = true;
        notifyAll();
    }

    private void run() {
        long pause = (long) (access.wire().target().patience().value() * 5_000);
        long took = 0;
        while (pausing(Math.max(pause, 4 * took))) {
            long begin = System.nanoTime();
            try {
                refresh(new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        // Nobody watches; it goes on for ever.
                    }

                    @Override
                    public boolean cancelled() {
                        return closed();
                    }
                });
            } catch (LiveFault e) {
                System.getLogger(SetMirror.class.getName()).log(System.Logger.Level.DEBUG, "Live is away", e);
            } catch (JobCancelled e) {
                return;
            }
            took = (System.nanoTime() - begin) / 1_000_000;
        }
    }

    private synchronized boolean closed() {
        return closed;
    }

    private synchronized boolean pausing(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0 && !closed && !wake; left = (end - System.nanoTime()) / 1_000_000) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                // It ends when it is closed.
            }
        }
        wake = false;
        return !closed && access.wire().state() != State.CLOSED;
    }

    @Override
    public synchronized LiveImage image() {
        return image;
    }

    @Override
    public Subscription onChange(Consumer<LiveImage> listener) {
        listeners.add(listener);
        access.wire().ears().later(listener, () -> listener.accept(image()));
        return () -> listeners.remove(listener);
    }

    @Override
    public LiveImage refresh(Progress progress) throws LiveFault {
        synchronized (told) {
            synchronized (this) {
                news.clear();
            }
            if (take(SetReading.read(access, progress))) {
                listen();
            }
        }
        return image();
    }

    /** Answers whether there are more or fewer things to listen to. */
    private synchronized boolean take(Values read) {
        boolean other = read.tracks() != values.tracks() || read.scenes() != values.scenes();
        news.forEach(read::put);
        values = read;
        publish();
        return other;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            notifyAll();
        }
        state.close();
        Wire.join(thread);
        List.copyOf(told).forEach(Subscription::close);
    }
}
