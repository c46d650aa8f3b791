package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.voice.Chance;
import dev.backline.dsp.internal.voice.Unison;
import dev.backline.dsp.internal.voice.VoiceFilter;
import java.util.Arrays;

/** A cowbell: two squares, 540 and 800 Hz, behind a band-pass; a short stroke over a longer ring, as analogue drum machines have it. Tone raises the band. */
final class CowbellVoice extends DrumVoice {
    private static final double[] RATIOS = {1, 800.0 / 540, 0, 0, 0, 0, 0};

    private final Fall stroke = new Fall();
    private final Fall ring = new Fall();
    private final Unison squares = new Unison();
    private final Chance phases = new Chance();
    private final VoiceFilter filter = new VoiceFilter();

    @Override
    void begin() {
        stroke.begin(0.04, rateHz());
        ring.begin(seconds(0.45), rateHz());
        phases.begin(0, 2);
        squares.begin(2, phases);
        squares.wave(3, 0.5);
        squares.place(0, 1.5);
        squares.pitch(cycles(540), RATIOS);
        filter.clear();
        filter.tune(3, cycles(toned(700, 2_000)), 1.4, 0, 1);
    }

    @Override
    boolean fill(float[] left, float[] right, int count) {
        Arrays.fill(left, 0, count, 0);
        squares.add(left, right, count);
        filter.process(left, count);
        for (int i = 0; i < count; i++) {
            left[i] *= (float) (0.5 * stroke.next() + 0.5 * ring.next());
        }
        return false;
    }

    @Override
    double ringing() {
        return ring.level();
    }
}
