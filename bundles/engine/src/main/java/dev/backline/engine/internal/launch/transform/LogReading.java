package dev.backline.engine.internal.launch.transform;

import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchEvent.Reason;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a log says was played, on one line of time: from where the song first stood, and on without the jumps that it made and the time in which the
 * transport rested.
 */
final class LogReading {
    private final LiveSet set;
    private final List<List<Optional<Clip>>> columns = new ArrayList<>();
    private final List<Optional<Integer>> rows = new ArrayList<>();
    private final Map<Integer, Open> playing = new HashMap<>();
    private final Map<Integer, Long> takenSince = new HashMap<>();
    private final List<Heard> heard = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<TimeChange> times = new ArrayList<>();
    private final List<SceneStart> scenes = new ArrayList<>();
    private Optional<Long> base = Optional.empty();
    private boolean moved;
    private int inserted;

    private LogReading(LiveSet set) {
        this.set = set;
        int count = set.scenes().size();
        for (Track track : set.tracks()) {
            count = Math.max(
                    count, track.session().isEmpty() ? 0 : track.session().lastKey() + 1);
        }
        for (int row = 0; row < count; row++) {
            rows.add(Optional.of(row));
        }
        for (Track track : set.tracks()) {
            List<Optional<Clip>> column = new ArrayList<>();
            for (int row = 0; row < count; row++) {
                column.add(Optional.ofNullable(track.session().get(row)));
            }
            columns.add(column);
        }
    }

    static LogReading of(LiveSet set, List<LaunchEvent> log, Beats end) {
        LogReading reading = new LogReading(set);
        long last = Ticks.of(end);
        for (LaunchEvent event : log) {
            if (Ticks.of(event.run()) < last || event.kind() == Kind.CLIP_STOPPED && Ticks.of(event.run()) == last) {
                reading.read(event);
            }
        }
        reading.finish(last);
        return reading;
    }

    /**
     * A clip that sounds.
     *
     * @param clip what
     * @param at since when
     * @param position where in it
     * @param gain how loud
     */
    private record Open(Clip clip, long at, long position, double gain) {}

    /**
     * A stretch in which a track did not play its arrangement.
     *
     * @param track place in the set
     * @param at first tick
     * @param end first tick behind it
     */
    record Taken(int track, long at, long end) {}

    /**
     * Another tempo or signature.
     *
     * @param at tick
     * @param tempo whether it is the tempo
     * @param value as the event has it
     * @param byMap whether the arrangement's own maps said so
     */
    record TimeChange(long at, boolean tempo, double value, boolean byMap) {}

    /**
     * The start of a scene.
     *
     * @param at tick
     * @param scene place in the set as it was given; empty for one that was captured meanwhile
     */
    record SceneStart(long at, Optional<Integer> scene) {}

    private long place(LaunchEvent event) {
        return base.orElse(0L) + Ticks.of(event.run());
    }

    private void read(LaunchEvent event) {
        long at = place(event);
        switch (event.kind()) {
            case TRANSPORT_STARTED -> begin(event);
            case SONG_MOVED -> moved |= base.isPresent();
            case TEMPO_SET -> time(event, at, true);
            case SIGNATURE_SET -> time(event, at, false);
            case SCENE_STARTED -> scenes.add(new SceneStart(at, row(event.scene())));
            case SCENE_INSERTED -> insert(event.scene());
            case TRACK_TAKEN -> takenSince.put(event.track(), at);
            case TRACK_RETURNED -> giveBack(event.track(), at);
            case CLIP_STARTED -> open(event, at);
            case CLIP_STOPPED -> close(event.track(), at, event.position().value());
            case CLIP_MOVED -> {
                Open before = playing.get(event.track());
                close(event.track(), at, event.value());
                if (before != null) {
                    playing.put(event.track(), new Open(before.clip(), at, Ticks.of(event.position()), before.gain()));
                }
            }
            case TRANSPORT_STOPPED, SCENE_SELECTED, CLIP_LOOPED -> {}
        }
    }

    private void begin(LaunchEvent event) {
        if (base.isEmpty()) {
            base = Optional.of(Ticks.of(event.song()) - Ticks.of(event.run()));
        }
    }

    private void time(LaunchEvent event, long at, boolean tempo) {
        times.add(new TimeChange(at, tempo, event.value(), event.reason() == Reason.ARRANGEMENT));
    }

    private Optional<Integer> row(int scene) {
        return scene >= 0 && scene < rows.size() ? rows.get(scene) : Optional.empty();
    }

    private void insert(int scene) {
        inserted++;
        rows.add(scene, Optional.empty());
        for (int t = 0; t < columns.size(); t++) {
            Open open = playing.get(t);
            columns.get(t).add(scene, Optional.ofNullable(open).map(Open::clip));
        }
    }

    private void open(LaunchEvent event, long at) {
        columns.get(event.track())
                .get(event.scene())
                .ifPresent(clip ->
                        playing.put(event.track(), new Open(clip, at, Ticks.of(event.position()), event.value())));
    }

    private void close(int track, long at, double left) {
        Open open = playing.remove(track);
        if (open != null && at > open.at()) {
            long leftAt = Math.max(open.position() + 1, Math.round(left * Ticks.BEAT));
            heard.add(new Heard(track, open.clip(), open.at(), at, open.position(), leftAt, open.gain()));
        }
    }

    private void giveBack(int track, long at) {
        Long since = takenSince.remove(track);
        if (since != null && at > since) {
            taken.add(new Taken(track, since, at));
        }
    }

    private void finish(long last) {
        long at = base.orElse(0L) + last;
        for (int track = 0; track < columns.size(); track++) {
            Open open = playing.get(track);
            if (open != null) {
                close(track, at, Ticks.beats(open.position() + at - open.at()).value());
            }
            giveBack(track, at);
        }
    }

    List<Heard> heard(int track) {
        return heard.stream().filter(h -> h.track() == track).toList();
    }

    List<Taken> taken(int track) {
        return taken.stream().filter(t -> t.track() == track).toList();
    }

    List<TimeChange> times(boolean tempo) {
        return times.stream().filter(t -> t.tempo() == tempo).toList();
    }

    List<SceneStart> scenes() {
        return scenes;
    }

    LiveSet set() {
        return set;
    }

    /** Answers whether the song jumped while it played. */
    boolean moved() {
        return moved;
    }

    int inserted() {
        return inserted;
    }

    long start() {
        return base.orElse(0L);
    }
}
