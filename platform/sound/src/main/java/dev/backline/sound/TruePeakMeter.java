package dev.backline.sound;

import java.util.Arrays;

/**
 * The highest value between the frames, after BS.1770: the signal is raised to 4 or 8 times its rate by a {@link PeakScan}. Belongs
 * to one thread.
 */
public final class TruePeakMeter {
    private static final int CHUNK = 512;

    private final PeakScan scan;
    private final float[] window;
    private final float[] between = new float[CHUNK];
    private final float[][] history;
    private final double[] peaks;
    private final double[] samplePeaks;

    /**
     * Makes a meter that reads as the usual ones do: 24 taps a phase.
     *
     * @param channels 1 or more
     * @param factor 4 as the standard asks at least, or 8
     */
    public TruePeakMeter(int channels, int factor) {
        this(channels, factor, 24);
    }

    /**
     * Makes a meter.
     *
     * @param length taps a phase: 24, or 48 to read true up to 0.45 of the rate
     */
    public TruePeakMeter(int channels, int factor, int length) {
        scan = new PeakScan(factor, length, CHUNK);
        window = new float[length - 1 + CHUNK];
        history = new float[channels][length - 1];
        peaks = new double[channels];
        samplePeaks = new double[channels];
    }

    /** Hears the next frames. */
    public void process(AudioBlock block) {
        for (int c = 0; c < history.length; c++) {
            process(c, block.channel(c), 0, block.frames());
        }
    }

    /** Hears the next frames of one channel. */
    public void process(int channel, float[] values, int from, int count) {
        float[] kept = history[channel];
        for (int done = 0; done < count; done += CHUNK) {
            int part = Math.min(CHUNK, count - done);
            System.arraycopy(kept, 0, window, 0, kept.length);
            System.arraycopy(values, from + done, window, kept.length, part);
            look(channel, kept.length, part);
            System.arraycopy(window, part, kept, 0, kept.length);
        }
    }

    private void look(int channel, int at, int count) {
        float highest = 0;
        for (int i = 0; i < at + count; i++) {
            highest = Math.max(highest, Math.abs(window[i]));
        }
        for (int i = at; i < at + count; i++) {
            samplePeaks[channel] = Math.max(samplePeaks[channel], Math.abs(window[i]));
        }
        // No phase can exceed the highest value times the filter's greatest sum: most chunks end here.
        if (highest * scan.bound() <= peaks[channel]) {
            return;
        }
        scan.peaks(window, 0, count, between);
        double peak = peaks[channel];
        for (int i = 0; i < count; i++) {
            peak = Math.max(peak, between[i]);
        }
        peaks[channel] = peak;
    }

    /** Answers the highest true peak of any channel so far, as a ratio to full scale; never below the sample peak. */
    public double peak() {
        double highest = samplePeak();
        for (double peak : peaks) {
            highest = Math.max(highest, peak);
        }
        return highest;
    }

    /** Answers the highest sample so far, as a ratio to full scale. */
    public double samplePeak() {
        return Arrays.stream(samplePeaks).max().orElse(0);
    }

    /** Hears the silence behind the end, so that the last frames count in full. */
    public void finish() {
        float[] silence = new float[scan.length()];
        for (int c = 0; c < history.length; c++) {
            process(c, silence, 0, silence.length);
        }
    }
}
