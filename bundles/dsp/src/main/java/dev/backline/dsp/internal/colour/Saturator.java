package dev.backline.dsp.internal.colour;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.Ramp;
import dev.backline.dsp.internal.StereoEffect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Bends levels by one of five {@link Curves} at 8 times the rate (4 from 88.2 kHz, 2 from 176.4 kHz on), behind a drive of 0 to 36 dB. The filters are of linear phase, so
 * that dry and wet add up; a high-pass at 5 Hz takes out the constant part that the asymmetric curve makes.
 */
final class Saturator extends StereoEffect {
    static final UnitInfo INFO = new UnitInfo(
            "saturator",
            "Saturator",
            "colour",
            "Drive 0 to 36 dB into tanh, x - 4x^3/27, hard clip, (2/pi) sin(pi x/2) or a biased tanh, at 8 times the rate with linear-phase half-bands; aliases of a 5 kHz"
                    + " tone at 12 dB of drive lie below -80 dB. Sources: Zölzer, DAFX (2011), chapter 4; Parker, Zavalishin and Le Bivic (2016) for the hard clip.",
            List.of(
                    UnitParameter.choice("Curve", 0, Curves.NAMES),
                    UnitParameter.of("Drive", "dB", 0, 36, 6),
                    UnitParameter.of("Output", "dB", -36, 12, 0),
                    UnitParameter.of("Dry/Wet", "", 0, 1, 1)),
            List.of(
                    new Preset("Warm", Map.of("Curve", 4.0, "Drive", 4.0, "Output", -3.0)),
                    new Preset("Drum Crunch", Map.of("Curve", 2.0, "Drive", 12.0, "Output", -4.0, "Dry/Wet", 0.6)),
                    new Preset("Wave Folder", Map.of("Curve", 3.0, "Drive", 15.0, "Output", -3.0)),
                    new Preset("Tape Edge", Map.of("Curve", 1.0, "Drive", 8.0, "Output", -5.0))));

    private static final int CURVE = 0;
    private static final int DRIVE = 1;
    private static final int OUTPUT = 2;
    private static final int MIX = 3;
    private static final int CELL = 32;
    private static final double BLOCK_HZ = 5;
    private static final int FOUR_FOLD_HZ = 88_200;
    private static final int TWO_FOLD_HZ = 176_400;

    private final Channel[] channels = new Channel[2];
    private final Curves curves = new Curves();
    private Oversampler up = new Oversampler(1, PART);
    private int doublings = 1;
    private int curve;
    private final Ramp drive = new Ramp();
    private final Ramp dry = new Ramp();
    private final Ramp wet = new Ramp();
    private final float[] drives = new float[PART];
    private final double[] dries = new double[PART];
    private final double[] wets = new double[PART];
    private double block;

    Saturator() {
        super(INFO, CELL);
        channels[0] = new Channel(up.latencyFrames());
        channels[1] = new Channel(up.latencyFrames());
    }

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        doublings = sampleRateHz >= TWO_FOLD_HZ ? 1 : sampleRateHz >= FOUR_FOLD_HZ ? 2 : 3;
        up = new Oversampler(doublings, PART);
        channels[0] = new Channel(up.latencyFrames());
        channels[1] = new Channel(up.latencyFrames());
    }

    @Override
    protected void clear() {
        drive.snap();
        dry.snap();
        wet.snap();
        up.clear();
        curves.clear();
        channels[0].clear();
        channels[1].clear();
    }

    @Override
    protected void tune() {
        curve = knobs.choice(CURVE);
        drive.to(Powers.amplitude(knobs.value(DRIVE)), CELL);
        wet.to(knobs.value(MIX) * Powers.amplitude(knobs.value(OUTPUT)), CELL);
        dry.to(1 - knobs.value(MIX), CELL);
        block = Powers.follow(1 / (2 * Math.PI * BLOCK_HZ), rateHz());
    }

    @Override
    protected void work(float[] left, float[] right, int at, int to) {
        int count = to - at;
        for (int i = 0; i < count; i++) {
            drives[i] = (float) drive.next();
            dries[i] = dry.next();
            wets[i] = wet.next();
        }
        float[] high = up.up(left, right, at, drives, count);
        curves.bend(curve, high, 2 * count << doublings);
        float[] bent = up.down(count);
        channels[0].mix(left, at, bent, 0, count);
        channels[1].mix(right, at, bent, 1, count);
    }

    @Override
    public int latencyFrames() {
        return up.latencyFrames();
    }

    /** The slowest part is the high-pass: 14 of its time constants. */
    @Override
    public long tailFrames() {
        return 2L * latencyFrames() + (long) (14 * rateHz() / (2 * Math.PI * BLOCK_HZ));
    }

    private final class Channel {
        private final float[] late;
        private double constant;

        Channel(int latency) {
            late = new float[latency + PART];
        }

        void clear() {
            Arrays.fill(late, 0);
            constant = 0;
        }

        /** Puts what was bent, every second value from {@code channel} on, to what waited for it. */
        void mix(float[] values, int at, float[] bent, int channel, int count) {
            int latency = late.length - PART;
            System.arraycopy(values, at, late, latency, count);
            double c = constant;
            for (int i = 0; i < count; i++) {
                double x = bent[2 * i + channel];
                c += block * (x - c);
                values[at + i] = (float) (dries[i] * late[i] + wets[i] * (x - c));
            }
            constant = c;
            System.arraycopy(late, count, late, 0, latency);
        }
    }
}
