package dev.backline.audio.ui.internal.lab;

import dev.backline.audio.ui.internal.listen.Passage;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Fft;
import dev.backline.sound.Window;
import java.util.Arrays;

/**
 * The spectrum of the last 93 ms (at 44.1 kHz) of what sounds, by a Hann window, on the scale of {@link dev.backline.sound.meter.SpectrumMeter}: powers of a band add up to the
 * mean square of what lies in it. Each power falls by at most 1.5 dB a frame of the screen, so that the eye can follow. Allocates nothing after it was made.
 */
final class LiveSpectrum {
    static final int SIZE = 4_096;

    /** -1.5 dB, as a ratio of powers. */
    private static final double FALL = 0.7079457843841379;

    private final double[] window = Window.hann(SIZE);
    private final double scale =
            2 / (SIZE * Arrays.stream(window).map(w -> w * w).sum());
    private final Fft fft = new Fft(SIZE);
    private final double[] frame = new double[SIZE];
    private final double[] power = new double[SIZE / 2 + 1];
    private final Spectrum shown;

    LiveSpectrum(int sampleRateHz) {
        shown = new Spectrum((double) sampleRateHz / SIZE, new double[SIZE / 2 + 1]);
    }

    /** Answers what sounds before a place; the same value each time, filled anew. */
    Spectrum at(Passage passage, long place, double gain) {
        passage.mid(place, frame);
        return shown(gain * gain);
    }

    /** Answers what a block ends with; the same value each time, filled anew. */
    Spectrum at(AudioBlock block) {
        int silent = Math.max(0, SIZE - block.frames());
        Arrays.fill(frame, 0, silent, 0);
        for (int i = silent; i < SIZE; i++) {
            int from = block.frames() - SIZE + i;
            frame[i] = (block.channel(0)[from] + block.channel(1)[from]) / 2.0;
        }
        return shown(1);
    }

    private Spectrum shown(double times) {
        for (int i = 0; i < SIZE; i++) {
            frame[i] *= window[i];
        }
        fft.power(frame, power);
        double[] powers = shown.powers();
        for (int k = 0; k < powers.length; k++) {
            powers[k] = Math.max(powers[k] * FALL, power[k] * scale * times);
        }
        return shown;
    }
}
