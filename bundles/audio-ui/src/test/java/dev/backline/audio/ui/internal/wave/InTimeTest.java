package dev.backline.audio.ui.internal.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.Progress;
import dev.backline.audio.ui.internal.Tone;
import dev.backline.audio.ui.internal.listen.Passage;
import dev.backline.engine.internal.render.ThreadedRenderer;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.model.Warp;
import dev.backline.sound.Fft;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InTimeTest {
    @TempDir
    private static Path folder;

    private static double strongest(Passage passage) {
        double[] frame = new double[16_384];
        double[] power = new double[frame.length / 2 + 1];
        passage.mid(60_000, frame);
        new Fft(frame.length).power(frame, power);
        int most = 1;
        for (int k = 1; k < power.length; k++) {
            most = power[k] > power[most] ? k : most;
        }
        return (double) most * Tone.RATE / frame.length;
    }

    /** Four beats of a recording at 120, in a set at 90 and as complex warping: longer, at the same pitch. */
    @Test
    void aClipIsHeardAtTheTempoOfItsSet() throws Exception {
        Tone tone = new Tone(folder);
        Warp warp = new Warp(
                Warp.Mode.COMPLEX,
                List.of(new Warp.Marker(Seconds.of(0), Beats.ZERO), new Warp.Marker(Seconds.of(2), Beats.of(4))),
                Map.of());
        Clip clip = Clip.builder("Tone", Beats.of(4))
                .audio(new Clip.Audio(
                        tone.file().getFileName(), Optional.of(Tempo.of(120)), Decibels.of(-6), warp, Clip.Shape.PLAIN))
                .build();
        LiveSet set = LiveSet.builder("Set", Tempo.of(90)).build();
        Passage heard =
                InTime.of(new ThreadedRenderer(Tone.FILES, List.of(), 1, 512), set, clip, folder, Progress.NONE);
        assertThat(heard.frames() / (double) heard.sampleRateHz()).isCloseTo(4 * 60 / 90.0, within(0.001));
        assertThat(strongest(heard)).isCloseTo(Tone.HZ, within(4.0));
        double beat = InTime.beat(set, clip, 4 * 60 / 90.0 / 2);
        assertThat(beat).isCloseTo(2, within(1e-9));
        assertThat(Sounds.frame(clip, beat, Tone.RATE)).hasValue(Tone.RATE);
    }
}
