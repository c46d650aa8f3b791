package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.voice.Curves;
import dev.backline.dsp.internal.voice.VoiceFilter;

/**
 * A snare: two membrane modes, the upper 1.59 times as high as on an ideal membrane, that fall a little in pitch, and high-passed
 * noise for the wires. Tone makes the wires louder and brighter.
 */
final class SnareVoice extends DrumVoice {
    private static final double BASE_HZ = 188;
    private static final double SECOND_MODE = 1.59;
    private static final double DRIVE = 2.4;

    private final Fall body = new Fall();
    private final Fall wires = new Fall();
    private final Fall bend = new Fall();
    private final VoiceFilter[] filters = {new VoiceFilter(), new VoiceFilter()};
    private double low;
    private double high;
    private double step;
    private double wire;

    @Override
    void begin() {
        body.begin(seconds(0.14), rateHz());
        wires.begin(seconds(0.24), rateHz());
        bend.begin(0.05, rateHz());
        double edge = Math.min(0.4, toned(1_000, 3_400) / rateHz());
        for (VoiceFilter filter : filters) {
            filter.clear();
            filter.tune(2, edge, 0.7, 0, 1);
        }
        step = cycles(BASE_HZ);
        wire = toned(0.35, 1.05);
        low = 0.2;
        high = 0.2;
    }

    @Override
    boolean fill(float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            double level = wire * wires.next();
            double common = 0.7 * noise();
            left[i] = (float) (level * (common + 0.3 * noise()));
            right[i] = (float) (level * (common + 0.3 * noise()));
        }
        filters[0].process(left, count);
        filters[1].process(right, count);
        for (int i = 0; i < count; i++) {
            double sines = 0.7 * Curves.sine(Curves.phase(low)) + 0.4 * Curves.sine(Curves.phase(high));
            double modes = sines * body.next();
            left[i] = (float) Curves.tanh(DRIVE * (modes + left[i]));
            right[i] = (float) Curves.tanh(DRIVE * (modes + right[i]));
            double pitch = step * (1 + 0.5 * bend.next());
            low += pitch;
            high += pitch * SECOND_MODE;
        }
        return true;
    }

    @Override
    double ringing() {
        return Math.max(body.level(), wires.level());
    }
}
