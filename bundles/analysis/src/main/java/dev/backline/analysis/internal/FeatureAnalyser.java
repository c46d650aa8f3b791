package dev.backline.analysis.internal;

import dev.backline.api.analysis.SampleAnalyser;
import dev.backline.api.analysis.SampleProfile;
import dev.backline.model.Lufs;
import dev.backline.model.Pitch;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.LoudnessMeter;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Measures a sample and weighs what it is: rules over stated features, no names looked at. */
@Component
public final class FeatureAnalyser implements SampleAnalyser {
    /** A tone this periodic has a pitch. */
    private static final double CLEAR = 0.75;

    /** Longer sounds are judged by their first part: what a sample is shows there. */
    private static final int LONGEST_SECONDS = 12;

    @Override
    public SampleProfile analyse(AudioBlock sound, int sampleRateHz) {
        double[] mono = mono(sound, sampleRateHz);
        Features features = measure(mono, sound.frames(), sampleRateHz);
        Map<String, Double> categories = Categories.of(features);
        Optional<Pitch> root = root(features);
        return new SampleProfile(
                categories,
                Seconds.of(features.lengthSeconds()),
                Seconds.of(features.onsetSeconds()),
                root,
                root.map(r -> cents(features.pitchHz(), r)).orElse(0.0),
                tempo(features, categories),
                loudness(mono, sampleRateHz),
                features.peak(),
                features.centroidHz());
    }

    static Features measure(double[] mono, int frames, int sampleRateHz) {
        Envelope envelope = new Envelope(mono, sampleRateHz);
        Spectrum spectrum = new Spectrum(mono, sampleRateHz);
        double onset = envelope.onset() * Envelope.STEP_SECONDS;
        PitchTracker pitch = new PitchTracker(mono, onset, sampleRateHz);
        double peak = 0;
        for (double x : mono) {
            peak = Math.max(peak, Math.abs(x));
        }
        return new Features(
                (double) frames / sampleRateHz,
                onset,
                envelope.attackSeconds(),
                envelope.decaySeconds(),
                envelope.sustain(),
                spectrum.centroidHz(),
                spectrum.share(20, 150),
                spectrum.share(150, 800),
                spectrum.share(800, 3_000),
                spectrum.share(5_000, 22_050),
                spectrum.flatness(),
                pitch.pitchHz(),
                pitch.clarity(),
                envelope.onsets(),
                peak);
    }

    static double[] mono(AudioBlock sound, int sampleRateHz) {
        int frames = Math.min(sound.frames(), LONGEST_SECONDS * sampleRateHz);
        double[] mono = new double[frames];
        for (int c = 0; c < sound.channels(); c++) {
            float[] x = sound.channel(c);
            for (int i = 0; i < frames; i++) {
                mono[i] += Float.isFinite(x[i]) ? x[i] / (double) sound.channels() : 0;
            }
        }
        return mono;
    }

    private static Optional<Pitch> root(Features f) {
        if (f.clarity() < CLEAR || f.pitchHz() < 20) {
            return Optional.empty();
        }
        return Optional.of(Pitch.of(Math.clamp(Math.round(midi(f.pitchHz())), 0, 127)));
    }

    private static double midi(double hz) {
        return 69 + 12 * StrictMath.log(hz / 440) / StrictMath.log(2);
    }

    private static double cents(double hz, Pitch root) {
        return Math.clamp(100 * (midi(hz) - root.midi()), -50, 50);
    }

    /** A loop of a whole number of bars: the power of two of beats that brings the tempo nearest to 120. */
    private static Optional<Tempo> tempo(Features f, Map<String, Double> categories) {
        if (!categories.entrySet().iterator().next().getKey().equals("loop")) {
            return Optional.empty();
        }
        double bpm = 60 * 4 / f.lengthSeconds();
        while (bpm < 85) {
            bpm *= 2;
        }
        while (bpm >= 170) {
            bpm /= 2;
        }
        return Optional.of(Tempo.of(bpm));
    }

    /** The loudest 400 ms, weighted as BS.1770 does; a shorter sound is measured with silence behind it. */
    private static Lufs loudness(double[] mono, int sampleRateHz) {
        float[] padded = new float[Math.max(mono.length, sampleRateHz / 2)];
        for (int i = 0; i < mono.length; i++) {
            padded[i] = (float) mono[i];
        }
        LoudnessMeter meter = new LoudnessMeter(1, sampleRateHz);
        meter.process(AudioBlock.of(padded));
        return Lufs.of(meter.momentaryMax());
    }
}
