package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.voice.Curves;

/** A tom: the two lowest modes of a membrane, 1 and 1.59, that fall in pitch, and a breath of noise for the stick. Tone makes stick and upper mode louder. */
final class TomVoice extends DrumVoice {
    private static final double BASE_HZ = 110;

    private final Fall body = new Fall();
    private final Fall upper = new Fall();
    private final Fall bend = new Fall();
    private final Fall stick = new Fall();
    private double low;
    private double high;
    private double step;
    private double bright;

    @Override
    void begin() {
        body.begin(seconds(0.5), rateHz());
        upper.begin(seconds(0.25), rateHz());
        bend.begin(0.12, rateHz());
        stick.begin(0.02, rateHz());
        step = cycles(BASE_HZ);
        bright = toned(0, 0.7);
        low = 0.08;
        high = 0.08;
    }

    @Override
    boolean fill(float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            double modes = Curves.sine(Curves.phase(low)) * body.next()
                    + bright * Curves.sine(Curves.phase(high)) * upper.next();
            left[i] = (float) Curves.tanh(1.4 * modes + 0.5 * bright * noise() * stick.next());
            double pitch = step * (1 + 0.4 * bend.next());
            low += pitch;
            high += pitch * 1.59;
        }
        return false;
    }

    @Override
    double ringing() {
        return body.level();
    }
}
