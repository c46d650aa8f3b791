package dev.backline.live.set.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.set.internal.merge.ask.Answers;
import dev.backline.live.set.internal.merge.ask.Conflict;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.pick.Pick;
import dev.backline.live.set.internal.pick.Wish;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    private static Node base;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        base = Sets.root(Sets.invented(folder, "Song.als"));
    }

    private static Node clean(Node ours, Node theirs) {
        Merge merge = Merge.of(base, ours, theirs);
        assertThat(merge.open()).isEmpty();
        assertThat(IdRules.broken(base, merge.root())).isEmpty();
        return merge.root();
    }

    private static Conflict question(Node ours, Node theirs) {
        Merge merge = Merge.of(base, ours, theirs);
        assertThat(merge.open()).hasSize(1);
        return merge.open().getFirst();
    }

    private static Node answered(Node ours, Node theirs, Side side) {
        Conflict question = question(ours, theirs);
        Merge merge = Merge.of(base, ours, theirs, new Answers(Map.of(question.id(), side), Optional.empty()));
        assertThat(merge.open()).isEmpty();
        assertThat(merge.settled()).hasSize(1);
        assertThat(IdRules.broken(base, merge.root())).isEmpty();
        return merge.root();
    }

    @Test
    void aTrackRenamedHereAndTurnedDownThereHasBoth() throws Exception {
        Node merged = clean(Sets.edited(base, "track.rename kick Thump"), Sets.edited(base, "track.volume kick -6"));
        assertThat(merged.sameAs(Sets.edited(base, "track.volume kick -6", "track.rename kick Thump")))
                .isTrue();
    }

    @Test
    void oneParameterChangedTwoWaysIsOneQuestionInTheMusiciansWords() throws Exception {
        Conflict conflict =
                question(Sets.edited(base, "track.volume kick -3.3"), Sets.edited(base, "track.volume kick -7.1"));
        assertThat(conflict.place()).contains("track \"kick\"", "volume");
        assertThat(conflict.ours()).isEqualTo("-3.3 dB");
        assertThat(conflict.theirs()).isEqualTo("-7.1 dB");
    }

    @Test
    void theTempoIsOneQuestionAlthoughItStandsInTwoPlaces() throws Exception {
        Node ours = Sets.edited(base, "tempo 130");
        Node theirs = Sets.edited(base, "tempo 140");
        assertThat(answered(ours, theirs, Side.THEIRS).sameAs(theirs)).isTrue();
        assertThat(answered(ours, theirs, Side.BASE).sameAs(base)).isTrue();
    }

    @Test
    void aReturnHereAndATrackThereGiveTheTrackASend() throws Exception {
        Node ours = Sets.withReturn(base, "Hall");
        Node theirs = Pick.of(base, base, new Wish(Wish.Kind.TRACK, "bass", "", false))
                .root();
        Node merged = clean(ours, theirs);
        List<TrackView> tracks = SetView.of(merged, "merged").tracks();
        assertThat(tracks.stream().filter(t -> t.name().equals("bass"))).hasSize(2);
        assertThat(tracks.getLast().name()).isEqualTo("Hall");
        assertThat(clean(theirs, ours).size()).isEqualTo(merged.size());
    }

    @Test
    void scenesOfBothSidesGiveEveryTrackTheirSlots() throws Exception {
        Node merged = clean(Sets.withScene(base, "Bridge"), Sets.withScene(base, "Coda"));
        List<String> names = SetView.of(merged, "merged").scenes().stream()
                .map(s -> s.name())
                .toList();
        assertThat(names).containsExactly("Intro", "Drop", "Outro", "Bridge", "Coda");
    }

    @Test
    void aSceneThatBothAddedIsOne() throws Exception {
        Node both = Sets.withScene(base, "Bridge");
        Node ours = Sets.edited(both, "track.rename kick One");
        Node theirs = Sets.edited(both, "track.rename bass Other");
        assertThat(SetView.of(clean(ours, theirs), "merged").scenes()).hasSize(4);
    }

    @Test
    void tracksOfBothSidesGetNumbersOfTheirOwn() throws Exception {
        Node ours = Pick.of(base, base, new Wish(Wish.Kind.TRACK, "kick", "", false))
                .root();
        Node theirs =
                Pick.of(base, base, new Wish(Wish.Kind.TRACK, "pad", "", false)).root();
        assertThat(SetView.of(clean(ours, theirs), "merged").tracks())
                .hasSize(SetView.of(base, "").tracks().size() + 2);
    }

    @Test
    void aTrackTakenOutHereAndChangedThereIsAsked() throws Exception {
        Node ours = Sets.edited(base, "track.remove bass");
        Node theirs = Sets.edited(base, "clip.rename bass@4b Riff");
        assertThat(answered(ours, theirs, Side.OURS).sameAs(ours)).isTrue();
        assertThat(answered(ours, theirs, Side.THEIRS).sameAs(theirs)).isTrue();
    }

    @Test
    void aReturnTakenOutHereAndSentToThereIsAsked() throws Exception {
        Node ours = Sets.edited(base, "track.remove Delay");
        Node theirs = Sets.edited(base, "track.send pad Delay -6");
        assertThat(answered(ours, theirs, Side.OURS).sameAs(ours)).isTrue();
        assertThat(answered(ours, theirs, Side.THEIRS).sameAs(theirs)).isTrue();
    }

    @Test
    void aDeviceMovedHereKeepsWhatTheyChanged() throws Exception {
        Node ours = moved(base, "pad", "bass");
        Node theirs = Sets.edited(base, "device.rename pad Eq8 Tone");
        Node merged = clean(ours, theirs);
        assertThat(Sets.track(merged, "pad").devices())
                .hasSize(Sets.track(base, "pad").devices().size() - 1);
        assertThat(Sets.track(merged, "bass").devices().getLast().userName()).isEqualTo("Tone");
        assertThat(Sets.track(clean(theirs, ours), "bass").devices().getLast().userName())
                .isEqualTo("Tone");
    }

    private static Node moved(Node root, String from, String to) throws Exception {
        Node device = Sets.track(root, from).devices().stream()
                .filter(d -> d.element().equals("Eq8"))
                .findFirst()
                .orElseThrow()
                .node();
        Node list = Sets.track(root, to)
                .node()
                .at("DeviceChain/DeviceChain/Devices")
                .orElseThrow();
        return new TreeEdit()
                .remove(device)
                .append(list, device.with("Id", "55"))
                .apply(root);
    }

    @Test
    void notesOfBothSidesAreThereAndOneNoteChangedTwoWaysIsAsked() throws Exception {
        Node ours = note(note(base, "1", "91"), "2", "70");
        Node theirs = note(note(base, "1.5", "95"), "2.5", "71");
        int before = notes(base);
        assertThat(notes(clean(ours, theirs))).isEqualTo(before + 4);
        Conflict conflict = question(ours, note(base, "1", "55"));
        assertThat(conflict.details()).hasSize(1).first().asString().contains("velocity 91", "velocity 55");
    }

    private static int notes(Node root) throws Exception {
        return Sets.track(root, "kick").sessionClips().get(0).notes().size();
    }

    private static Node note(Node root, String time, String velocity) throws Exception {
        Node clip = Sets.track(root, "kick").sessionClips().get(0).node();
        Node notes = clip.at("Notes/KeyTracks/KeyTrack/Notes").orElseThrow();
        long id = 40 + notes.size();
        Node event = notes.children()
                .getFirst()
                .with("Time", time)
                .with("Velocity", velocity)
                .with("NoteId", Long.toString(id));
        return new TreeEdit()
                .append(notes, event)
                .value(clip.at("Notes/NoteIdGenerator/NextId").orElseThrow(), Long.toString(id + 1))
                .apply(root);
    }

    @Test
    void clipsThatWouldLieOverEachOtherAreAsked() throws Exception {
        Node ours = Sets.edited(base, "clip.move bass@4b 40");
        Node theirs = clipAt(base, "41");
        Conflict conflict = question(ours, theirs);
        assertThat(conflict.question()).contains("lies over");
        assertThat(Sets.track(answered(ours, theirs, Side.OURS), "bass").arrangementClips())
                .hasSize(1);
        assertThat(Sets.track(answered(ours, theirs, Side.THEIRS), "bass").arrangementClips())
                .hasSize(2);
    }

    private static Node clipAt(Node root, String time) throws Exception {
        TrackView bass = Sets.track(root, "bass");
        Node row = bass.arrangement().orElseThrow();
        Node clip = bass.arrangementClips().getFirst().node();
        Node other = new TreeEdit()
                .value(clip.child("CurrentStart").orElseThrow(), time)
                .value(clip.child("CurrentEnd").orElseThrow(), Double.toString(Double.parseDouble(time) + 2))
                .value(clip.child("Name").orElseThrow(), "Other")
                .apply(clip)
                .with("Id", "9")
                .with("Time", time);
        return new TreeEdit().append(row, other).apply(root);
    }

    @Test
    void whatNobodyHearsNeverConflicts() throws Exception {
        Node ours = viewed(base, "11");
        Node theirs = Sets.edited(viewed(base, "22"), "track.rename kick Thump");
        Node merged = clean(ours, theirs);
        assertThat(merged.value("LiveSet/HighlightedTrackIndex"))
                .isEqualTo(ours.value("LiveSet/HighlightedTrackIndex"));
    }

    private static Node viewed(Node root, String index) {
        return new TreeEdit()
                .value(root.at("LiveSet/HighlightedTrackIndex").orElseThrow(), index)
                .apply(root);
    }

    @Test
    void tracksInTwoOrdersAreAskedAndInOneOrderTakenOver() throws Exception {
        Node theirs = swapped(base, 3, 4);
        Node merged = clean(Sets.edited(base, "track.rename kick Thump"), theirs);
        assertThat(names(merged)).containsExactly("Drums", "Thump", "rack", "bass", "pad", "Vox", "Reverb", "Delay");
        assertThat(question(swapped(base, 4, 5), theirs).question()).contains("order");
    }

    private static List<String> names(Node root) throws Exception {
        return SetView.of(root, "").tracks().stream().map(TrackView::name).toList();
    }

    private static Node swapped(Node root, int one, int other) {
        return new TreeEdit()
                .children(root.at("LiveSet/Tracks").orElseThrow(), l -> {
                    List<Node> list = new ArrayList<>(l);
                    java.util.Collections.swap(list, one, other);
                    return list;
                })
                .apply(root);
    }
}
