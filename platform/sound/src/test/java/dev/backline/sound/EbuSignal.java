package dev.backline.sound;

import java.util.Arrays;

/** The signals of EBU Tech 3341 and 3342: tones of 1 kHz that go on over their parts, each {@code level:seconds}. */
final class EbuSignal {
    static final String SILENCE = "-200";

    private static final int BURST_FRAMES = 4_800;

    private EbuSignal() {}

    static float[] tone(int rateHz, String segments) {
        float[] values = new float[0];
        for (String segment : segments.strip().split(" +")) {
            String[] parts = segment.split(":");
            double level = StrictMath.pow(10, Double.parseDouble(parts[0]) / 20);
            int from = values.length;
            int frames = (int) StrictMath.round(Double.parseDouble(parts[1]) * rateHz);
            values = Arrays.copyOf(values, from + frames);
            for (int i = from; i < values.length; i++) {
                values[i] = (float) (level * StrictMath.sin(2 * StrictMath.PI * (1_000.0 * i / rateHz % 1)));
            }
        }
        return values;
    }

    static AudioBlock stereo(int rateHz, String segments) {
        float[] tone = tone(rateHz, segments);
        return AudioBlock.of(tone, tone);
    }

    /** A tone for true peaks: {@code rate / divisor} Hz at a phase, one second, faded in and out. */
    static float[] peakTone(double divisor, double phaseDegrees, double amplitude) {
        float[] values = new float[48_000];
        for (int i = 0; i < values.length; i++) {
            double edge = Math.min(1, Math.min(i, values.length - i) / 4_800.0);
            double fade = 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * edge);
            values[i] =
                    (float) (fade * amplitude * StrictMath.sin(2 * StrictMath.PI * (i / divisor + phaseDegrees / 360)));
        }
        return values;
    }

    /**
     * The signal of the cases 20 to 23: a tone of a sixth of the rate at 0.50, in its middle one period of a quarter of the rate at 1.00 without a step in phase, made at
     * four times the rate, low-passed, and every fourth value of it from {@code offset} on.
     */
    static float[] burst(int offset) {
        double[] high = new double[4 * BURST_FRAMES];
        int from = high.length / 2 / 24 * 24;
        for (int i = 0; i < high.length; i++) {
            boolean within = i >= from && i < from + 16;
            int behind = i < from ? i : i - from - 16;
            double turns = within ? (i - from) / 16.0 : behind / 24.0;
            high[i] = (within ? 1 : 0.5) * StrictMath.sin(2 * StrictMath.PI * (turns % 1));
        }
        float[] values = new float[BURST_FRAMES];
        for (int i = 0; i < values.length; i++) {
            double edge = Math.min(1, Math.min(i, values.length - 1 - i) / 480.0);
            values[i] = (float) ((0.5 - 0.5 * StrictMath.cos(StrictMath.PI * edge)) * lowPassed(high, 4 * i + offset));
        }
        return values;
    }

    // Flat to a quarter of the rate and far beyond, nothing from half of it on.
    private static double lowPassed(double[] high, int at) {
        int side = 160;
        double sum = 0;
        double taps = 0;
        for (int k = -side; k <= side; k++) {
            double tap = Window.sinc(2 * 0.45 / 4 * k) * Window.kaiser((double) k / side, 8);
            taps += tap;
            int place = at + k;
            sum += place < 0 || place >= high.length ? 0 : tap * high[place];
        }
        return sum / taps;
    }

    /** Hears a block in pieces of so many milliseconds, and looks at the meter behind each. */
    static void hear(LoudnessMeter meter, AudioBlock block, int rateHz, int pieceMs, Look look) {
        int size = rateHz * pieceMs / 1_000;
        for (int at = 0; at < block.frames(); at += size) {
            int end = Math.min(block.frames(), at + size);
            float[][] piece = new float[block.channels()][];
            for (int c = 0; c < piece.length; c++) {
                piece[c] = Arrays.copyOfRange(block.channel(c), at, end);
            }
            meter.process(AudioBlock.of(piece));
            look.at((double) end / rateHz);
        }
    }

    interface Look {
        void at(double seconds);
    }
}
