package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchEvent.Reason;
import dev.backline.api.session.LaunchOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one frame in a buffer of a fixed size. Read by index, they cost no object. Ticks are those of {@link Ticks}.
 */
public final class LaunchEvents {
    private final LaunchOrder[] orders;
    private final Kind[] kinds;
    private final Reason[] reasons;
    private final int[] tracks;
    private final int[] scenes;
    private final long[] ticks;
    private final long[] songs;
    private final long[] positions;
    private final double[] values;
    private final int[] sorted;
    private int size;
    private long frame;

    LaunchEvents(int capacity) {
        orders = new LaunchOrder[capacity];
        kinds = new Kind[capacity];
        reasons = new Reason[capacity];
        tracks = new int[capacity];
        scenes = new int[capacity];
        ticks = new long[capacity];
        songs = new long[capacity];
        positions = new long[capacity];
        values = new double[capacity];
        sorted = new int[capacity];
    }

    void begin(long newFrame) {
        frame = newFrame;
        size = 0;
    }

    int free() {
        return sorted.length - size;
    }

    /** Adds an event behind those of its class and track; what does not fit is left out. */
    void add(
            LaunchOrder order,
            Kind kind,
            Reason reason,
            int track,
            int scene,
            long tick,
            long song,
            long position,
            double value) {
        if (size == sorted.length) {
            return;
        }
        orders[size] = order;
        kinds[size] = kind;
        reasons[size] = reason;
        tracks[size] = track;
        scenes[size] = scene;
        ticks[size] = tick;
        songs[size] = song;
        positions[size] = position;
        values[size] = value;
        int at = size;
        while (at > 0 && comesAfter(sorted[at - 1], size)) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = size++;
    }

    private boolean comesAfter(int one, int other) {
        int byOrder = orders[one].compareTo(orders[other]);
        return byOrder != 0 ? byOrder > 0 : tracks[one] > tracks[other];
    }

    /** Answers how many there are. */
    public int size() {
        return size;
    }

    /** Answers the frame at which all of them happen. */
    public long frame() {
        return frame;
    }

    /** Answers the class of an event. */
    public LaunchOrder order(int index) {
        return orders[sorted[index]];
    }

    /** Answers what happens. */
    public Kind kind(int index) {
        return kinds[sorted[index]];
    }

    /** Answers why. */
    public Reason reason(int index) {
        return reasons[sorted[index]];
    }

    /** Answers the place of the track, -1 for none. */
    public int track(int index) {
        return tracks[sorted[index]];
    }

    /** Answers the place of the scene, -1 for none. */
    public int scene(int index) {
        return scenes[sorted[index]];
    }

    /** Answers the exact tick of the run; its frame is {@link #frame()}. */
    public long tick(int index) {
        return ticks[sorted[index]];
    }

    /** Answers the tick at which the song stands. */
    public long song(int index) {
        return songs[sorted[index]];
    }

    /** Answers the position in ticks, of the clip from its zero or of the song, as the kind says. */
    public long position(int index) {
        return positions[sorted[index]];
    }

    /** Answers the value, as the kind says. */
    public double value(int index) {
        return values[sorted[index]];
    }

    /** Answers an event as a value; not for the audio thread. */
    public LaunchEvent get(int index) {
        return new LaunchEvent(
                frame,
                Ticks.beats(tick(index)),
                Ticks.beats(song(index)),
                order(index),
                kind(index),
                reason(index),
                track(index),
                scene(index),
                Ticks.beats(position(index)),
                value(index));
    }

    /** Answers all events as values; not for the audio thread. */
    public List<LaunchEvent> toList() {
        List<LaunchEvent> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(get(i));
        }
        return all;
    }
}
