package dev.backline.engine.internal.clip;

/**
 * Stretches by splicing (after Verhelst and Roelands, WSOLA, 1993): the recording runs on at the wanted pitch until it has drifted 12 ms away from where it
 * should be, then it is spliced to the place nearby that continues it best; between splices nothing is changed. Where something is struck, the
 * splice comes right before it and hits the frame exactly, so attacks stay whole and in time.
 */
final class Splicer {
    /** Frames of the song between two decisions. */
    static final int CELL = 256;

    private static final double DRIFT_SECONDS = 0.012;
    private static final double REACH_SECONDS = 0.010;
    private static final double FADE_SECONDS = 0.008;
    private static final double WHOLE_SECONDS = 0.025;
    private static final int COARSE = 4;

    private final float[] edge = new float[512];
    private Sounding round;
    private double position;
    private double before;
    private int fade;
    private int fadeFrames;
    private long struck;
    private int nextOnset;

    Splicer(Sounding round) {
        this.round = round;
    }

    /** Begins at a frame of the song. */
    void start(Sounding newRound, long frame) {
        round = newRound;
        position = round.source(frame);
        fade = 0;
        struck = Long.MIN_VALUE / 2;
        nextOnset = 0;
    }

    /** Fills frames of one cell; {@code frame} is the song's frame of the first of them. */
    void fill(long frame, int count, float[] left, float[] right) {
        if ((frame - round.start()) % CELL == 0) {
            decide(frame);
        }
        for (int i = 0; i < count; i++) {
            left[i] = value(0);
            right[i] = value(1);
            position += round.step();
            before += round.step();
            fade = Math.max(0, fade - 1);
        }
    }

    private float value(int channel) {
        float now = round.sound().at(channel, position, round.table(), edge);
        if (fade == 0) {
            return now;
        }
        float old = round.sound().at(channel, before, round.table(), edge);
        float share = (float) fade / (fadeFrames + 1);
        return now + share * (old - now);
    }

    private void decide(long frame) {
        double here = round.source(frame);
        double there = round.source(frame + CELL);
        double rate = round.sound().sampleRateHz();
        double onset = onset(here, there);
        if (onset >= 0) {
            double until = (onset - here) / Math.max(1e-9, there - here) * CELL;
            strike(onset - until * round.step(), frame);
            return;
        }
        double drift = Math.abs(position - here);
        boolean whole = (frame - struck) * round.step() < WHOLE_SECONDS * rate;
        if (drift > DRIFT_SECONDS * rate * (whole ? 3 : 1) && fade == 0) {
            splice(best(here, rate), (int) (FADE_SECONDS * rate));
        }
    }

    // The fade is over before what is struck begins to sound in the new place.
    private void strike(double to, long frame) {
        struck = frame;
        if (Math.abs(to - position) > 0.5) {
            splice(to, 48);
        }
    }

    private double onset(double from, double until) {
        long[] onsets = round.sound().onsets();
        while (nextOnset < onsets.length && onsets[nextOnset] < from) {
            nextOnset++;
        }
        return nextOnset < onsets.length && onsets[nextOnset] < until ? onsets[nextOnset] : -1;
    }

    private void splice(double to, int frames) {
        before = position;
        position = to;
        fade = frames;
        fadeFrames = frames;
    }

    /** Answers the place near the given one from where the sound goes on most like it would have gone on from now. */
    private double best(double near, double rate) {
        int reach = (int) (REACH_SECONDS * rate);
        int length = (int) (FADE_SECONDS * rate * 1.5);
        int from = (int) Math.rint(position);
        int middle = (int) Math.rint(near);
        int coarse = search(from, middle, reach, length, COARSE);
        int fine = search(from, coarse, COARSE, length, 1);
        // What lies between frames stays as it was, so that the pitch does too.
        return fine + (position - from);
    }

    private int search(int from, int middle, int reach, int length, int stride) {
        int best = middle;
        double most = Double.NEGATIVE_INFINITY;
        for (int at = middle - reach; at <= middle + reach; at += stride) {
            double alike = alike(from, at, length, stride);
            if (alike > most) {
                most = alike;
                best = at;
            }
        }
        return best;
    }

    private double alike(int a, int b, int length, int stride) {
        double product = 0;
        double power = 1e-9;
        for (int c = 0; c < 2; c++) {
            float[] values = round.sound().channel(c);
            int first = Math.max(0, Math.max(-a, -b));
            int last = Math.min(length, values.length - Math.max(a, b));
            for (int i = first; i < last; i += stride) {
                double y = values[b + i];
                product += values[a + i] * y;
                power += y * y;
            }
        }
        return product / Math.sqrt(power);
    }
}
