package dev.backline.mastering.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.model.Seconds;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.LoudnessMeter;
import dev.backline.sound.TruePeakMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a file measures.
 *
 * @param file its path
 * @param integratedLufs integrated loudness
 * @param loudnessRangeLu loudness range
 * @param truePeakDbtp highest value between frames
 * @param samplePeakDbfs highest frame
 * @param momentaryMaxLufs loudest 400 ms
 * @param shortTermMaxLufs loudest 3 s
 * @param length in seconds
 * @param sampleRateHz frames a second
 * @param channels how many
 */
public record Measures(
        Path file,
        Optional<Double> integratedLufs,
        double loudnessRangeLu,
        Optional<Double> truePeakDbtp,
        Optional<Double> samplePeakDbfs,
        Optional<Double> momentaryMaxLufs,
        Optional<Double> shortTermMaxLufs,
        Seconds length,
        int sampleRateHz,
        int channels) {
    private static final int PIECE = 16_384;

    static Measures of(AudioFiles files, Path file, Progress progress) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            int channels = reader.format().channels();
            int rateHz = reader.format().sampleRateHz();
            LoudnessMeter loudness = new LoudnessMeter(channels, rateHz);
            TruePeakMeter peak = new TruePeakMeter(channels, 8);
            AudioBlock block = new AudioBlock(channels, PIECE);
            long done = 0;
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                progress.check();
                loudness.process(block);
                peak.process(block);
                done += count;
                progress.report((double) done / reader.frames(), "Measuring");
            }
            peak.finish();
            return new Measures(
                    file,
                    finite(loudness.integrated()),
                    rounded(loudness.range()),
                    decibels(peak.peak()),
                    decibels(peak.samplePeak()),
                    finite(loudness.momentaryMax()),
                    finite(loudness.shortTermMax()),
                    Seconds.of((double) done / rateHz),
                    rateHz,
                    channels);
        }
    }

    private static Optional<Double> decibels(double ratio) {
        return finite(20 * StrictMath.log10(ratio));
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(rounded(value)) : Optional.empty();
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }
}
