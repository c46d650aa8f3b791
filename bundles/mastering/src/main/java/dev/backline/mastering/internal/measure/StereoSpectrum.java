package dev.backline.mastering.internal.measure;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.meter.SpectrumMeter;
import java.util.ArrayList;
import java.util.List;

/**
 * The long-term power spectrum of sound, and how its first two channels relate at each frequency: their middle and side are heard instead of
 * them, at equal power. Belongs to one thread.
 */
final class StereoSpectrum {
    private static final double PIECE_SECONDS = 0.17;
    private static final float HALF_POWER = (float) StrictMath.sqrt(0.5);

    private final List<SpectrumMeter> meters = new ArrayList<>();
    private float[] middle = new float[0];
    private float[] side = new float[0];

    StereoSpectrum(int channels, int sampleRateHz) {
        int size = Integer.highestOneBit((int) (sampleRateHz * PIECE_SECONDS) - 1) * 2;
        for (int c = 0; c < channels; c++) {
            meters.add(new SpectrumMeter(size, sampleRateHz));
        }
    }

    /** Hears the next frames. */
    void process(AudioBlock block) {
        int frames = block.frames();
        if (meters.size() == 1) {
            meters.getFirst().process(block.channel(0), 0, frames);
            return;
        }
        if (middle.length < frames) {
            middle = new float[frames];
            side = new float[frames];
        }
        float[] left = block.channel(0);
        float[] right = block.channel(1);
        for (int i = 0; i < frames; i++) {
            middle[i] = (left[i] + right[i]) * HALF_POWER;
            side[i] = (left[i] - right[i]) * HALF_POWER;
        }
        meters.get(0).process(middle, 0, frames);
        meters.get(1).process(side, 0, frames);
        for (int c = 2; c < meters.size(); c++) {
            meters.get(c).process(block.channel(c), 0, frames);
        }
    }

    /** Hears the silence behind the end, so that the last frames count in full. */
    void finish() {
        meters.forEach(SpectrumMeter::finish);
    }

    /** Answers what was heard as powers by frequency. */
    Spectrum spectrum() {
        double[] mid = meters.getFirst().powers();
        double[] sides =
                meters.size() == 1 ? new double[mid.length] : meters.get(1).powers();
        double[] total = new double[mid.length];
        for (int k = 0; k < total.length; k++) {
            total[k] = mid[k] + sides[k];
        }
        for (int c = 2; c < meters.size(); c++) {
            double[] more = meters.get(c).powers();
            for (int k = 0; k < total.length; k++) {
                total[k] += more[k];
            }
        }
        for (int k = 0; k < total.length; k++) {
            total[k] /= meters.size();
        }
        return new Spectrum(meters.getFirst().binHz(), total, mid, sides);
    }
}
