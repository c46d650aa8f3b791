package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.voice.Chance;
import dev.backline.dsp.internal.voice.Unison;
import dev.backline.dsp.internal.voice.VoiceFilter;
import java.util.Arrays;

/**
 * A hi-hat or cymbal: six squares at inharmonic ratios, as analogue drum machines have them, with noise behind two high-passes. Tone
 * raises their edge.
 */
final class MetalVoice extends DrumVoice {
    /** A closed hi-hat. */
    static final Metal CLOSED = new Metal(330, 7_000, 0.075, 0.35, 3.2);

    /** An open hi-hat. */
    static final Metal OPEN = new Metal(330, 6_400, 0.45, 0.4, 2.9);

    /** A cymbal. */
    static final Metal CYMBAL = new Metal(410, 4_200, 1.7, 0.6, 1.9);

    private static final double[] RATIOS = {1, 1.3420, 1.2312, 1.6532, 1.9523, 2.1523, 0};
    private static final int SQUARES = 6;

    private final Metal metal;
    private final Fall fall = new Fall();
    private final Unison squares = new Unison();
    private final Chance phases = new Chance();
    private final VoiceFilter[] first = {new VoiceFilter(), new VoiceFilter()};
    private final VoiceFilter[] second = {new VoiceFilter(), new VoiceFilter()};

    /**
     * What tells one from another.
     *
     * @param baseHz lowest of the squares
     * @param edgeHz of the high-passes at half tone
     * @param seconds until -60 dB
     * @param noise share of noise, 0 to 1
     * @param gain that makes up for what the high-passes take
     */
    record Metal(double baseHz, double edgeHz, double seconds, double noise, double gain) {}

    MetalVoice(Metal metal) {
        this.metal = metal;
    }

    @Override
    void begin() {
        fall.begin(seconds(metal.seconds()), rateHz());
        phases.begin(0, 1);
        squares.begin(SQUARES, phases);
        squares.wave(3, 0.5);
        squares.place(0.6, metal.gain() * (1 - metal.noise()));
        squares.pitch(cycles(metal.baseHz()), RATIOS);
        double edge = Math.min(0.42, metal.edgeHz() * toned(0.7, 1.3) / rateHz());
        for (int c = 0; c < 2; c++) {
            first[c].clear();
            second[c].clear();
            first[c].tune(2, edge, 0.8, 0, 1);
            second[c].tune(2, edge, 0.7, 0, 1);
        }
    }

    @Override
    boolean fill(float[] left, float[] right, int count) {
        Arrays.fill(left, 0, count, 0);
        Arrays.fill(right, 0, count, 0);
        squares.add(left, right, count);
        double hiss = metal.noise() * metal.gain();
        for (int i = 0; i < count; i++) {
            left[i] += (float) (hiss * noise());
            right[i] += (float) (hiss * noise());
        }
        first[0].process(left, count);
        second[0].process(left, count);
        first[1].process(right, count);
        second[1].process(right, count);
        for (int i = 0; i < count; i++) {
            float level = (float) (0.45 * fall.next());
            left[i] *= level;
            right[i] *= level;
        }
        return true;
    }

    @Override
    double ringing() {
        return fall.level();
    }
}
