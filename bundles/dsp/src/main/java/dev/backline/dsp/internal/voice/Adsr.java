package dev.backline.dsp.internal.voice;

/**
 * The course of a level: linear attack, exponential decay to the sustain level, exponential release. Decay and release fall by
 * 60 dB within their times and are bent to arrive exactly: {@code (e^(-6.908 t / time) - 0.001) / 0.999}. Times go up to 600 s; a sustain
 * below 1e-5 ends the sound after the decay.
 */
public final class Adsr {
    private static final double STEEPNESS = 6.907755278982137;
    private static final double FLOOR = 0.001;
    private static final double SILENT = 1e-5;

    private double sampleRateHz = 44_100;
    private int attack;
    private int decay;
    private int release = 1;
    private double sustain = 1;
    private double decayStep;
    private double releaseStep;

    private Stage stage = Stage.ENDED;
    private long frame;
    private double from;
    private double fall;
    private double level;
    private int stop;

    private enum Stage {
        ENDED,
        ATTACK,
        DECAY,
        SUSTAIN,
        RELEASE,
        STOP
    }

    /** Sets the rate, and ends. */
    public void prepare(double rateHz) {
        sampleRateHz = rateHz;
        end();
    }

    /** Sets its times; what already runs goes on from its level. */
    public void shape(double attackSeconds, double decaySeconds, double sustainLevel, double releaseSeconds) {
        attack = frames(attackSeconds);
        sustain = sustainLevel;
        int newDecay = frames(decaySeconds);
        if (newDecay != decay) {
            decay = newDecay;
            decayStep = decay == 0 ? 0 : StrictMath.exp(-STEEPNESS / decay);
        }
        int newRelease = Math.max(1, frames(releaseSeconds));
        if (newRelease != release || releaseStep == 0) {
            release = newRelease;
            releaseStep = StrictMath.exp(-STEEPNESS / release);
        }
    }

    private int frames(double seconds) {
        return (int) Math.round(seconds * sampleRateHz);
    }

    /** Begins the attack, from the level of now. */
    public void on() {
        from = stage == Stage.ENDED ? 0 : level;
        begin(Stage.ATTACK);
        if (attack == 0) {
            begin(sustain < 1 ? Stage.DECAY : Stage.SUSTAIN);
        }
    }

    /** Begins the release, unless it ended or is being let go. */
    public void off() {
        if (stage == Stage.ATTACK || stage == Stage.DECAY || stage == Stage.SUSTAIN) {
            from = level;
            begin(Stage.RELEASE);
        }
    }

    /** Fades in a straight line from the level of now to silence. */
    public void stop(int frames) {
        if (stage != Stage.ENDED && stage != Stage.STOP) {
            from = level;
            stop = Math.max(1, frames);
            begin(Stage.STOP);
        }
    }

    /** Is silent at once. */
    public void end() {
        stage = Stage.ENDED;
        level = 0;
    }

    private void begin(Stage next) {
        stage = next;
        frame = 0;
        fall = 1;
    }

    /** Answers whether it sounds. */
    public boolean sounding() {
        return stage != Stage.ENDED;
    }

    /** Answers whether it was neither let go nor stopped. */
    public boolean held() {
        return sounding() && stage != Stage.RELEASE && stage != Stage.STOP;
    }

    /** Answers whether the level stands still until the key is let go. */
    public boolean steady() {
        return stage == Stage.SUSTAIN;
    }

    /** Answers the level of now. */
    public double level() {
        return level;
    }

    /** Puts the levels of the next frames into the array. */
    public void fill(float[] levels, int count) {
        int at = 0;
        while (at < count) {
            at = switch (stage) {
                case ATTACK -> attack(levels, at, count);
                case DECAY -> decay(levels, at, count);
                case RELEASE -> release(levels, at, count);
                case STOP -> stop(levels, at, count);
                case SUSTAIN -> constant(levels, at, count, sustain);
                case ENDED -> constant(levels, at, count, 0);
            };
        }
    }

    private int constant(float[] levels, int at, int count, double value) {
        level = value;
        float each = (float) value;
        for (int i = at; i < count; i++) {
            levels[i] = each;
        }
        return count;
    }

    private int attack(float[] levels, int at, int count) {
        int end = (int) Math.min(count, at + Math.max(0, attack - frame));
        double step = (1 - from) / (attack + 1.0);
        for (int i = at; i < end; i++) {
            frame++;
            level = from + step * frame;
            levels[i] = (float) level;
        }
        if (frame >= attack) {
            begin(sustain < 1 ? Stage.DECAY : Stage.SUSTAIN);
        }
        return end;
    }

    private int decay(float[] levels, int at, int count) {
        int end = (int) Math.min(count, at + Math.max(0, decay - frame));
        fall(levels, at, end, decayStep, sustain, 1 - sustain);
        frame += end - at;
        if (frame >= decay) {
            begin(sustain < SILENT ? Stage.ENDED : Stage.SUSTAIN);
        }
        return end;
    }

    private int release(float[] levels, int at, int count) {
        int end = (int) Math.min(count, at + Math.max(0, release - frame));
        fall(levels, at, end, releaseStep, 0, from);
        frame += end - at;
        if (frame >= release) {
            end();
        }
        return end;
    }

    private int stop(float[] levels, int at, int count) {
        int end = (int) Math.min(count, at + stop - frame);
        for (int i = at; i < end; i++) {
            frame++;
            level = from * (stop - frame) / stop;
            levels[i] = (float) level;
        }
        if (frame >= stop) {
            end();
        }
        return end;
    }

    // Nothing but the product waits for the frame before.
    private void fall(float[] levels, int at, int end, double step, double base, double height) {
        double scale = height / (1 - FLOOR);
        double exponential = fall;
        double now = level;
        for (int i = at; i < end; i++) {
            exponential *= step;
            double over = exponential - FLOOR;
            now = over > 0 ? base + scale * over : base;
            levels[i] = (float) now;
        }
        fall = exponential;
        level = now;
    }
}
