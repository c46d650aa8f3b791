package dev.backline.dsp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToneTest {
    static java.util.List<String> genres() {
        return Sounds.GENRES;
    }

    private static Tone tone(String genre, String role, int midi) {
        Seed seed = Seed.of(11);
        return Tone.render(new Patches(Sounds.template(genre, 0.5), seed).of(role), Pitch.of(midi), seed);
    }

    @ParameterizedTest
    @MethodSource("genres")
    void everyToneHasThePitchThatItClaims(String genre) {
        for (String role : Sounds.TONES) {
            int midi = role.equals("bass") ? 38 : 66;
            Tone tone = tone(genre, role, midi);
            double hz = Pitch.of(midi).frequency().value();
            float[] x = tone.sound().channel(0);
            int from = Math.min(tone.loop().map(l -> (int) l.startFrame()).orElse(0), x.length / 2);
            int to = Math.min(x.length, from + DrumSound.RATE / 2);
            double own = Sounds.power(x, from, to, hz);
            double semitoneUp = Sounds.power(x, from, to, hz * 1.0595);
            assertThat(own).as(role + " of " + genre).isGreaterThan(4 * semitoneUp);
        }
    }

    @ParameterizedTest
    @MethodSource("genres")
    void loopsCloseWithoutAClick(String genre) {
        for (String role : Sounds.TONES) {
            Tone tone = tone(genre, role, role.equals("bass") ? 34 : 58);
            tone.loop().ifPresent(loop -> assertClosed(tone, loop, role));
        }
    }

    private static void assertClosed(Tone tone, SampleZone.Loop loop, String role) {
        float[] x = tone.sound().channel(0);
        int start = (int) loop.startFrame();
        int end = (int) loop.endFrame();
        double largestStep = 0;
        for (int i = start + 1; i < end; i++) {
            largestStep = Math.max(largestStep, Math.abs(x[i] - x[i - 1]));
        }
        // What would follow the last frame is the frame that the loop goes back to: the step there is like any other.
        assertThat((double) Math.abs(x[start] - x[end - 1])).as(role).isLessThanOrEqualTo(1.2 * largestStep);
        assertThat(end - start).as(role).isGreaterThan(DrumSound.RATE / 4);
    }

    @Test
    void aLoopRepeatsWhatWasBeforeItOnceTheAttackIsOver() {
        Patch held = new Patch(
                new Patch.Oscillators(0.5, 0.2, 0.2, 0.3, 0.1, 5, 1.5),
                Patch.Fm.NONE,
                new Patch.Filter(900, 900, 0.01, 0.8, 0),
                new Patch.Envelope(0.01, 0.01, 1, 0.1),
                1);
        Tone tone = Tone.render(held, Pitch.of(57), Seed.of(1));
        SampleZone.Loop loop = tone.loop().orElseThrow();
        float[] x = tone.sound().channel(1);
        int length = (int) (loop.endFrame() - loop.startFrame());
        double worst = 0;
        for (int i = (int) loop.startFrame() - 400; i < loop.startFrame(); i++) {
            worst = Math.max(worst, Math.abs(x[i] - x[i + length]));
        }
        assertThat(worst).isLessThan(1e-4);
    }
}
