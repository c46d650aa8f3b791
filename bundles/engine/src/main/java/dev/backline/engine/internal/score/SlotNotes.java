package dev.backline.engine.internal.score;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Note;
import java.util.Comparator;
import java.util.List;

/** The notes of one clip of the session in order, by ticks from the clip's zero. */
public final class SlotNotes {
    private static final SlotNotes NONE = new SlotNotes(List.of());

    private final long[] starts;
    private final long[] lengths;
    private final int[] keys;
    private final int[] velocities;
    private final double[] deviations;
    private final double[] chances;
    private final double[] releases;

    private SlotNotes(List<Note> notes) {
        List<Note> sorted = notes.stream()
                .filter(Note::enabled)
                .sorted(Comparator.comparing(Note::start)
                        .thenComparingInt(n -> n.pitch().midi()))
                .toList();
        starts = sorted.stream().mapToLong(n -> Ticks.of(n.start())).toArray();
        lengths = sorted.stream()
                .mapToLong(n -> Math.max(1, Ticks.of(n.length())))
                .toArray();
        keys = sorted.stream().mapToInt(n -> n.pitch().midi()).toArray();
        velocities = sorted.stream().mapToInt(Note::velocity).toArray();
        deviations =
                sorted.stream().mapToDouble(n -> n.detail().velocityDeviation()).toArray();
        chances = sorted.stream().mapToDouble(Note::probability).toArray();
        releases =
                sorted.stream().mapToDouble(n -> n.detail().releaseVelocity()).toArray();
    }

    /** Answers no notes. */
    public static SlotNotes none() {
        return NONE;
    }

    /** Answers notes, with positions from the clip's zero. */
    public static SlotNotes of(List<Note> notes) {
        return new SlotNotes(notes);
    }

    int size() {
        return starts.length;
    }

    long start(int index) {
        return starts[index];
    }

    long length(int index) {
        return lengths[index];
    }

    int key(int index) {
        return keys[index];
    }

    int velocity(int index) {
        return velocities[index];
    }

    double deviation(int index) {
        return deviations[index];
    }

    double chance(int index) {
        return chances[index];
    }

    double release(int index) {
        return releases[index];
    }

    /** Answers the first note at a position or behind it. */
    int from(long position) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
