package dev.backline.engine.internal.control;

import dev.backline.model.Mixer;

/**
 * The gain that the crossfader gives a track behind its volume. Live has seven curves and tells no formula: these are Backline's own, by the index that the
 * file keeps. With {@code x} from 0 in the centre to 1 at the far end, a track on the side that is left behind has
 *
 * <ul>
 *   <li>0: {@code 1 - x}, a straight line;
 *   <li>1: {@code 1 - x^2}, late;
 *   <li>2: {@code cos(x pi / 2)}, the fade of constant power, Live's default index;
 *   <li>3: {@code (1 - x)^2}, early;
 *   <li>4: {@code (1 - x)^3}, earlier;
 *   <li>5: {@code 1} until the far end, a cut;
 *   <li>6: constant power of both sides together: {@code cos((1 + p) pi / 4)} over the whole way {@code p} from -1 to 1, both -3 dB in the centre.
 * </ul>
 *
 * Curves 0 to 5 leave a track untouched on its own half; all of them mute it at the far end.
 */
public final class Crossfader {
    /** The index that new sets have. */
    public static final int DEFAULT_CURVE = 2;

    private Crossfader() {}

    /**
     * Answers the gain.
     *
     * @param curve 0 to 6; any other is the default
     * @param position -1 for A to 1 for B
     */
    public static double gain(int curve, double position, Mixer.Side side) {
        if (side == Mixer.Side.NONE) {
            return 1;
        }
        double towards = Math.clamp(side == Mixer.Side.A ? position : -position, -1, 1);
        if (towards >= 1) {
            return 0;
        }
        double x = Math.max(0, towards);
        return switch (curve) {
            case 0 -> 1 - x;
            case 1 -> 1 - x * x;
            case 3 -> (1 - x) * (1 - x);
            case 4 -> (1 - x) * (1 - x) * (1 - x);
            case 5 -> 1;
            case 6 -> StrictMath.cos((1 + towards) * StrictMath.PI / 4);
            default -> StrictMath.cos(x * StrictMath.PI / 2);
        };
    }
}
