package dev.backline.dsp.internal.space;

import dev.backline.api.unit.TempoSynced;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.StereoEffect;
import dev.backline.dsp.internal.filter.TptStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A delay: {@code y[n] = dry x[n] + wet d[n]}, {@code d[n] = filter(x[n - t] + feedback d[n - t])}; in ping-pong both channels enter on the left and the echoes change sides. The
 * time is a whole number of frames, 1 ms to 16 s; when it changes, the new one fades in over 30 ms.
 */
final class Echo extends StereoEffect implements TempoSynced {
    private static final double LOWEST_HZ = 20;
    private static final double HIGHEST_HZ = 20_000;

    static final UnitInfo INFO = new UnitInfo(
            "delay",
            "Delay",
            "space",
            "Echoes after 1/64 to 32 beats or 1 ms to 16 s (at most 16 s), feedback up to 0.95 through a low and a high cut of 12 dB an octave (each off at the end of its range), straight or ping-pong; a new time fades in."
                    + " Source: Zölzer, DAFX (2011), chapter 2.",
            List.of(
                    UnitParameter.choice("Sync", 0, "Beats", "Seconds"),
                    UnitParameter.stepped("Time", "beats", 0.015625, 32, 0.75),
                    UnitParameter.stepped("Seconds", "s", 0.001, 16, 0.35),
                    UnitParameter.of("Feedback", "", 0, 0.95, 0.4),
                    UnitParameter.choice("Ping Pong", 1, "Off", "On"),
                    UnitParameter.of("Low Cut", "Hz", LOWEST_HZ, 2_000, 200),
                    UnitParameter.of("High Cut", "Hz", 500, HIGHEST_HZ, 6_000),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 0.3)),
            List.of(
                    new Preset(
                            "Slapback",
                            Map.of("Sync", 1.0, "Seconds", 0.11, "Feedback", 0.0, "Ping Pong", 0.0, "Dry/Wet", 0.25)),
                    new Preset(
                            "Dub",
                            Map.of(
                                    "Time",
                                    1.5,
                                    "Feedback",
                                    0.72,
                                    "Low Cut",
                                    300.0,
                                    "High Cut",
                                    3_000.0,
                                    "Dry/Wet",
                                    0.4)),
                    new Preset("Wide Quarters", Map.of("Time", 1.0, "Feedback", 0.5, "High Cut", 9_000.0))));

    private static final int SYNC = 0;
    private static final int TIME = 1;
    private static final int SECONDS = 2;
    private static final int FEEDBACK = 3;
    private static final int PING_PONG = 4;
    private static final int LOW_CUT = 5;
    private static final int HIGH_CUT = 6;
    private static final int MIX = 7;
    private static final int CELL = 16;
    private static final double LONGEST_SECONDS = 16;
    private static final double SHORTEST_SECONDS = 0.001;
    private static final double FADE_SECONDS = 0.03;
    private static final double DAMPING = 1.4142135623730951;
    private static final double MOST_OF_RATE = 0.49;

    private final TptStage lowCut = new TptStage();
    private final TptStage highCut = new TptStage();
    private final double[] tapLeft = new double[PART];
    private final double[] tapRight = new double[PART];
    private final double[] inLeft = new double[PART];
    private final double[] inRight = new double[PART];
    private float[] left = new float[1];
    private float[] right = new float[1];
    private double bpm = 120;
    private int at;
    private int time = 1;
    private int wanted = 1;
    private int next = 1;
    private int fadeFrames = 1;
    private int faded;
    private double feedback;
    private boolean cutsLow;
    private boolean cutsHigh;
    private boolean pingPong;
    private double dry;
    private double wet;

    Echo() {
        super(INFO, CELL);
    }

    @Override
    public void tempo(double newBpm) {
        if (newBpm != bpm) {
            bpm = newBpm;
            knobs.touch();
        }
    }

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        int frames = (int) (LONGEST_SECONDS * sampleRateHz) + 1;
        left = new float[frames];
        right = new float[frames];
        fadeFrames = (int) (FADE_SECONDS * sampleRateHz);
    }

    @Override
    protected void clear() {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        lowCut.clear();
        highCut.clear();
        at = 0;
        faded = 0;
        time = frames();
        wanted = time;
        next = time;
    }

    private int frames() {
        double seconds = knobs.choice(SYNC) == 0 ? knobs.value(TIME) * 60 / bpm : knobs.value(SECONDS);
        return (int) Math.round(Math.clamp(seconds, SHORTEST_SECONDS, LONGEST_SECONDS) * rateHz());
    }

    @Override
    protected void tune() {
        wanted = frames();
        feedback = knobs.value(FEEDBACK);
        pingPong = knobs.choice(PING_PONG) == 1;
        cutsLow = knobs.value(LOW_CUT) > LOWEST_HZ;
        cutsHigh = knobs.value(HIGH_CUT) < HIGHEST_HZ;
        lowCut.tune(tangent(knobs.value(LOW_CUT)), DAMPING, 1, -DAMPING, -1);
        highCut.tune(tangent(knobs.value(HIGH_CUT)), DAMPING, 0, 0, 1);
        wet = knobs.value(MIX);
        dry = 1 - wet;
    }

    private double tangent(double hz) {
        return Powers.tan(Math.PI * Math.min(hz / rateHz(), MOST_OF_RATE));
    }

    @Override
    protected void rest(int frames) {
        time = wanted;
        next = wanted;
        faded = 0;
    }

    @Override
    protected void work(float[] outLeft, float[] outRight, int from, int to) {
        for (int i = from; i < to; ) {
            if (time == next && wanted != time) {
                next = wanted;
                faded = 0;
            }
            int count = Math.min(Math.min(PART, to - i), Math.min(time, next));
            if (time != next) {
                count = Math.min(count, fadeFrames - faded);
            }
            part(outLeft, outRight, i, count);
            i += count;
        }
    }

    /** No part is longer than the delay, so all that it reads has been written before. */
    private void part(float[] outLeft, float[] outRight, int from, int count) {
        read(left, tapLeft, count);
        read(right, tapRight, count);
        moveFade(count);
        double back = feedback;
        for (int i = 0; i < count; i++) {
            double l = outLeft[from + i];
            double r = outRight[from + i];
            inLeft[i] = pingPong ? (l + r) * 0.5 + back * tapRight[i] : l + back * tapLeft[i];
            inRight[i] = pingPong ? back * tapLeft[i] : r + back * tapRight[i];
            outLeft[from + i] = (float) (dry * l + wet * tapLeft[i]);
            outRight[from + i] = (float) (dry * r + wet * tapRight[i]);
        }
        if (cutsLow) {
            lowCut.process(inLeft, inRight, count);
        }
        if (cutsHigh) {
            highCut.process(inLeft, inRight, count);
        }
        write(count);
    }

    private void read(float[] line, double[] to, int count) {
        int from = at - time < 0 ? at - time + line.length : at - time;
        int first = Math.min(count, line.length - from);
        for (int i = 0; i < first; i++) {
            to[i] = line[from + i];
        }
        for (int i = first; i < count; i++) {
            to[i] = line[i - first];
        }
        if (time == next) {
            return;
        }
        int place = at - next < 0 ? at - next + line.length : at - next;
        for (int i = 0; i < count; i++) {
            double share = (double) (faded + i + 1) / fadeFrames;
            to[i] += share * (line[place] - to[i]);
            place = place + 1 == line.length ? 0 : place + 1;
        }
    }

    private void moveFade(int count) {
        if (time != next) {
            faded += count;
            if (faded >= fadeFrames) {
                time = next;
            }
        }
    }

    private void write(int count) {
        write(inLeft, left, count);
        write(inRight, right, count);
        at = at + count >= left.length ? at + count - left.length : at + count;
    }

    private void write(double[] from, float[] line, int count) {
        int first = Math.min(count, line.length - at);
        for (int i = 0; i < first; i++) {
            line[at + i] = (float) from[i];
        }
        for (int i = first; i < count; i++) {
            line[i - first] = (float) from[i];
        }
    }

    /** Echoes fall by the feedback each; every round through the low cut rings for some time more. */
    @Override
    public long tailFrames() {
        double rounds = feedback < 0.001 ? 2 : 2 + Math.ceil(-14 / StrictMath.log(feedback));
        double ringing = 0.1 * rateHz() / knobs.value(LOW_CUT);
        return (long) (rounds * (Math.max(time, wanted) + ringing) + 3 * rateHz() / knobs.value(LOW_CUT) + fadeFrames);
    }
}
