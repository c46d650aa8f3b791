package dev.backline.dsp.internal;

import dev.backline.api.produce.Template;
import dev.backline.model.Color;
import dev.backline.model.Key;
import dev.backline.model.Lufs;
import dev.backline.model.Mixer;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.sound.AudioBlock;
import java.util.List;
import java.util.Set;

/** Templates to test with, and measures of sounds. */
final class Sounds {
    static final List<String> GENRES = List.of("house", "techno", "ambient", "drum-and-bass", "hip-hop", "trap");
    static final List<String> DRUMS = List.of("kick", "snare", "clap", "hat", "open-hat", "percussion");
    static final List<String> TONES = List.of("bass", "chords", "pad", "lead", "texture");

    private Sounds() {}

    static Template template(String genre, double brightness) {
        List<Template.Part> parts = java.util.stream.Stream.concat(DRUMS.stream(), TONES.stream())
                .map(role -> new Template.Part(
                        role, role, "Music", Color.of(0), Set.copyOf(TONES).contains(role), Mixer.UNITY))
                .toList();
        return new Template(
                genre,
                Tempo.of(120),
                Key.parse("Am"),
                TimeSignature.FOUR_FOUR,
                Lufs.of(-9),
                new Template.Feel(0, 0.5, 0.5, brightness),
                parts,
                List.of());
    }

    /** The power of one frequency: a single DFT bin over the frames with a Hann window. */
    static double power(float[] x, int from, int to, double hz) {
        double re = 0;
        double im = 0;
        int n = to - from;
        for (int i = 0; i < n; i++) {
            double w = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / n);
            double angle = 2 * Math.PI * hz * i / DrumSound.RATE;
            re += x[from + i] * w * StrictMath.cos(angle);
            im += x[from + i] * w * StrictMath.sin(angle);
        }
        return (re * re + im * im) / ((double) n * n);
    }

    /** The mean frequency of the spectrum by zero crossings. */
    static double crossingsPerSecond(AudioBlock sound) {
        float[] x = sound.channel(0);
        int count = 0;
        for (int i = 1; i < sound.frames(); i++) {
            if (x[i - 1] < 0 != x[i] < 0) {
                count++;
            }
        }
        return count * (double) DrumSound.RATE / sound.frames() / 2;
    }

    static double peak(AudioBlock sound, int from, int to) {
        double peak = 0;
        for (int c = 0; c < sound.channels(); c++) {
            for (int i = from; i < Math.min(to, sound.frames()); i++) {
                peak = Math.max(peak, Math.abs(sound.channel(c)[i]));
            }
        }
        return peak;
    }
}
