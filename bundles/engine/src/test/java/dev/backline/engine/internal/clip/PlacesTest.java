package dev.backline.engine.internal.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of a set that lies two folders below its project. */
class PlacesTest {
    @TempDir
    Path folder;

    private Path project;
    private Path set;

    @BeforeEach
    void project() throws IOException {
        project = Files.createDirectories(folder.resolve("Song Project"));
        Files.createDirectories(project.resolve("Ableton Project Info"));
        set = Files.createDirectories(project.resolve("Versions/Old"));
    }

    private Path sample(String path) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }

    @Test
    void aPathFromTheProjectIsFoundThere() throws IOException {
        Path kick = sample("Samples/Imported/kick.wav");
        assertThat(new Places(set).elsewhere(Path.of("Samples/Imported/kick.wav")))
                .contains(kick);
    }

    @Test
    void aPathOfAnotherMachineIsFoundByWhatStandsBehindSamples() throws IOException {
        Path kick = sample("Samples/Imported/kick.wav");
        sample("Samples/Recorded/kick.wav");
        assertThat(new Places(set).elsewhere(Path.of("/Users/x/Song Project/Samples/Imported/kick.wav")))
                .contains(kick);
        assertThat(new Places(set).elsewhere(Path.of("C:\\Music\\Samples\\Imported\\kick.wav")))
                .contains(kick);
    }

    @Test
    void aNameThatStandsOnceAloneIsEnoughAndOneThatStandsTwiceIsNot() throws IOException {
        Path snare = sample("Samples/Processed/Snare.wav");
        sample("Samples/Imported/kick.wav");
        sample("Samples/Recorded/kick.wav");
        Places places = new Places(set);
        assertThat(places.elsewhere(Path.of("/gone/snare.wav"))).contains(snare);
        assertThat(places.elsewhere(Path.of("/gone/kick.wav"))).isEmpty();
        assertThat(places.elsewhere(Path.of("/gone/hat.wav"))).isEmpty();
    }

    @Test
    void theFolderBesideTheSetsOwnIsAskedToo() throws IOException {
        Path lone = Files.createDirectories(folder.resolve("lone/Sets"));
        Path samples = Files.createDirectories(folder.resolve("lone/Samples"));
        Path kick = Files.writeString(samples.resolve("kick.wav"), "k");
        assertThat(new Places(lone).elsewhere(Path.of("Samples/kick.wav"))).contains(kick);
    }

    @Test
    void nothingOutsideOfTheFoldersIsTaken() throws IOException {
        Files.writeString(folder.resolve("secret.wav"), "s");
        assertThat(new Places(set).elsewhere(Path.of("../../../../secret.wav"))).isEmpty();
    }

    @Test
    void whatIsFoundElsewhereIsReadAndItsPlaceIsTold() throws Exception {
        AudioFiles files = new ContentAudioFiles();
        Path kick = sample("Samples/Imported/kick.wav");
        Files.delete(kick);
        try (AudioWriter writer = files.create(kick, AudioFormat.wavFloat(44_100, 1))) {
            writer.write(AudioBlock.of(new float[] {0.5f, 0.25f}));
            writer.commit();
        }
        Recordings recordings = new Recordings(files, set, false, Progress.NONE);
        Path said = Path.of("/Users/x/Samples/Imported/kick.wav");
        assertThat(recordings.find(said)).get().extracting(Recording::frames).isEqualTo(2);
        assertThat(recordings.moved(said)).contains(kick);
        assertThat(recordings.of(said)).isSameAs(recordings.of(said));
        assertThat(recordings.find(Path.of("gone.wav"))).isEmpty();
        assertThat(recordings.why(Path.of("gone.wav"))).contains("gone.wav");
    }
}
