package dev.backline.mastering.internal.chain;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.LoudnessMeter;
import dev.backline.sound.TruePeakMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A whole stereo piece in memory. */
public final class Mix {
    private static final int PIECE = 16_384;
    private static final int EVERY = 6;
    private static final int FEWEST = 10;

    private final float[] left;
    private final float[] right;
    private final int sampleRateHz;
    private final boolean mono;

    /** Answers a mix over two arrays of one length, which are not copied. */
    public Mix(float[] left, float[] right, int sampleRateHz) {
        this(left, right, sampleRateHz, false);
    }

    private Mix(float[] left, float[] right, int sampleRateHz, boolean mono) {
        this.left = left;
        this.right = right;
        this.sampleRateHz = sampleRateHz;
        this.mono = mono;
    }

    /** Answers the left channel itself. */
    public float[] left() {
        return left;
    }

    /** Answers the right channel itself. */
    public float[] right() {
        return right;
    }

    /** Answers the frames of a second. */
    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** Reads a file; one channel becomes both, and one again when written. */
    public static Mix load(AudioFiles files, Path file, Progress progress) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            int channels = reader.format().channels();
            if (channels > 2 || reader.frames() > Integer.MAX_VALUE - 64) {
                throw new AudioFault(file + " has " + channels + " channels and " + reader.frames()
                        + " frames, but a stereo mix of less than 2^31 frames was expected. Render it in stereo.");
            }
            float[] left = new float[(int) reader.frames()];
            float[] right = new float[left.length];
            AudioBlock piece = new AudioBlock(channels, PIECE);
            int at = 0;
            for (int count = reader.read(piece); count > 0; count = reader.read(piece)) {
                progress.check();
                System.arraycopy(piece.channel(0), 0, left, at, count);
                System.arraycopy(piece.channel(channels - 1), 0, right, at, count);
                at += count;
            }
            return new Mix(left, right, reader.format().sampleRateHz(), channels == 1);
        }
    }

    /** Writes it as 24-bit WAV. */
    public void write(AudioFiles files, Path file, Progress progress) throws IOException, AudioFault {
        write(files, file, "wav", progress);
    }

    /** Writes it with 24 bits in a container. */
    public void write(AudioFiles files, Path file, String container, Progress progress) throws IOException, AudioFault {
        AudioFormat format = new AudioFormat(container, sampleRateHz, mono ? 1 : 2, 24, false);
        try (AudioWriter writer = files.create(file, format)) {
            AudioBlock piece = new AudioBlock(format.channels(), PIECE);
            for (int at = 0; at < left.length; at += PIECE) {
                progress.check();
                fill(piece, at);
                writer.write(piece);
            }
            writer.commit();
        }
    }

    /** Answers a silent mix of the same length. */
    Mix silent() {
        return new Mix(new float[left.length], new float[right.length], sampleRateHz, mono);
    }

    /** Answers a mix of its own arrays with the same sound. */
    public Mix copy() {
        return new Mix(left.clone(), right.clone(), sampleRateHz, mono);
    }

    /** Answers a second of every six, or all of what is short: enough to try on it what is meant for the whole. */
    Mix excerpt() {
        int piece = sampleRateHz;
        int pieces = left.length / (EVERY * piece);
        if (pieces < FEWEST) {
            return this;
        }
        Mix excerpt = new Mix(new float[pieces * piece], new float[pieces * piece], sampleRateHz, mono);
        for (int i = 0; i < pieces; i++) {
            System.arraycopy(left, i * EVERY * piece, excerpt.left, i * piece, piece);
            System.arraycopy(right, i * EVERY * piece, excerpt.right, i * piece, piece);
        }
        return excerpt;
    }

    /** Answers its sound as one block over its own arrays: one channel when it was read from one. */
    public AudioBlock sound() {
        return mono ? AudioBlock.of(left) : AudioBlock.of(left, right);
    }

    /** Answers a block without frames and with as many channels. */
    public AudioBlock silence() {
        return new AudioBlock(mono ? 1 : 2, 0);
    }

    /** Puts each value times the gain into a mix of the same length. */
    void times(float gain, Mix to) {
        for (int i = 0; i < left.length; i++) {
            to.left[i] = left[i] * gain;
            to.right[i] = right[i] * gain;
        }
    }

    /** Answers the integrated loudness in LUFS and the loudness range. */
    public LoudnessMeter loudness(Progress progress) {
        LoudnessMeter meter = new LoudnessMeter(mono ? 1 : 2, sampleRateHz);
        pieces(meter::process, progress);
        return meter;
    }

    private void pieces(Consumer<AudioBlock> hearer, Progress progress) {
        AudioBlock piece = new AudioBlock(mono ? 1 : 2, PIECE);
        for (int at = 0; at < left.length; at += PIECE) {
            progress.check();
            fill(piece, at);
            hearer.accept(piece);
        }
    }

    private void fill(AudioBlock piece, int at) {
        piece.frames(Math.min(PIECE, left.length - at));
        System.arraycopy(left, at, piece.channel(0), 0, piece.frames());
        if (!mono) {
            System.arraycopy(right, at, piece.channel(1), 0, piece.frames());
        }
    }

    /** Answers the highest sample as a ratio. */
    public double samplePeak() {
        float highest = 0;
        for (int i = 0; i < left.length; i++) {
            highest = Math.max(highest, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return highest;
    }

    /** Answers the true peak as a ratio, read with more care than the usual meters do: no judge shall find more. */
    public double truePeak(Progress progress) {
        TruePeakMeter meter = new TruePeakMeter(mono ? 1 : 2, 8, 48);
        pieces(meter::process, progress);
        meter.finish();
        return meter.peak();
    }
}
