package dev.backline.pipeline.internal.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Template;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.dsp.internal.SynthKitStage;
import dev.backline.model.Seed;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.sound.AudioBlock;
import dev.backline.templates.internal.GenreTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A track from a folder of the user's: what is chosen is heard. */
class OwnSamplesTest {
    private static final ContentAudioFiles FILES = new ContentAudioFiles();

    @TempDir
    Path folder;

    @Test
    void silencingOneFileOfTheProjectChangesPremasterAndMaster() throws Exception {
        Path samples = samples();
        MakeResult whole = make(samples, "whole", "");
        List<String> roles = List.of("lead", "kick", "hat");
        for (String role : Boolean.getBoolean("backline.long") ? roles : roles.subList(0, 1)) {
            MakeResult without = make(samples, "without " + role, role);
            double mix = differenceDb(whole, whole.premaster(), without, without.premaster());
            double master = differenceDb(whole, whole.master(), without, without.master());
            System.out.printf("without %s: pre-master %.1f dB, master %.1f dB%n", role, mix, master);
            assertThat(mix).as(role).isGreaterThan(-40);
            assertThat(master).as(role).isGreaterThan(-40);
        }
    }

    /** Backline's own sounds of another seed, as if they were the user's. */
    private Path samples() throws IOException, ProduceFault {
        Brief brief = brief(Optional.empty());
        Path project = folder.resolve("sounds");
        new SynthKitStage(FILES).kit(brief, new GenreTemplates().template(brief), project, Progress.NONE);
        return project.resolve("Samples/Backline");
    }

    private MakeResult make(Path samples, String name, String silent) throws ActionFault {
        Wish wish = new Wish(
                brief(Optional.of(samples)),
                Slots.of(Studio.settings(), true),
                0,
                Optional.of(folder.resolve(name)),
                false);
        return new Making(Studio.tools(stage -> new Silencing(stage, silent)), wish).make(Intent.APPLY, Progress.NONE);
    }

    private static Brief brief(Optional<Path> samples) {
        return new Brief(
                "techno", "energetic", Optional.empty(), Optional.empty(), 0.5, Seed.of(3), samples, Optional.empty());
    }

    /** Answers the highest difference of two files in dB of full scale. */
    private static double differenceDb(MakeResult one, String file, MakeResult other, String otherFile)
            throws IOException, AudioFault {
        AudioBlock a = FILES.load(one.out().resolve(file));
        AudioBlock b = FILES.load(other.out().resolve(otherFile));
        assertThat(b.frames()).isEqualTo(a.frames());
        double highest = 0;
        for (int i = 0; i < a.frames(); i++) {
            highest = Math.max(highest, Math.abs(a.channel(0)[i] - b.channel(0)[i]));
        }
        return 20 * Math.log10(highest + 1e-12);
    }

    /** Lets a stage choose, then puts silence of the same length into the project in place of one part's file. */
    private record Silencing(SampleStage stage, String role) implements SampleStage {
        @Override
        public String id() {
            return stage.id();
        }

        @Override
        public String title() {
            return stage.title();
        }

        @Override
        public Kit kit(Brief brief, Template template, Path project, Progress progress)
                throws IOException, ProduceFault {
            Kit kit = stage.kit(brief, template, project, progress);
            if (!role.isEmpty()) {
                Path file = kit.instruments().get(role).zones().getFirst().file();
                assertThat(file.startsWith(Path.of("Samples", "Imported"))).isTrue();
                silence(project.resolve(file));
            }
            return kit;
        }

        private static void silence(Path file) throws IOException {
            try {
                AudioBlock sound = FILES.load(file);
                Files.delete(file);
                try (AudioWriter writer = FILES.create(file, AudioFormat.wav(44_100, sound.channels(), 24))) {
                    writer.write(new AudioBlock(sound.channels(), sound.frames()));
                    writer.commit();
                }
            } catch (AudioFault e) {
                throw new IOException(e);
            }
        }
    }
}
