package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.voice.Curves;

/**
 * A hit between conga and metal: frequency modulation whose index decays with the sound (Chowning, "The Synthesis of Complex Audio
 * Spectra", 1973). Tone goes from a skin (ratio 1, little modulation) to metal (ratio 2.76, much).
 */
final class PercussionVoice extends DrumVoice {
    private static final double BASE_HZ = 310;

    private final Fall amplitude = new Fall();
    private final Fall depth = new Fall();
    private final Fall bend = new Fall();
    private final Fall tick = new Fall();
    private double carrier;
    private double modulator;
    private double step;
    private double ratio;
    private double index;

    @Override
    void begin() {
        amplitude.begin(seconds(0.26), rateHz());
        depth.begin(seconds(0.15), rateHz());
        bend.begin(0.04, rateHz());
        tick.begin(0.006, rateHz());
        step = cycles(BASE_HZ);
        ratio = toned(1, 2.76);
        index = toned(0.2, 2.6) / (2 * Math.PI);
        carrier = 0.25;
        modulator = 0;
    }

    @Override
    boolean fill(float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            double swing = index * depth.next() * Curves.sine(Curves.phase(modulator));
            double body = Curves.sine(Curves.phase(carrier + swing)) * amplitude.next();
            left[i] = (float) (0.9 * body + 0.2 * noise() * tick.next());
            double pitch = step * (1 + 0.2 * bend.next());
            carrier += pitch;
            modulator += pitch * ratio;
        }
        return false;
    }

    @Override
    double ringing() {
        return amplitude.level();
    }
}
