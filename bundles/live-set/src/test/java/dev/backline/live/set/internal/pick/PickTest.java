package dev.backline.live.set.internal.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.check.SetCheck;
import dev.backline.live.set.internal.check.report.Severity;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickTest {
    private static final SetCheck CHECK = new SetCheck();
    private static XmlDocument song;
    private static Path file = Path.of("");

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        file = folder.resolve("Song.als");
        new AlsSetWriter(null).write(InventedSets.full(), file);
        song = SetFile.load(file, Progress.NONE).document();
    }

    private static Node edited(String... lines) throws Exception {
        Node root = song.root();
        for (String line : lines) {
            root = EditKinds.apply(root, SetEdit.parse(line), "test");
        }
        return root;
    }

    private static Node pick(Node from, Node into, Wish wish) throws Exception {
        Node root = Pick.of(from, into, wish).root();
        assertThat(errors(root)).isEqualTo(errors(into));
        return root;
    }

    private static List<String> errors(Node root) throws Exception {
        return CHECK.check(file, XmlDocument.of(root), Progress.NONE).list().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.code())
                .distinct()
                .sorted()
                .toList();
    }

    private static TrackView track(Node root, String name) throws Exception {
        return Pick.track(SetView.of(root, "test"), name);
    }

    @Test
    void aTrackComesWithItsSendsByTheNamesOfReturns() throws Exception {
        Node into = edited("track.rename kick Thump", "track.remove Reverb");
        Picked picked = Pick.of(song.root(), into, new Wish(Wish.Kind.TRACK, "kick", "", false));
        assertThat(picked.notes()).anyMatch(n -> n.contains("Reverb"));
        TrackView kick = track(pick(song.root(), into, new Wish(Wish.Kind.TRACK, "kick", "", false)), "kick");
        assertThat(kick.mixer().orElseThrow().child("Sends").orElseThrow().size())
                .isEqualTo(1);
        assertThat(kick.sessionClips()).hasSize(2);
        assertThat(kick.group()).isEmpty();
    }

    @Test
    void aTrackTakesThePlaceOfItsNamesake() throws Exception {
        Node from = edited("track.volume bass -9", "clip.rename bass@4b Riff");
        Node root = pick(from, song.root(), new Wish(Wish.Kind.TRACK, "bass", "", true));
        assertThat(track(root, "bass").arrangementClips().getFirst().name()).isEqualTo("Riff");
        assertThat(SetView.of(root, "").tracks())
                .hasSameSizeAs(SetView.of(song.root(), "").tracks());
    }

    @Test
    void aClipGoesToItsSceneOrTheNextFreeSlot() throws Exception {
        Node from = edited("clip.rename kick@1 Boom");
        Node beside = pick(from, song.root(), new Wish(Wish.Kind.CLIP, "kick/Boom", "", false));
        assertThat(track(beside, "kick").sessionClips().get(1).name()).isEqualTo("Boom");
        Node there = pick(from, song.root(), new Wish(Wish.Kind.CLIP, "kick/Boom", "rack", false));
        assertThat(track(there, "rack").sessionClips().get(0).name()).isEqualTo("Boom");
        assertThatThrownBy(() -> pick(from, song.root(), new Wish(Wish.Kind.CLIP, "kick/Boom", "Vox", false)))
                .hasMessageContaining("takes no MidiClip");
    }

    @Test
    void aDeviceGoesToTheEndOfTheChain() throws Exception {
        Node root = pick(song.root(), song.root(), new Wish(Wish.Kind.DEVICE, "pad/Eq8", "bass", false));
        assertThat(track(root, "bass").devices().getLast().element()).isEqualTo("Eq8");
    }

    @Test
    void anAutomationLaneIsForTheSameParameterHere() throws Exception {
        Node from = edited("tempo 99");
        assertThatThrownBy(() -> pick(from, song.root(), new Wish(Wish.Kind.LANE, "kick/Mixer/Volume", "", false)))
                .hasMessageContaining("no automation");
    }

    @Test
    void thingsArePickedFromRealSets() throws Exception {
        assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        int picked = 0;
        for (String version : List.of("8", "9", "10", "11", "12")) {
            int sets = 0;
            for (Path real : Corpus.real(version)) {
                XmlDocument document = SetFile.load(real, Progress.NONE).document();
                if (document.bytes().length < 3_500_000 && sets++ < 4) {
                    picked += all(document.root());
                }
            }
        }
        System.out.println("picked " + picked + " things from real sets");
        assertThat(picked).isGreaterThan(20);
    }

    private static int all(Node root) throws Exception {
        List<Wish> wishes = new ArrayList<>();
        List<TrackView> tracks = SetView.of(root, "").tracks();
        for (int i = 0; i < tracks.size(); i++) {
            TrackView track = tracks.get(i);
            boolean plays = track.kind() == TrackView.Kind.MIDI || track.kind() == TrackView.Kind.AUDIO;
            String name = "#" + (i + 1);
            if (plays && wishes.size() < 3) {
                wishes.add(new Wish(Wish.Kind.TRACK, name, "", false));
                track.devices().stream()
                        .limit(1)
                        .forEach(d -> wishes.add(new Wish(Wish.Kind.DEVICE, name + "/#1", "", false)));
                track.arrangementClips().stream()
                        .map(ClipView::name)
                        .filter(n -> !n.isEmpty())
                        .limit(1)
                        .forEach(n -> wishes.add(new Wish(Wish.Kind.CLIP, name + "/" + n, "", true)));
            }
        }
        for (Wish wish : wishes) {
            pick(root, root, wish);
        }
        return wishes.size();
    }
}
