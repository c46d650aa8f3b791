package dev.backline.dsp.internal.mix;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.StereoEffect;
import java.util.List;
import java.util.Map;

/**
 * Gain, balance, width and phase: with {@code m = (l + r) / 2} and {@code s = (l - r) / 2}, {@code left = g p_l (m + w s)} and
 * {@code right = g p_r (m - w s)}; {@code p} after {@link dev.backline.sound.PanLaw}, {@code g} from -70 dB (where it is silence) to 35 dB, {@code w} from 0 to 4.
 * A phase switch turns its channel's input over.
 */
final class Utility extends StereoEffect {
    static final UnitInfo INFO = new UnitInfo(
            "utility",
            "Utility",
            "mix",
            "Gain -70 to 35 dB, balance by a constant-power pan law (0 dB in the centre), width 0 to 4 of the side signal, mono, and the phase of"
                    + " each channel. left = gain pan (mid + width side). Source: Zölzer, DAFX (2011), chapter 5.",
            List.of(
                    UnitParameter.of("Gain", "dB", -70, 35, 0),
                    UnitParameter.of("Pan", "", -1, 1, 0),
                    UnitParameter.of("Width", "", 0, 4, 1),
                    UnitParameter.choice("Mono", 0, "Off", "On"),
                    UnitParameter.choice("Invert Left", 0, "Off", "On"),
                    UnitParameter.choice("Invert Right", 0, "Off", "On"),
                    UnitParameter.choice("Mute", 0, "Off", "On")),
            List.of(
                    new Preset("Mono Check", Map.of("Mono", 1.0)),
                    new Preset("Wide", Map.of("Width", 1.6, "Gain", -1.5)),
                    new Preset("Half Level", Map.of("Gain", -6.0)),
                    new Preset("Side Only Left", Map.of("Pan", -1.0))));

    private static final int GAIN = 0;
    private static final int PAN = 1;
    private static final int WIDTH = 2;
    private static final int MONO = 3;
    private static final int INVERT_LEFT = 4;
    private static final int INVERT_RIGHT = 5;
    private static final int MUTE = 6;
    private static final double LEAST_DB = -70;

    // left = leftFromLeft l + leftFromRight r, and so on
    private double leftFromLeft = 1;
    private double leftFromRight;
    private double rightFromLeft;
    private double rightFromRight = 1;

    Utility() {
        super(INFO, 1);
    }

    @Override
    protected void tune() {
        double db = knobs.value(GAIN);
        double gain = knobs.choice(MUTE) == 1 || db <= LEAST_DB ? 0 : Powers.amplitude(db);
        double width = knobs.choice(MONO) == 1 ? 0 : knobs.value(WIDTH);
        double own = (1 + width) / 2;
        double other = (1 - width) / 2;
        double left = gain * pan(-knobs.value(PAN));
        double right = gain * pan(knobs.value(PAN));
        double signLeft = knobs.choice(INVERT_LEFT) == 1 ? -1 : 1;
        double signRight = knobs.choice(INVERT_RIGHT) == 1 ? -1 : 1;
        leftFromLeft = left * own * signLeft;
        leftFromRight = left * other * signRight;
        rightFromLeft = right * other * signLeft;
        rightFromRight = right * own * signRight;
    }

    /** The law of {@link dev.backline.sound.PanLaw#right}, without its allocation. */
    private static double pan(double side) {
        return side == 0 ? 1 : Math.sqrt(2) * Powers.sine((side + 1) * Math.PI / 4);
    }

    @Override
    protected void work(float[] left, float[] right, int from, int to) {
        double ll = leftFromLeft;
        double lr = leftFromRight;
        double rl = rightFromLeft;
        double rr = rightFromRight;
        for (int i = from; i < to; i++) {
            double l = left[i];
            double r = right[i];
            left[i] = (float) (ll * l + lr * r);
            right[i] = (float) (rl * l + rr * r);
        }
    }
}
