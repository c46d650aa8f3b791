package dev.backline.sound;

/**
 * Live's pan law: constant power, 0 dB in the centre and +3 dB at the sides: {@code left = sqrt(2) cos((pan + 1) pi / 4)},
 * {@code right = sqrt(2) sin((pan + 1) pi / 4)}.
 */
public final class PanLaw {
    private static final double CENTRE = 1.4142135623730951;

    private PanLaw() {}

    /** Answers the level of the left channel for a pan of -1 (left) to 1 (right). */
    public static double left(double pan) {
        return pan == 0 ? 1 : pan == 1 ? 0 : CENTRE * StrictMath.cos((pan + 1) * StrictMath.PI / 4);
    }

    /** Answers the level of the right channel for a pan of -1 (left) to 1 (right). */
    public static double right(double pan) {
        return pan == 0 ? 1 : pan == -1 ? 0 : CENTRE * StrictMath.sin((pan + 1) * StrictMath.PI / 4);
    }
}
