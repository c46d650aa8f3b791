package dev.backline.sound.meter;

/**
 * Level of one channel over all that was heard: highest frame, root mean square, their ratio (the crest factor) and the mean, which should be
 * 0. A sine has a crest of 3.01 dB, a square 0 dB. Belongs to one thread.
 */
public final class LevelMeter {
    private double highest;
    private double squares;
    private double sum;
    private long frames;

    /** Makes a meter that has heard nothing. */
    public LevelMeter() {}

    /** Hears the next frames. */
    public void process(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            double value = values[i];
            highest = Math.max(highest, Math.abs(value));
            squares += value * value;
            sum += value;
        }
        frames += count;
    }

    /** Answers how many frames were heard. */
    public long frames() {
        return frames;
    }

    /** Answers the highest frame, as a ratio to full scale. */
    public double peak() {
        return highest;
    }

    /** Answers the root mean square, as a ratio to full scale; 0 when nothing was heard. */
    public double rms() {
        return frames == 0 ? 0 : Math.sqrt(squares / frames);
    }

    /** Answers the constant part; 0 when nothing was heard. */
    public double mean() {
        return frames == 0 ? 0 : sum / frames;
    }

    /** Answers {@code 20 log10(peak / rms)} in dB; 0 for silence. */
    public double crestDb() {
        return highest == 0 ? 0 : 20 * StrictMath.log10(highest / rms());
    }
}
