package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.Ramp;
import dev.backline.dsp.internal.StereoEffect;
import dev.backline.sound.PeakScan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A true-peak limiter. Peaks at and between frames are found at 8 times the rate; the gain that each allows is held by a sliding minimum over the look-ahead of
 * 3 ms, released as {@code g += c (m - g)}, and smoothed by a mean over the look-ahead, so that it is down before the peak comes. The mean adds integers and is
 * exact: what stays below the ceiling comes out as it went in, late by {@link #latencyFrames()}.
 */
final class Limiter extends StereoEffect {
    static final UnitInfo INFO = new UnitInfo(
            "limiter",
            "Limiter",
            "dynamics",
            "Holds true peaks (found at 8 times the rate) at a ceiling of -24 to 0 dB behind a gain of 0 to 36 dB; look-ahead 3 ms, release as time to 63 %."
                    + " Sources: ITU-R BS.1770-5, annex 2; sliding minimum after Lemire (2006); Giannoulis, Massberg and Reiss (2012).",
            List.of(
                    UnitParameter.of("Gain", "dB", 0, 36, 0),
                    UnitParameter.stepped("Ceiling", "dB", -24, 0, -1),
                    UnitParameter.stepped("Release", "s", 0.005, 2, 0.1)),
            List.of(
                    new Preset("Loud Demo", Map.of("Gain", 9.0, "Release", 0.06)),
                    new Preset("Streaming", Map.of("Gain", 4.0, "Ceiling", -1.5, "Release", 0.2)),
                    new Preset("Brick Wall", Map.of("Gain", 18.0, "Ceiling", -0.3, "Release", 0.02))));

    private static final int GAIN = 0;
    private static final int CEILING = 1;
    private static final int RELEASE = 2;
    private static final int FACTOR = 8;
    private static final int TAPS = 48;
    private static final int CELL = 32;
    private static final double LOOK_AHEAD_SECONDS = 0.003;
    // Moving gain bends the curve between frames a little; this keeps it below the ceiling.
    private static final double MARGIN_DB = 0.03;
    private static final double UNIT = 0x1p40;

    private final PeakScan scan = new PeakScan(FACTOR, TAPS, PART);
    private final float[][] windows = new float[2][TAPS - 1 + PART];
    private final float[][] peaks = new float[2][PART];
    private float[][] delays = new float[2][1];
    private long[] means = new long[1];
    private Lowest lowest = new Lowest(1);
    private int delayAt;
    private int meanAt;
    private long sum;
    private double released = 1;
    private final Ramp gain = new Ramp();
    private final float[] gains = new float[PART];
    private double ceiling = 1;
    private double release = 1;

    Limiter() {
        super(INFO, CELL);
    }

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        int ahead = (int) Math.ceil(LOOK_AHEAD_SECONDS * sampleRateHz);
        means = new long[ahead];
        lowest = new Lowest(ahead + 1);
        delays = new float[2][latency(ahead)];
    }

    private int latency(int ahead) {
        return ahead - 1 + (TAPS - 1 - scan.centre());
    }

    @Override
    protected void clear() {
        for (int c = 0; c < 2; c++) {
            Arrays.fill(windows[c], 0);
            Arrays.fill(delays[c], 0);
        }
        Arrays.fill(means, (long) UNIT);
        sum = means.length * (long) UNIT;
        gain.snap();
        lowest.clear();
        released = 1;
        delayAt = 0;
        meanAt = 0;
    }

    @Override
    protected void tune() {
        gain.to(Powers.amplitude(knobs.value(GAIN)), CELL);
        ceiling = Powers.amplitude(knobs.value(CEILING) - MARGIN_DB);
        release = Powers.follow(knobs.value(RELEASE), rateHz());
    }

    @Override
    protected void work(float[] left, float[] right, int at, int to) {
        int count = to - at;
        for (int i = 0; i < count; i++) {
            gains[i] = (float) gain.next();
        }
        boolean leftIsLoud = hear(0, left, at, count);
        boolean rightIsLoud = hear(1, right, at, count);
        boolean loud = leftIsLoud || rightIsLoud;
        if (loud) {
            scan.peaks(windows[0], 0, count, peaks[0]);
            scan.peaks(windows[1], 0, count, peaks[1]);
        }
        part(left, right, at, count, loud);
        for (float[] window : windows) {
            System.arraycopy(window, count, window, 0, TAPS - 1);
        }
    }

    /** Takes frames into a channel's window and answers whether any place in it can exceed the ceiling. */
    private boolean hear(int channel, float[] values, int at, int count) {
        float[] window = windows[channel];
        for (int i = 0; i < count; i++) {
            window[TAPS - 1 + i] = gains[i] * values[at + i];
        }
        float highest = 0;
        for (int i = 0; i < TAPS - 1 + count; i++) {
            highest = Math.max(highest, Math.abs(window[i]));
        }
        return highest * scan.bound() > ceiling;
    }

    private void part(float[] left, float[] right, int at, int count, boolean loud) {
        float[] delayLeft = delays[0];
        float[] delayRight = delays[1];
        double whole = means.length * UNIT;
        for (int i = 0; i < count; i++) {
            double peak = loud ? Math.max(peaks[0][i], peaks[1][i]) : 0;
            double g = next(peak > ceiling ? ceiling / peak : 1) / whole;
            float outLeft = delayLeft[delayAt];
            float outRight = delayRight[delayAt];
            delayLeft[delayAt] = windows[0][TAPS - 1 + i];
            delayRight[delayAt] = windows[1][TAPS - 1 + i];
            delayAt = delayAt + 1 == delayLeft.length ? 0 : delayAt + 1;
            left[at + i] = (float) (outLeft * g);
            right[at + i] = (float) (outRight * g);
        }
    }

    private double next(double allowed) {
        double low = lowest.next(allowed);
        released = low < released ? low : low - released < 1e-9 ? low : released + release * (low - released);
        long value = (long) (released * UNIT);
        sum += value - means[meanAt];
        means[meanAt] = value;
        meanAt = meanAt + 1 == means.length ? 0 : meanAt + 1;
        return sum;
    }

    @Override
    public int latencyFrames() {
        return delays[0].length;
    }

    @Override
    public long tailFrames() {
        return delays[0].length;
    }
}
