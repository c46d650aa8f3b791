package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.voice.Curves;
import dev.backline.dsp.internal.voice.VoiceFilter;

/**
 * A kick: a sine that falls as {@code f(t) = base (1 + (ratio - 1) 10^(-3 t / sweep))}, a click, a soft saturator. Tone makes the fall
 * deeper and the click louder.
 */
final class KickVoice extends DrumVoice {
    private static final double BASE_HZ = 50;
    private static final double SWEEP_SECONDS = 0.06;
    private static final double DECAY_SECONDS = 0.42;
    private static final double DRIVE = 2.2;
    private static final double ROUND = 1 / StrictMath.tanh(DRIVE);

    private final Fall amplitude = new Fall();
    private final Fall sweep = new Fall();
    private final Fall tick = new Fall();
    private final VoiceFilter clickTone = new VoiceFilter();
    private double phase;
    private double step;
    private double ratio;
    private double click;

    @Override
    void begin() {
        amplitude.begin(seconds(DECAY_SECONDS), rateHz());
        sweep.begin(SWEEP_SECONDS, rateHz());
        tick.begin(0.012, rateHz());
        clickTone.clear();
        clickTone.tune(3, Math.min(0.45, 3_200 / rateHz()), 0.8, 0, 1);
        step = cycles(BASE_HZ);
        ratio = toned(2.2, 6.6);
        click = toned(0.05, 1.1);
        // Not at zero: the very first frame is loud, so the onset is where the note is.
        phase = 0.12;
    }

    @Override
    boolean fill(float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            right[i] = (float) (noise() * tick.next() * click);
        }
        clickTone.process(right, count);
        for (int i = 0; i < count; i++) {
            double body = Curves.sine(Curves.phase(phase)) * amplitude.next();
            left[i] = (float) Curves.tanh(1.3 * (Curves.tanh(DRIVE * body) * ROUND + right[i]));
            phase += step * (1 + (ratio - 1) * sweep.next());
        }
        return false;
    }

    @Override
    double ringing() {
        return amplitude.level();
    }
}
