package dev.backline.engine.internal.sampler;

import dev.backline.sound.SincTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A zone at one speed. Its sound is worked out in pieces when first needed and shared by all notes of that key, so a
 * pitch is interpolated once and not for every note. Belongs to one thread at a time.
 */
final class Pitched {
    /** Frames of one piece. */
    static final int PIECE = 4_096;

    private final Zone zone;
    private final double step;
    private final SincTable table;
    private final long length;
    private final Budget budget;
    private final List<float[][]> pieces = new ArrayList<>();

    Pitched(Zone zone, double step, Budget budget) {
        this.zone = zone;
        this.step = step;
        this.table = SincTable.forStep(step);
        this.budget = budget;
        this.length = zone.isLooped() ? Long.MAX_VALUE / 4 : (long) Math.ceil(zone.length() / step);
    }

    /** Answers how many frames it has at this speed; a loop never ends. */
    long length() {
        return length;
    }

    int channels() {
        return zone.channels();
    }

    /** Answers the piece of that number; its last frames are silent behind the end. */
    float[][] piece(int number) {
        if (number < pieces.size()) {
            return pieces.get(number);
        }
        float[][] made = new float[zone.channels()][PIECE];
        for (int c = 0; c < made.length; c++) {
            fill(zone.channel(c), (long) number * PIECE, made[c]);
        }
        // Pieces are asked for in order when a note is played; a gap can only come from a spent budget.
        if (number == pieces.size() && budget.take(made.length)) {
            pieces.add(made);
        }
        return made;
    }

    private void fill(float[] source, long from, float[] to) {
        int count = (int) Math.min(PIECE, length - from);
        long wraps = zone.isLooped() ? Math.max(0, wraps(from * step)) : 0;
        for (int i = 0; i < count; i++) {
            double position = (from + i) * step - (double) wraps * zone.loopLength();
            while (zone.isLooped() && position >= zone.wrap()) {
                wraps++;
                position -= zone.loopLength();
            }
            int index = (int) position;
            to[i] = step == 1 ? source[Zone.MARGIN + index] : table.at(source, Zone.MARGIN + index, position - index);
        }
    }

    private long wraps(double position) {
        return (long) Math.ceil((position - zone.wrap()) / zone.loopLength());
    }

    /** How much interpolated sound may be kept. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            left = bytes;
        }

        boolean take(int channels) {
            long bytes = 4L * PIECE * channels;
            if (left < bytes) {
                return false;
            }
            left -= bytes;
            return true;
        }
    }
}
