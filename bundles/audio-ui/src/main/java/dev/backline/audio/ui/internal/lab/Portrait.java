package dev.backline.audio.ui.internal.lab;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Fft;
import dev.backline.sound.Window;
import dev.backline.sound.meter.SpectrumMeter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What pictures of a file are drawn from: the mean spectrum, the spectrum over time in bands of equal musical width, and where left and right stood together.
 * Read once, from front to back, in memory that does not grow with the file.
 */
final class Portrait {
    static final int COLUMNS = 480;
    static final int BANDS = 112;
    static final int FIELD = 160;
    static final double LOW_HZ = 25;
    static final double HIGH_HZ = 20_000;
    static final double FLOOR_DB = -110;

    private static final int SIZE = 4_096;
    private static final int PIECE = 16_384;

    private final int sampleRateHz;
    private final double seconds;
    private final Spectrum spectrum;
    private final float[][] columns;
    private final int[][] field;

    private Portrait(
            int sampleRateHz, double seconds, double binHz, double[] powers, float[][] columns, int[][] field) {
        this.sampleRateHz = sampleRateHz;
        this.seconds = seconds;
        this.spectrum = new Spectrum(binHz, powers);
        this.columns = columns;
        this.field = field;
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    double seconds() {
        return seconds;
    }

    /** Answers the mean powers of the mid. */
    Spectrum spectrum() {
        return spectrum;
    }

    /** Answers the level of a band in dB at a time. */
    float level(int column, int band) {
        return columns[column][band];
    }

    /** Answers how often left and right stood in a cell of a square, rows from above. */
    int stood(int x, int y) {
        return field[y][x];
    }

    /** Answers the frequency in the middle of a band. */
    static double hz(double band) {
        return LOW_HZ * StrictMath.pow(HIGH_HZ / LOW_HZ, (band + 0.5) / BANDS);
    }

    static Portrait of(AudioFiles files, Path file, Progress progress) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            Drawing drawing = new Drawing(reader.format().sampleRateHz(), Math.max(SIZE, reader.frames()));
            AudioBlock block = new AudioBlock(reader.format().channels(), PIECE);
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                progress.check();
                drawing.hear(block, count);
                progress.report(Math.min(1, (double) drawing.frames / drawing.expected), "Drawing");
            }
            return drawing.finish();
        }
    }

    private static final class Drawing {
        private final int rate;
        private final long expected;
        private final SpectrumMeter spectrum;
        private final Fft fft = new Fft(SIZE);
        private final double[] window = Window.hann(SIZE);
        private final double[] ring = new double[SIZE];
        private final double[] frame = new double[SIZE];
        private final double[] power = new double[SIZE / 2 + 1];
        private final float[] mid = new float[PIECE];
        private final float[][] columns = new float[COLUMNS][];
        private final int[][] field = new int[FIELD][FIELD];
        private long frames;
        private int column;

        Drawing(int rate, long expected) {
            this.rate = rate;
            this.expected = expected;
            this.spectrum = new SpectrumMeter(8_192, rate);
        }

        void hear(AudioBlock block, int count) {
            float[] left = block.channel(0);
            float[] right = block.channel(Math.min(1, block.channels() - 1));
            for (int i = 0; i < count; i++) {
                mid[i] = (left[i] + right[i]) / 2;
                ring[(int) (frames % SIZE)] = mid[i];
                frames++;
                place(left[i], right[i]);
                while (column < COLUMNS && frames >= due(column)) {
                    columns[column++] = column();
                }
            }
            spectrum.process(mid, 0, count);
        }

        private long due(int at) {
            return Math.max(SIZE, (at + 1) * expected / COLUMNS);
        }

        /** The side goes across, the mid upwards, as on a goniometer. */
        private void place(float left, float right) {
            double half = FIELD / 2.0;
            int x = (int) (half + (right - left) / 2 * (half - 1));
            int y = (int) (half - (left + right) / 2 * (half - 1));
            if (x >= 0 && x < FIELD && y >= 0 && y < FIELD) {
                field[y][x]++;
            }
        }

        private float[] column() {
            for (int i = 0; i < SIZE; i++) {
                frame[i] = ring[(int) ((frames + i) % SIZE)] * window[i];
            }
            fft.power(frame, power);
            float[] bands = new float[BANDS];
            double bin = (double) rate / SIZE;
            // A sine of full scale reads 0 dB.
            double scale = 16.0 / SIZE / SIZE;
            for (int b = 0; b < BANDS; b++) {
                double from = hz(b - 0.5) / bin;
                double to = hz(b + 0.5) / bin;
                double most = 0;
                for (int k = (int) from; k <= Math.min(power.length - 1, (int) to); k++) {
                    most = Math.max(most, power[k]);
                }
                bands[b] = (float) Math.max(FLOOR_DB, 10 * StrictMath.log10(most * scale + 1e-12));
            }
            return bands;
        }

        Portrait finish() {
            spectrum.finish();
            float[] silent = new float[BANDS];
            java.util.Arrays.fill(silent, (float) FLOOR_DB);
            while (column < COLUMNS) {
                columns[column++] = silent;
            }
            return new Portrait(rate, (double) frames / rate, spectrum.binHz(), spectrum.powers(), columns, field);
        }
    }
}
