package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.voice.Curves;

/** A rim: two short sines, 480 and 1,710 Hz, against each other behind a saturator. Tone makes the upper one louder. */
final class RimVoice extends DrumVoice {
    private final Fall fall = new Fall();
    private double low;
    private double high;
    private double lowStep;
    private double highStep;
    private double bright;

    @Override
    void begin() {
        fall.begin(seconds(0.07), rateHz());
        lowStep = cycles(480);
        highStep = cycles(1_710);
        bright = toned(0.3, 1);
        low = 0.1;
        high = 0.15;
    }

    @Override
    boolean fill(float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            double sines = 0.6 * Curves.sine(Curves.phase(low)) + bright * Curves.sine(Curves.phase(high));
            left[i] = (float) (0.9 * Curves.tanh(3 * sines * fall.next()));
            low += lowStep;
            high += highStep;
        }
        return false;
    }

    @Override
    double ringing() {
        return fall.level();
    }
}
