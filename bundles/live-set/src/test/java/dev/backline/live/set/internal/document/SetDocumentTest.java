package dev.backline.live.set.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.InventedProject;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetDocumentTest {
    @TempDir
    Path folder;

    private SetDocument written(LiveSet set) throws Exception {
        Path file = folder.resolve(set.name() + ".als");
        new AlsSetWriter(null).write(set, file);
        return new DiskSetDocuments().open(file, Progress.NONE);
    }

    private static Track named(LiveSet set, String name) {
        return set.tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSameValues() throws Exception {
        LiveSet set = InventedSets.full();
        LiveSet read = written(set).snapshot();
        assertThat(read.tempo()).isEqualTo(set.tempo());
        assertThat(read.signature()).isEqualTo(set.signature());
        assertThat(read.key()).isEqualTo(set.key());
        assertThat(read.locators()).isEqualTo(set.locators());
        assertThat(read.scenes()).extracting(s -> s.name()).startsWith("Intro", "Drop", "Outro");
        assertThat(read.scenes().get(1).tempo()).isEqualTo(set.scenes().get(1).tempo());
        for (Track track : set.tracks()) {
            if (track.kind() == Track.Kind.MAIN) {
                continue;
            }
            Track back = named(read, track.name());
            assertThat(back.kind()).isEqualTo(track.kind());
            assertThat(back.color()).isEqualTo(track.color());
            assertThat(back.mixer().pan()).isEqualTo(track.mixer().pan());
            assertThat(back.mixer().volume().value())
                    .isCloseTo(track.mixer().volume().value(), within(1e-6));
            if (track.kind() == Track.Kind.MIDI) {
                assertThat(back.arrangement()).hasSameSizeAs(track.arrangement());
            }
            assertThat(back.session().keySet()).isEqualTo(track.session().keySet());
        }
        assertThat(named(read, "kick").group().flatMap(read::track).map(Track::name))
                .contains("Drums");
    }

    @Test
    void aSampleThatOnlyItsWholePathFindsIsReadFromThere() throws Exception {
        Path away = InventedProject.sound(folder.resolve("elsewhere/away.wav"), "away");
        Path near = InventedProject.sound(folder.resolve("set/Samples/near.wav"), "near");
        InventedProject.sound(folder.resolve("elsewhere/near.wav"), "another");
        Path set = new InventedProject("11.0_11300")
                .clip("away", 1, "Samples/away.wav", away.toString(), 0, 0)
                .clip(
                        "near",
                        1,
                        "Samples/near.wav",
                        folder.resolve("elsewhere/near.wav").toString(),
                        0,
                        0)
                .clip("gone", 3, "Samples/gone.wav", folder.resolve("gone.wav").toString(), 0, 0)
                .save(folder.resolve("set/song.als"));
        LiveSet read = new DiskSetDocuments().open(set, Progress.NONE).snapshot();
        assertThat(read.tracks().getFirst().session().values())
                .extracting(c -> c.audio().orElseThrow().file())
                .containsExactlyInAnyOrder(away, Path.of("Samples/near.wav"), Path.of("Samples/gone.wav"));
        assertThat(near).exists();
    }

    @Test
    void slotsWithoutAStopButtonAreReadBack() throws Exception {
        LiveSet set = InventedSets.full();
        List<Track> tracks = set.tracks().stream()
                .map(t -> t.name().equals("kick")
                        ? t.toBuilder().stopButton(1, false).build()
                        : t)
                .toList();
        LiveSet read = written(set.toBuilder().tracks(tracks).build()).snapshot();
        assertThat(named(read, "kick").stopless()).containsExactly(1);
        assertThat(read.tracks().stream().filter(t -> !t.stopless().isEmpty())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void notesAreReadBackAsTheyWereWritten(long seed) throws Exception {
        LiveSet set = InventedSets.random(seed);
        LiveSet read = written(set).snapshot();
        for (Track track : set.tracks()) {
            Track back = named(read, track.name());
            track.session()
                    .forEach((scene, clip) ->
                            assertThat(starts(back.session().get(scene))).isEqualTo(starts(clip)));
            for (int i = 0; i < track.arrangement().size(); i++) {
                assertThat(back.arrangement().get(i).at())
                        .isEqualTo(track.arrangement().get(i).at());
                assertThat(back.arrangement().get(i).length())
                        .isEqualTo(track.arrangement().get(i).length());
            }
        }
    }

    /** Lengths may be cut where the next note of a key begins. */
    private static List<String> starts(Clip clip) {
        return clip.notes().stream()
                .map(n -> n.pitch() + "@" + n.start() + " " + n.velocity())
                .distinct()
                .toList();
    }

    @Test
    void anEditedDocumentLeavesTheOneBeforeAndSavesAsANewFile() throws Exception {
        SetDocument document = written(InventedSets.full());
        SetDocument faster = document.apply(SetEdit.parse("tempo 140"));
        Path copy = folder.resolve("Faster.als");
        faster.saveAs(copy);
        assertThat(document.snapshot().tempo().changes().getFirst().tempo().bpm())
                .isEqualTo(126);
        assertThat(new DiskSetDocuments()
                        .open(copy, Progress.NONE)
                        .snapshot()
                        .tempo()
                        .changes()
                        .getFirst()
                        .tempo()
                        .bpm())
                .isEqualTo(140);
    }

    @Test
    void everyRealSetIsReadAsValues() throws Exception {
        Assumptions.assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        int sets = 0;
        long clips = 0;
        long devices = 0;
        long moving = 0;
        for (Path file : Corpus.sets()) {
            LiveSet set = new DiskSetDocuments().open(file, Progress.NONE).snapshot();
            sets++;
            for (Track track : set.tracks()) {
                clips += track.session().size() + track.arrangement().size();
                devices += track.devices().stream().flatMap(Device::all).count();
                moving += track.automation().stream()
                        .filter(e -> !e.target().space().equals("pointee"))
                        .count();
                assertThat(Stream.concat(
                                track.session().values().stream(),
                                track.arrangement().stream().map(Track.Placed::clip)))
                        .allSatisfy(c -> assertThat(
                                        c.audio().isPresent() && !c.notes().isEmpty())
                                .isFalse());
            }
        }
        System.out.println("Read as values: " + sets + " sets, " + clips + " clips, " + devices + " devices, " + moving
                + " envelopes");
        assertThat(sets).isGreaterThan(50);
        assertThat(moving).isPositive();
    }
}
