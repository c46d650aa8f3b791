package dev.backline.dsp.internal.colour;

import dev.backline.dsp.internal.Shapes;
import java.util.Arrays;

/** The curves of the {@link Saturator}, each with a slope of 1 at silence; they work in place on values that the drive has raised, left and right in turns. */
final class Curves {
    /** Their names, in the order of the choice. */
    static final String[] NAMES = {"Tanh", "Soft Clip", "Hard Clip", "Fold", "Asymmetric"};

    private static final float BIAS = 0.6f;
    private static final float BIAS_OUT = Shapes.tanh(BIAS);
    private static final float BIAS_SLOPE = 1 / (1 - BIAS_OUT * BIAS_OUT);
    private static final float SOFT_END = 1.5f;
    private static final double NEAR = 1e-5;
    private static final double QUARTER_TURN = StrictMath.PI / 2;

    private final double[] before = new double[2];
    private final double[] integralBefore = new double[2];

    void clear() {
        Arrays.fill(before, 0);
        Arrays.fill(integralBefore, 0);
    }

    void bend(int curve, float[] values, int count) {
        switch (curve) {
            case 0 -> tanh(values, count);
            case 1 -> soft(values, count);
            case 2 -> {
                hard(values, 0, count);
                hard(values, 1, count);
            }
            case 3 -> fold(values, count);
            default -> asymmetric(values, count);
        }
    }

    private static void tanh(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Shapes.tanh(values[i]);
        }
    }

    /** {@code x - 4 x^3 / 27}, which is level at 1.5. */
    private static void soft(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            float x = Math.max(-SOFT_END, Math.min(SOFT_END, values[i]));
            values[i] = x - x * x * x * (4 / 27f);
        }
    }

    /**
     * Holds at -1 and 1, by the mean of the curve between two values (antiderivative antialiasing; Parker, Zavalishin and Le Bivic 2016), since its corners
     * would alias even at this rate.
     */
    private void hard(float[] values, int channel, int count) {
        double last = before[channel];
        double integralLast = integralBefore[channel];
        for (int i = channel; i < count; i += 2) {
            double x = values[i];
            double size = Math.abs(x);
            double integral = size < 1 ? 0.5 * x * x : size - 0.5;
            double way = x - last;
            double y = Math.abs(way) > NEAR
                    ? (integral - integralLast) / way
                    : Math.max(-1, Math.min(1, 0.5 * (x + last)));
            values[i] = (float) y;
            last = x;
            integralLast = integral;
        }
        before[channel] = last;
        integralBefore[channel] = integralLast;
    }

    /** {@code (2 / pi) sin(pi x / 2)}: what is above 1 turns back. */
    private static void fold(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            double x = values[i];
            double turned = x - 4 * Math.rint(x / 4);
            double inside = turned > 1 ? 2 - turned : turned < -1 ? -2 - turned : turned;
            double t = QUARTER_TURN * inside;
            double s = t * t;
            double sine = t * (1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72 * (1 - s / 110)))));
            values[i] = (float) (sine / QUARTER_TURN);
        }
    }

    /** Tanh beside its middle: even harmonics, as a valve makes them; the level that it adds is taken out behind it. */
    private static void asymmetric(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = (Shapes.tanh(values[i] + BIAS) - BIAS_OUT) * BIAS_SLOPE;
        }
    }
}
