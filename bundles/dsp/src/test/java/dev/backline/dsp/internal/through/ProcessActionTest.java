package dev.backline.dsp.internal.through;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.dsp.internal.dynamics.LimiterKind;
import dev.backline.dsp.internal.mix.UtilityKind;
import dev.backline.dsp.internal.space.ReverbKind;
import dev.backline.dsp.internal.synth.FmKind;
import dev.backline.model.Seconds;
import dev.backline.sound.AudioBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessActionTest {
    private static final ContentAudioFiles FILES = new ContentAudioFiles();

    private final ProcessAction action =
            new ProcessAction(FILES, List.of(new UtilityKind(), new LimiterKind(), new ReverbKind(), new FmKind()));
    private final AudioBlock sound = new AudioBlock(1, 20_000);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("loop.wav");
        for (int i = 0; i < sound.frames(); i++) {
            sound.channel(0)[i] = (float) (0.25 * Math.sin(i * 0.05));
        }
        try (AudioWriter writer = FILES.create(file, AudioFormat.wavFloat(44_100, 1))) {
            writer.write(sound);
            writer.commit();
        }
    }

    private ProcessAction.Processed process(String units, Optional<Seconds> tail) throws ActionFault {
        return action.process(file, units, Optional.empty(), tail, Intent.APPLY, Progress.NONE);
    }

    @Test
    void aFileIsAsLongAndInPlaceBehindALimiterThatLooksAhead() throws Exception {
        ProcessAction.Processed done = process("utility Gain=-6; limiter", Optional.of(Seconds.of(0)));
        assertThat(done.file()).isEqualTo(folder.resolve("loop processed.wav"));
        AudioBlock heard = FILES.load(done.file());
        assertThat(heard.frames()).isEqualTo(20_000);
        assertThat(heard.channels()).isEqualTo(2);
        double gain = Math.pow(10, -6 / 20.0);
        for (int i = 500; i < 19_500; i++) {
            assertThat((double) heard.channel(1)[i]).isCloseTo(gain * sound.channel(0)[i], within(1e-4));
        }
    }

    @Test
    void aReverbRingsOn() throws Exception {
        assertThat(process("reverb", Optional.empty()).frames()).isGreaterThan(20_000 + 22_050);
    }

    @Test
    void withoutApplyNothingIsWritten() throws Exception {
        ProcessAction.Processed told =
                action.process(file, "off reverb", Optional.empty(), Optional.empty(), Intent.PREVIEW, Progress.NONE);
        assertThat(told.units()).isEqualTo("off reverb");
        assertThat(told.file()).doesNotExist();
    }

    @Test
    void whatCannotBeDoneIsToldAndNothingIsWritten() throws Exception {
        refused("phlanger", Kind.USAGE, "There is no unit phlanger");
        refused("utility Loudness=3", Kind.USAGE, "has no parameter Loudness");
        refused("utility Gain=loud", Kind.USAGE, "settings as in");
        refused(FmKind.class.getDeclaredConstructor().newInstance().info().id(), Kind.USAGE, "is an instrument");
        Files.write(folder.resolve("loop processed.wav"), new byte[] {1});
        refused("utility", Kind.CONFLICT, "is there already");
        Files.delete(file);
        Files.delete(folder.resolve("loop processed.wav"));
        refused("utility", Kind.NOT_FOUND, "is not there");
        try (java.util.stream.Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private void refused(String units, Kind kind, String why) {
        assertThatThrownBy(() -> process(units, Optional.empty()))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(kind))
                .hasMessageContaining(why);
    }
}
