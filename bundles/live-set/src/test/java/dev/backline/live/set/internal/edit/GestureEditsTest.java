package dev.backline.live.set.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.check.SetCheck;
import dev.backline.live.set.internal.check.report.Severity;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Clip;
import dev.backline.model.Envelope;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is edited as one sees it reads back as it was meant. */
class GestureEditsTest {
    private static final long SMALL = 120_000;
    private static final SetCheck CHECK = new SetCheck();

    @TempDir
    static Path folder;

    private static SetDocument set;

    @BeforeAll
    static void write() throws Exception {
        Path file = folder.resolve("Invented.als");
        new AlsSetWriter(null).write(InventedSets.full(), file);
        set = new DiskSetDocuments().open(file, Progress.NONE);
    }

    private static SetDocument edited(SetDocument document, String... lines) throws SetFault {
        SetDocument now = document;
        for (String line : lines) {
            now = now.apply(SetEdit.parse(line));
        }
        return now;
    }

    private static Track track(SetDocument document, String name) {
        return document.snapshot().tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(SetDocument document) {
        Clip clip = track(document, "kick").session().get(0);
        return clip.notes().stream().map(GestureEditsTest::spoken).toList();
    }

    private static String spoken(Note note) {
        return note.pitch().midi() + "@" + note.start().value() + "+"
                + note.length().value() + "v" + note.velocity();
    }

    @Test
    void notesThatMeetAreCutAsLiveCutsThem() throws Exception {
        assertThat(notes(edited(set, "clip.note-add kick@1 36@0.125+1v90")))
                .containsExactly("36@0.0+0.125v100", "36@0.125+1.0v90");
        assertThat(notes(edited(set, "clip.note-add kick@1 36@0+2v90"))).containsExactly("36@0.0+2.0v90");
        assertThat(notes(edited(set, "clip.note-add kick@1 36@1+1 36@0.5+2v90")))
                .containsExactly("36@0.0+0.25v100", "36@0.5+0.5v90", "36@1.0+1.0v100");
    }

    @Test
    void notesCanChangePlaces() throws Exception {
        SetDocument two = edited(set, "clip.note-add kick@1 38@0+0.25v50");
        assertThat(notes(edited(two, "clip.note-set kick@1 36@0=38@0 38@0=36@0")))
                .containsExactly("36@0.0+0.25v50", "38@0.0+0.25v100");
    }

    @Test
    void aSplitClipPlaysOnWhereItWasCut() throws Exception {
        Track track = track(edited(set, "clip.split kick@16b 21"), "kick");
        assertThat(track.arrangement()).hasSize(3);
        assertThat(track.arrangement().get(2).clip().start().value()).isEqualTo(1);
        assertThat(track.arrangement().get(2).length().value()).isEqualTo(2.5);
        assertThat(track.arrangement().get(2).clip().id()).isEqualTo(track.id() + "@21b");
    }

    @Test
    void clipsAreNamedByTheirPlaces() throws Exception {
        Track kick = track(set, "kick");
        String id = kick.session().get(2).id();
        assertThat(id).isEqualTo(kick.id() + "@3");
        assertThat(track(edited(set, "clip.rename id:" + id + " Found"), "kick")
                        .session()
                        .get(2)
                        .name())
                .isEqualTo("Found");
        String placed = kick.arrangement().get(1).clip().id();
        assertThat(track(edited(set, "clip.remove id:" + placed), "kick").arrangement())
                .hasSize(1);
    }

    @Test
    void scenesComeGoAndMoveWithTheirClips() throws Exception {
        assertThat(scenes(edited(set, "scene.add Break #1"))).containsExactly("Intro", "Break", "Drop", "Outro");
        SetDocument doubled = edited(set, "scene.duplicate #1");
        assertThat(scenes(doubled)).containsExactly("Intro", "Intro", "Drop", "Outro");
        assertThat(track(doubled, "kick").session().keySet()).containsExactly(0, 1, 3);
        SetDocument moved = edited(set, "scene.move #3 1");
        assertThat(scenes(moved)).containsExactly("Outro", "Intro", "Drop");
        assertThat(track(moved, "pad").session().keySet()).containsExactly(2);
        assertThat(track(edited(set, "scene.remove #1"), "kick").session().keySet())
                .containsExactly(1);
    }

    private static List<String> scenes(SetDocument document) {
        return document.snapshot().scenes().stream().map(s -> s.name()).toList();
    }

    @Test
    void automationPointsComeAndGoAlone() throws Exception {
        String pad = "id:" + track(set, "pad").id();
        SetDocument two = edited(set, "automation.set " + pad + " mixer/pan 0=-1 8=1");
        SetDocument three = edited(two, "automation.add " + pad + " mixer/pan 4=0.5");
        assertThat(points(three)).containsExactly(0.0, 4.0, 8.0);
        assertThat(points(edited(three, "automation.remove " + pad + " mixer/pan 0 8")))
                .containsExactly(4.0);
    }

    @Test
    void aCurveIsKeptWithItsPoint() throws Exception {
        String pad = "id:" + track(set, "pad").id();
        SetDocument bent = edited(set, "automation.set " + pad + " mixer/pan 0=-1~0.75,0.25,0.8,0.2 8=1");
        SetDocument more = edited(bent, "automation.add " + pad + " mixer/pan 4=0.5");
        assertThat(track(more, "pad").automation().getFirst().points())
                .extracting(p -> p.curve())
                .containsExactly(
                        Optional.of(new Envelope.Curve(0.75, 0.25, 0.8, 0.2)), Optional.empty(), Optional.empty());
    }

    @Test
    void tracksMoveWithinTheirGroupAndGroupsWithAllInThem() throws Exception {
        assertThat(names(edited(set, "track.move rack -1"))).startsWith("Drums", "rack", "kick", "pad");
        assertThat(names(edited(set, "track.move Drums 1"))).startsWith("pad", "Drums", "kick", "rack", "bass");
        assertThat(names(edited(set, "track.move Vox -3"))).startsWith("Vox", "Drums", "kick", "rack", "pad", "bass");
        assertThat(names(edited(set, "track.move Drums 1", "track.move Drums -1")))
                .isEqualTo(names(set));
        assertThat(track(edited(set, "track.fold Drums on"), "Drums").folded()).isTrue();
    }

    private static List<String> names(SetDocument document) {
        return document.snapshot().tracks().stream().map(Track::name).toList();
    }

    private static List<Double> points(SetDocument document) {
        return track(document, "pad").automation().getFirst().points().stream()
                .map(p -> p.at().value())
                .toList();
    }

    @Test
    void anEditInARealSetOfEachVersionLeavesItAsSoundAsItWas() throws Exception {
        Assumptions.assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        List<String> wrong = new ArrayList<>();
        int edits = 0;
        for (String version : List.of("8", "9", "10", "11", "12")) {
            for (Path file : Corpus.real(version).stream()
                    .filter(f -> f.toFile().length() < SMALL)
                    .limit(Boolean.getBoolean("backline.long") ? 9 : 2)
                    .toList()) {
                XmlDocument document = SetFile.load(file, Progress.NONE).document();
                long before = errors(file, document);
                for (String line : lines(SetView.of(document.root(), ""), version)) {
                    try {
                        Node root = EditKinds.apply(document.root(), SetEdit.parse(line), "");
                        XmlDocument after =
                                XmlDocument.parse(document.withRoot(root).bytes(), "Edited.als");
                        edits++;
                        if (errors(file, after) > before) {
                            wrong.add(file.getFileName() + ": " + line + " " + findings(file, after));
                        }
                    } catch (SetFault refused) {
                        if (!String.valueOf(refused.getMessage())
                                .matches(
                                        "(?s).*(in Live|Live 11|Live 8 and 9|not free|already|not warped|scene only).*")) {
                            wrong.add(file.getFileName() + ": " + line + " " + refused.getMessage());
                        }
                    }
                }
            }
        }
        System.out.println(edits + " edits of real sets are sound");
        assertThat(wrong).isEmpty();
        assertThat(edits).isGreaterThan(20);
    }

    private static List<String> lines(SetView set, String version) {
        List<String> lines = new ArrayList<>(
                List.of("scene.add New", "scene.duplicate #1", "track.add audio New", "track.add midi New"));
        Optional<TrackView> midi = set.tracks().stream()
                .filter(t -> t.kind() == TrackView.Kind.MIDI)
                .findFirst();
        midi.ifPresent(t -> {
            int free = 1;
            while (t.sessionClips().containsKey(free - 1)) {
                free++;
            }
            String id = "id:" + t.id();
            lines.add("track.duplicate " + id + " Two");
            if (free <= t.slots().size()) {
                lines.add("clip.add " + id + "@" + free + " 8 Riff");
            }
            lines.add("clip.add " + id + "@90000b 8 Riff");
            t.sessionClips().forEach((scene, clip) -> {
                lines.add("clip.note-add " + id + "@" + (scene + 1) + " 1@0+0.25v90"
                        + (Integer.parseInt(version) > 10 ? "p0.5" : ""));
                lines.add("clip.copy " + id + "@" + (scene + 1) + " " + id + "@90000b");
                lines.add("clip.loop-range " + id + "@" + (scene + 1) + " 0 2");
            });
        });
        return lines;
    }

    private static List<String> findings(Path file, XmlDocument document) throws SetFault {
        return CHECK.check(file, document, Progress.NONE).list().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Object::toString)
                .limit(3)
                .toList();
    }

    private static long errors(Path file, XmlDocument document) throws SetFault {
        return CHECK.check(file, document, Progress.NONE).count(Severity.ERROR);
    }

    @Test
    void aChanceInAnOldSetIsRefusedByItsVersion() throws Exception {
        Assumptions.assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        for (Path file : Corpus.real("9")) {
            Node root = SetFile.load(file, Progress.NONE).document().root();
            Optional<TrackView> track = SetView.of(root, "").tracks().stream()
                    .filter(t ->
                            t.kind() == TrackView.Kind.MIDI && !t.sessionClips().isEmpty())
                    .findFirst();
            if (track.isPresent()) {
                String clip = "id:" + track.get().id() + "@"
                        + (track.get().sessionClips().firstKey() + 1);
                assertThatThrownBy(
                                () -> EditKinds.apply(root, SetEdit.parse("clip.note-add " + clip + " 60@0+1p0.5"), ""))
                        .hasMessageContaining("Live 11");
                return;
            }
        }
        Assumptions.abort("no set of Live 9 with a clip of notes");
    }
}
