package dev.backline.mastering.internal.measure;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.model.Seconds;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.LoudnessMeter;
import dev.backline.sound.TruePeakMeter;
import dev.backline.sound.meter.LevelMeter;
import dev.backline.sound.meter.StereoMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** All meters over one piece of sound, heard once from front to back. Belongs to one thread. */
public final class Measuring {
    private static final int PIECE = 16_384;
    // Finer than the usual meters: no judge shall find a higher peak in what was said to be below.
    private static final int CAREFUL_TAPS = 48;
    private static final int USUAL_TAPS = 24;

    private final int channels;
    private final int sampleRateHz;
    private final LoudnessMeter loudness;
    private final TruePeakMeter peak;
    private final StereoSpectrum spectrum;
    private final Plateaus[] plateaus;
    private final LevelMeter[] levels;
    private final Optional<StereoMeter> stereo;
    private final Optional<Curve> curve;
    private final Optional<Portrait> portrait;
    private long frames;

    private Measuring(int channels, int sampleRateHz, long expected, Detail detail, int taps) {
        this.channels = channels;
        this.sampleRateHz = sampleRateHz;
        loudness = new LoudnessMeter(channels, sampleRateHz);
        peak = new TruePeakMeter(channels, 8, taps);
        spectrum = new StereoSpectrum(channels, sampleRateHz);
        plateaus = new Plateaus[channels];
        Arrays.setAll(plateaus, c -> new Plateaus());
        levels = new LevelMeter[channels];
        Arrays.setAll(levels, c -> new LevelMeter());
        stereo = channels > 1 ? Optional.of(new StereoMeter(sampleRateHz)) : Optional.empty();
        curve = detail == Detail.FIGURES ? Optional.empty() : Optional.of(new Curve(loudness, channels, sampleRateHz));
        portrait = detail == Detail.PICTURES ? Optional.of(new Portrait(expected)) : Optional.empty();
    }

    /** Measures a file from its start, in memory that does not depend on its length. */
    public static Measuring of(AudioFiles files, Path file, Detail detail, Progress progress)
            throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            Measuring measuring = new Measuring(
                    reader.format().channels(), reader.format().sampleRateHz(), reader.frames(), detail, USUAL_TAPS);
            AudioBlock block = new AudioBlock(measuring.channels, PIECE);
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                progress.check();
                measuring.process(block);
                progress.report((double) measuring.frames / Math.max(1, reader.frames()), "Measuring");
            }
            measuring.finish();
            return measuring;
        }
    }

    /** Measures sound in memory with more care for peaks than the usual meters take. */
    public static Measuring of(AudioBlock sound, int sampleRateHz, Detail detail, Progress progress) {
        Measuring measuring = new Measuring(sound.channels(), sampleRateHz, sound.frames(), detail, CAREFUL_TAPS);
        AudioBlock block = new AudioBlock(sound.channels(), PIECE);
        for (int at = 0; at < sound.frames(); at += PIECE) {
            progress.check();
            block.frames(Math.min(PIECE, sound.frames() - at));
            for (int c = 0; c < sound.channels(); c++) {
                System.arraycopy(sound.channel(c), at, block.channel(c), 0, block.frames());
            }
            measuring.process(block);
            progress.report((double) at / sound.frames(), "Measuring");
        }
        measuring.finish();
        return measuring;
    }

    private void process(AudioBlock block) {
        curve.ifPresentOrElse(c -> c.process(block), () -> loudness.process(block));
        peak.process(block);
        spectrum.process(block);
        portrait.ifPresent(p -> p.process(block));
        for (int c = 0; c < channels; c++) {
            plateaus[c].process(block.channel(c), block.frames());
            levels[c].process(block.channel(c), 0, block.frames());
        }
        stereo.ifPresent(s -> s.process(block.channel(0), block.channel(1), 0, block.frames()));
        frames += block.frames();
    }

    private void finish() {
        peak.finish();
        spectrum.finish();
    }

    /** Answers the power by frequency. */
    public Spectrum spectrum() {
        return spectrum.spectrum();
    }

    /** Answers loudness over time, if it was kept. */
    public Optional<Series> series() {
        return curve.map(Curve::series);
    }

    /** Answers what pictures are drawn from, if it was kept. */
    public Optional<Portrait> portrait() {
        return portrait;
    }

    /** Answers the level at which the sound was clipped, as a ratio; 0 when it was not. */
    public double clipLevel() {
        return clippedRuns() == 0
                ? 0
                : Arrays.stream(plateaus).mapToDouble(Plateaus::top).max().orElse(0);
    }

    private long clippedRuns() {
        return Arrays.stream(plateaus)
                .mapToLong(p -> p.count(peak.samplePeak()))
                .sum();
    }

    private double rms() {
        return Math.sqrt(
                Arrays.stream(levels).mapToDouble(l -> l.rms() * l.rms()).sum() / channels);
    }

    private Optional<Double> correlation() {
        // Where one channel is silent, or both, nothing is alike or unlike.
        return stereo.filter(s -> levels[0].peak() > 0 && levels[1].peak() > 0)
                .map(s -> Rounded.to(s.correlation(), 3));
    }

    private double dc() {
        double highest = 0;
        for (LevelMeter level : levels) {
            highest = Math.abs(level.mean()) > Math.abs(highest) ? level.mean() : highest;
        }
        return highest;
    }

    /** Answers the figures. */
    public Measures measures(Path file, boolean withSeries) {
        Spectrum heard = spectrum();
        double truePeak = Rounded.decibels(peak.peak());
        return new Measures(
                file,
                Rounded.finite(loudness.integrated()),
                Rounded.to(loudness.range(), 2),
                Rounded.finite(truePeak),
                Rounded.finite(Rounded.decibels(peak.samplePeak())),
                Rounded.finite(loudness.momentaryMax()),
                Rounded.finite(loudness.shortTermMax()),
                Rounded.finite(Rounded.decibels(peak.samplePeak()) - Rounded.decibels(rms())),
                Rounded.finite(truePeak - loudness.integrated()),
                correlation(),
                channels > 1 ? Optional.of(Rounded.to(heard.widthPercent(0, heard.topHz()), 2)) : Optional.empty(),
                heard.bands(Band.octaves(), Band.HALF_OCTAVE),
                heard.bands(Band.thirds(), Band.HALF_THIRD),
                Rounded.to(dc(), 6),
                clippedRuns(),
                Seconds.of((double) frames / sampleRateHz),
                sampleRateHz,
                channels,
                withSeries ? series() : Optional.empty());
    }
}
