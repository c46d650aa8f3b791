package dev.backline.engine.internal.score;

import dev.backline.engine.internal.control.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays the notes of a track in the arrangement. When the song jumps or stands, all keys are let go. */
public final class ScoreSource implements NoteSource {
    private static final int LEAST = 64;

    private final long[] frames;
    private final byte[] kinds;
    private final int[] keys;
    private final double[] velocities;
    private long expected = Long.MIN_VALUE;
    private int next;
    private boolean stood = true;

    /** Lays the notes out. */
    public ScoreSource(List<Hit> hits) {
        List<Event> events = new ArrayList<>();
        for (Hit hit : hits) {
            events.add(new Event(hit.start(), NoteBlock.ON, hit.key(), hit.velocity()));
            events.add(new Event(hit.end(), NoteBlock.OFF, hit.key(), hit.release()));
        }
        // Ends before beginnings; the sort keeps the order of what is alike.
        events.sort(Comparator.comparingLong(Event::frame)
                .thenComparing(Comparator.comparingInt(Event::kind).reversed()));
        frames = events.stream().mapToLong(Event::frame).toArray();
        kinds = new byte[frames.length];
        keys = events.stream().mapToInt(Event::key).toArray();
        velocities = events.stream().mapToDouble(Event::velocity).toArray();
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = events.get(i).kind();
        }
    }

    @Override
    public void collect(Moment moment, NoteBlock into) {
        if (!moment.rolling()) {
            if (!stood) {
                into.add(0, NoteBlock.ALL_OFF, 0, 0);
            }
            stood = true;
            return;
        }
        long from = moment.song();
        if (stood || from != expected) {
            seek(from, into);
        }
        long until = from + moment.frames();
        while (next < frames.length && frames[next] < until) {
            into.add((int) (frames[next] - from), kinds[next], keys[next], velocities[next]);
            next++;
        }
        expected = until;
    }

    private void seek(long frame, NoteBlock into) {
        if (!stood) {
            into.add(0, NoteBlock.ALL_OFF, 0, 0);
        }
        stood = false;
        next = 0;
        int high = frames.length;
        while (next < high) {
            int middle = (next + high) >>> 1;
            if (frames[middle] < frame) {
                next = middle + 1;
            } else {
                high = middle;
            }
        }
    }

    @Override
    public int most(int blockFrames) {
        int most = 0;
        int first = 0;
        for (int i = 0; i < frames.length; i++) {
            while (frames[i] - frames[first] >= blockFrames) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most + LEAST;
    }

    private record Event(long frame, byte kind, int key, double velocity) {}
}
