package dev.backline.engine.internal.launch;

/**
 * Ticks and frames of a run. Between two changes of tempo {@code frame = base + (ticks * a + rest) / b} with {@code a = 60 * rate * 10^9} and
 * {@code b = bpm * 10^9 * ticks of a beat}, in whole numbers: nothing is summed up in floats, so that the clock does not drift. While the tempo glides
 * {@code b + s x} beats a minute last {@code 60 / s * ln(1 + s x / b)} seconds. Ticks count what was played and never go back;
 * where the song stands is {@link SongTime}'s matter.
 */
public final class LaunchClock {
    private static final double NANO = 1e9;

    private final int rateHz;
    private final long a;
    private long baseTick;
    private long baseFrame;
    private long rest;
    private long b;
    private double bpm;
    private double slope;
    private boolean running;

    LaunchClock(int rateHz, double bpm) {
        this.rateHz = rateHz;
        this.a = 60_000_000_000L * rateHz;
        speed(bpm, 0);
    }

    private void speed(double newBpm, double newSlope) {
        bpm = newBpm;
        slope = newSlope;
        b = Math.round(newBpm * NANO) * Ticks.BEAT;
    }

    /** Answers the sample rate. */
    public int rateHz() {
        return rateHz;
    }

    /** Answers whether time goes on. */
    public boolean running() {
        return running;
    }

    void start(long frame) {
        running = true;
        baseFrame = frame;
        rest = 0;
    }

    void stop(long frame) {
        baseTick = nearestTick(frame);
        baseFrame = frame;
        rest = 0;
        running = false;
    }

    /** Answers the frame that a tick falls on, halves rounded up; never while time stands. */
    public long frameAt(long tick) {
        if (!running) {
            return tick == baseTick ? baseFrame : Ticks.NEVER;
        }
        if (slope != 0) {
            double frames = glideFrames(tick - baseTick);
            return Double.isInfinite(frames)
                    ? Ticks.NEVER
                    : baseFrame + (long) Math.floor(rest / (double) b + frames + 0.5);
        }
        long whole = Wide.floorDiv(tick - baseTick, a, rest, b);
        long left = Wide.floorMod(tick - baseTick, a, rest, b);
        return baseFrame + whole + (left >= b - left ? 1 : 0);
    }

    /** Answers the last tick that falls on a frame, or on one before. */
    public long tickAt(long frame) {
        if (!running) {
            return baseTick;
        }
        long tick = slope != 0
                ? baseTick + glideTicks(frame - baseFrame + 0.5 - rest / (double) b)
                : baseTick + Wide.floorDiv(frame - baseFrame, b, b / 2 - rest, a);
        while (frameAt(tick) > frame) {
            tick--;
        }
        while (frameAt(tick + 1) <= frame) {
            tick++;
        }
        return tick;
    }

    /** Answers the exact place of a frame's start in beats of the run, for what glides within a block. */
    public double beatsAt(double frame) {
        double frames = frame - baseFrame - rest / (double) b;
        double beats = slope == 0
                ? frames * bpm / (60.0 * rateHz)
                : bpm / slope * StrictMath.expm1(slope * frames / (60.0 * rateHz));
        return Ticks.inBeats(baseTick) + (running ? beats : 0);
    }

    /** Answers the exact place of a frame's start in beats of the run. */
    public double beatsAt(long frame) {
        return beatsAt((double) frame);
    }

    /** Answers the tick nearest to the start of a frame; never one before the last change of tempo. */
    long nearestTick(long frame) {
        if (!running) {
            return baseTick;
        }
        long past = slope != 0
                ? Math.round(ticks(frame - baseFrame - rest / (double) b))
                : Wide.floorDiv(frame - baseFrame, b, a / 2 - rest, a);
        return baseTick + Math.max(0, past);
    }

    /** Answers the tempo at a tick. */
    public double bpmAt(long tick) {
        return bpm + slope * Ticks.inBeats(tick - baseTick);
    }

    double slope() {
        return slope;
    }

    /** Sets the tempo from a tick on; the tick keeps its place to the fraction of a frame. */
    void tempoAtTick(long tick, double newBpm, double newSlope) {
        if (running && slope != 0) {
            double frames = rest / (double) b + glideFrames(tick - baseTick);
            double whole = Math.floor(frames);
            baseTick = tick;
            baseFrame += (long) whole;
            speed(newBpm, newSlope);
            rest = Math.min(b - 1, (long) ((frames - whole) * b));
            return;
        }
        long before = b;
        long left = 0;
        if (running) {
            left = Wide.floorMod(tick - baseTick, a, rest, b);
            baseFrame += Wide.floorDiv(tick - baseTick, a, rest, b);
        }
        baseTick = tick;
        speed(newBpm, newSlope);
        rest = Wide.floorDiv(left, b, 0, before);
    }

    /** Answers how many frames a stretch at a steady tempo of its own lasts, halves rounded up. */
    long framesOf(long ticks, double ownBpm) {
        long own = Math.round(ownBpm * NANO) * Ticks.BEAT;
        return Wide.floorDiv(ticks, a, own / 2, own);
    }

    /** Answers how many ticks of a steady tempo frames are. */
    long ticksOf(long frames, double ownBpm) {
        return Wide.floorDiv(frames, Math.round(ownBpm * NANO) * Ticks.BEAT, a / 2, a);
    }

    private double glideFrames(long ticks) {
        double beats = Ticks.inBeats(ticks);
        if (slope * beats <= -bpm) {
            // A glide downwards that went on for ever would stand still before it came there.
            return Double.POSITIVE_INFINITY;
        }
        // Before the glide began its tempo held.
        return beats <= 0 ? beats * 60 * rateHz / bpm : 60.0 * rateHz / slope * StrictMath.log1p(slope * beats / bpm);
    }

    private double ticks(double frames) {
        double beats = frames <= 0
                ? frames * bpm / (60.0 * rateHz)
                : bpm / slope * StrictMath.expm1(slope * frames / (60.0 * rateHz));
        return beats * Ticks.BEAT;
    }

    private long glideTicks(double frames) {
        return (long) Math.floor(ticks(frames));
    }
}
