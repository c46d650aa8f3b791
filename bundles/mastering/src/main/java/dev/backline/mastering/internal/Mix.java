package dev.backline.mastering.internal;

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
final class Mix {
    private static final int PIECE = 16_384;

    private final float[] left;
    private final float[] right;
    private final int sampleRateHz;

    Mix(float[] left, float[] right, int sampleRateHz) {
        this.left = left;
        this.right = right;
        this.sampleRateHz = sampleRateHz;
    }

    float[] left() {
        return left;
    }

    float[] right() {
        return right;
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    /** Reads a file; one channel becomes both. */
    static Mix load(AudioFiles files, Path file, Progress progress) throws IOException, AudioFault {
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
            return new Mix(left, right, reader.format().sampleRateHz());
        }
    }

    /** Writes it as 24-bit WAV. */
    void write(AudioFiles files, Path file, Progress progress) throws IOException, AudioFault {
        try (AudioWriter writer = files.create(file, AudioFormat.wav(sampleRateHz, 2, 24))) {
            AudioBlock piece = new AudioBlock(2, PIECE);
            for (int at = 0; at < left.length; at += PIECE) {
                progress.check();
                piece.frames(Math.min(PIECE, left.length - at));
                System.arraycopy(left, at, piece.channel(0), 0, piece.frames());
                System.arraycopy(right, at, piece.channel(1), 0, piece.frames());
                writer.write(piece);
            }
            writer.commit();
        }
    }

    /** Answers a silent mix of the same length. */
    Mix silent() {
        return new Mix(new float[left.length], new float[right.length], sampleRateHz);
    }

    /** Puts each value times the gain into a mix of the same length. */
    void times(float gain, Mix to) {
        for (int i = 0; i < left.length; i++) {
            to.left[i] = left[i] * gain;
            to.right[i] = right[i] * gain;
        }
    }

    /** Answers the integrated loudness in LUFS and the loudness range. */
    LoudnessMeter loudness(Progress progress) {
        LoudnessMeter meter = new LoudnessMeter(2, sampleRateHz);
        pieces(meter::process, progress);
        return meter;
    }

    private void pieces(Consumer<AudioBlock> hearer, Progress progress) {
        AudioBlock piece = new AudioBlock(2, PIECE);
        for (int at = 0; at < left.length; at += PIECE) {
            progress.check();
            piece.frames(Math.min(PIECE, left.length - at));
            System.arraycopy(left, at, piece.channel(0), 0, piece.frames());
            System.arraycopy(right, at, piece.channel(1), 0, piece.frames());
            hearer.accept(piece);
        }
    }

    /** Answers the highest sample as a ratio. */
    double samplePeak() {
        float highest = 0;
        for (int i = 0; i < left.length; i++) {
            highest = Math.max(highest, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return highest;
    }

    /** Answers the true peak as a ratio, read with more care than the usual meters do: no judge shall find more. */
    double truePeak(Progress progress) {
        TruePeakMeter meter = new TruePeakMeter(2, 8, 48);
        pieces(meter::process, progress);
        meter.finish();
        return meter.peak();
    }
}
