package dev.backline.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.analysis.SampleProfile;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Template;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.model.Color;
import dev.backline.model.Device;
import dev.backline.model.Key;
import dev.backline.model.Lufs;
import dev.backline.model.Mixer;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.sound.AudioBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderKitStageTest {
    private static final int RATE = 44_100;
    private static final AudioFiles FILES = new ContentAudioFiles();

    @TempDir
    Path temp;

    private Path samples;
    private Path project;

    @BeforeEach
    void makeFolders() throws Exception {
        samples = Files.createDirectories(temp.resolve("samples"));
        project = Files.createDirectories(temp.resolve("project"));
    }

    /** Hears what the level of the file says: a fake analyser, so that these tests are about choosing alone. */
    private static SampleProfile hear(AudioBlock sound, int rate) {
        double peak = 0;
        for (float x : sound.channel(0)) {
            peak = Math.max(peak, Math.abs(x));
        }
        String category = peak > 0.75 ? "kick" : peak > 0.45 ? "hat" : "bass";
        Optional<Pitch> root = category.equals("bass") ? Optional.of(Pitch.of(33)) : Optional.empty();
        return new SampleProfile(
                Map.of(category, 0.9),
                Seconds.of((double) sound.frames() / rate),
                Seconds.of(0),
                root,
                12,
                Optional.empty(),
                Lufs.of(-12),
                peak,
                1_000);
    }

    private void sample(String name, double level, int silentFrames) throws Exception {
        float[] x = new float[8_000];
        for (int i = silentFrames; i < x.length; i++) {
            x[i] = (float) (level * StrictMath.cos(0.05 * (i - silentFrames)));
        }
        Path file = samples.resolve(name);
        Files.createDirectories(file.getParent());
        try (AudioWriter writer = FILES.create(file, AudioFormat.wav(RATE, 1, 16))) {
            writer.write(AudioBlock.of(x));
            writer.commit();
        }
    }

    private static Template template(String... roles) {
        List<Template.Part> parts = List.of(roles).stream()
                .map(r -> new Template.Part(r, r, "Drums", Color.of(1), r.equals("bass"), Mixer.UNITY))
                .toList();
        return new Template(
                "house",
                Tempo.of(124),
                Key.parse("Am"),
                TimeSignature.FOUR_FOUR,
                Lufs.of(-9),
                new Template.Feel(0, 0.5, 0.5, 0.5),
                parts,
                List.of());
    }

    private Kit kit(long seed, Progress progress, String... roles) throws Exception {
        Brief brief = new Brief(
                "house",
                "happy",
                Optional.empty(),
                Optional.empty(),
                2,
                Seed.of(seed),
                Optional.of(samples),
                Optional.empty());
        return new FolderKitStage(FILES, FolderKitStageTest::hear, new OwnSounds())
                .kit(brief, template(roles), project, progress);
    }

    /** Stands for Backline's own sounds. */
    private static final class OwnSounds implements SampleStage {
        @Override
        public String id() {
            return "own";
        }

        @Override
        public String title() {
            return "Own sounds";
        }

        @Override
        public Kit kit(Brief brief, Template template, Path project, Progress progress) {
            Map<String, Device> made = new java.util.HashMap<>();
            template.parts()
                    .forEach(p -> made.put(p.role(), Device.builder("own").build()));
            return new Kit(made, List.of(), Map.of());
        }
    }

    @Test
    void eachPartGetsAFileThatSoundsLikeItCollectedIntoTheProject() throws Exception {
        sample("a/one.wav", 0.9, 0);
        sample("b/two.wav", 0.5, 0);
        sample("three.wav", 0.3, 0);
        Kit kit = kit(1, Progress.NONE, "kick", "hat", "bass");
        assertThat(zone(kit, "kick").file()).isEqualTo(Path.of("Samples", "Imported", "one.wav"));
        assertThat(zone(kit, "hat").file()).isEqualTo(Path.of("Samples", "Imported", "two.wav"));
        assertThat(zone(kit, "bass").file()).isEqualTo(Path.of("Samples", "Imported", "three.wav"));
        assertThat(project.resolve(zone(kit, "kick").file())).hasSameBinaryContentAs(samples.resolve("a/one.wav"));
        assertThat(kit.read()).hasSize(3);
        assertThat(kit.reasons().get("kick")).contains("a/one.wav").contains("kick");
    }

    @Test
    void aNoteSoundsAtOnceAndInTune() throws Exception {
        sample("low.wav", 0.3, 3_000);
        Kit kit = kit(1, Progress.NONE, "bass");
        assertThat(zone(kit, "bass").startFrame()).isBetween(2_900L, 3_000L);
        assertThat(zone(kit, "bass").root()).isEqualTo(Pitch.of(33));
        assertThat(device(kit, "bass").value("Detune", 0)).isEqualTo(-12);
    }

    @Test
    void whatTheFolderLacksComesFromBacklinesOwnSounds() throws Exception {
        sample("boom.wav", 0.9, 0);
        Kit kit = kit(1, Progress.NONE, "kick", "snare");
        assertThat(device(kit, "kick").kind()).isEqualTo(Device.SAMPLER);
        assertThat(device(kit, "snare").kind()).isEqualTo("own");
    }

    @Test
    void twoFilesOfOneNameAreKeptApart() throws Exception {
        sample("a/hit.wav", 0.9, 0);
        sample("b/hit.wav", 0.5, 0);
        Kit kit = kit(1, Progress.NONE, "kick", "hat");
        assertThat(zone(kit, "kick").file()).isNotEqualTo(zone(kit, "hat").file());
        assertThat(project.resolve(zone(kit, "hat").file())).hasSameBinaryContentAs(samples.resolve("b/hit.wav"));
    }

    @Test
    void theSeedChoosesAmongTheBestAndTheSameSeedChoosesTheSame() throws Exception {
        for (int i = 0; i < 4; i++) {
            sample("kick" + i + ".wav", 0.9, i);
        }
        List<Path> chosen = new java.util.ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            Path first = zone(kit(seed, Progress.NONE, "kick"), "kick").file();
            assertThat(zone(kit(seed, Progress.NONE, "kick"), "kick").file()).isEqualTo(first);
            chosen.add(first);
        }
        assertThat(chosen.stream().distinct().count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void withoutTheFilesThatLostTheSameOnesWin() throws Exception {
        for (int i = 0; i < 6; i++) {
            sample("kick" + i + ".wav", 0.9, i);
            sample("hat" + i + ".wav", 0.5, i);
        }
        for (int seed = 0; seed < 8; seed++) {
            Kit whole = kit(seed, Progress.NONE, "kick", "hat");
            Path all = samples;
            samples = Files.createDirectories(temp.resolve("used " + seed));
            for (Path used : whole.read()) {
                Files.copy(used, samples.resolve(used.getFileName()));
            }
            assertThat(kit(seed, Progress.NONE, "kick", "hat").instruments()).isEqualTo(whole.instruments());
            samples = all;
        }
    }

    @Test
    void aFolderWithoutSamplesIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> kit(1, Progress.NONE, "kick"))
                .isInstanceOf(ProduceFault.class)
                .hasMessageContaining("holds no sample")
                .hasMessageContaining("wav");
    }

    @Test
    void cancelIsHeardBetweenFiles() throws Exception {
        sample("one.wav", 0.9, 0);
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // Not looked at here.
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> kit(1, cancelled, "kick")).isInstanceOf(JobCancelled.class);
        assertThat(project).isEmptyDirectory();
    }

    private static Device device(Kit kit, String role) {
        return Optional.ofNullable(kit.instruments().get(role)).orElseThrow();
    }

    private static SampleZone zone(Kit kit, String role) {
        return device(kit, role).zones().getFirst();
    }
}
