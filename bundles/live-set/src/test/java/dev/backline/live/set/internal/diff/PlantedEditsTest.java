package dev.backline.live.set.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedEditsTest {
    private static final String TRACKS = "LiveSet/Tracks";
    private static final String KICK = TRACKS + "/MidiTrack#0";
    private static final String PAD = TRACKS + "/MidiTrack#2";
    private static final String VOX = TRACKS + "/AudioTrack#0";
    private static final String MAIN = "LiveSet/MasterTrack/DeviceChain/Mixer";
    private static final String ARRANGED = "/DeviceChain/MainSequencer/ClipTimeable/ArrangerAutomation/Events";
    private static final String CHORDS = PAD + ARRANGED + "/MidiClip";
    private static final String LOOP = VOX + "/DeviceChain/MainSequencer/Sample/ArrangerAutomation/Events/AudioClip";
    private static final String BEAT =
            KICK + "/DeviceChain/MainSequencer/ClipSlotList/ClipSlot/ClipSlot/Value/MidiClip";
    private static final String DEVICES = PAD + "/DeviceChain/DeviceChain/Devices";
    private static Node base = Node.of("Ableton");

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws Exception {
        Path file = folder.resolve("Base.als");
        new AlsSetWriter(null).write(InventedSets.full(), file);
        base = SetFile.load(file, Progress.NONE).document().root();
    }

    private static Arguments edit(String sentence, UnaryOperator<Node> edit) {
        return arguments(sentence, edit);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("Track 4 \"pad\" renamed to \"Sub\"", r -> named(r, PAD, "Sub")),
                edit("Colour of track 4 \"pad\" changed from 7 to 20", r -> Tree.value(r, PAD + "/Color", "20")),
                edit("Track 5 \"bass\" moved from place 5 to 2", r -> Tree.swap(r, TRACKS, 4, 1)),
                edit("Track 5 \"bass\" removed (one clip, three notes, with \"Bass\")", r -> Tree.remove(r, TRACKS, 4)),
                edit(
                        "Track 6 \"New\" added (one clip, three notes, with \"Bass\")",
                        r -> Tree.insert(r, TRACKS, 5, named(copy(r, TRACKS, 4).with("Id", "9000"), "", "New"))),
                edit(
                        "Track 4 \"pad\" moved from no group to track 1 \"Drums\"",
                        r -> Tree.value(r, PAD + "/TrackGroupId", id(r, TRACKS + "/GroupTrack"))),
                edit(
                        "Track delay of track 4 \"pad\" changed from 0 ms to 12 ms",
                        r -> Tree.value(r, PAD + "/TrackDelay/Value", "12")),
                edit(
                        "Volume of track 2 \"kick\" changed from -3 dB to 0 dB",
                        r -> Tree.value(r, KICK + "/DeviceChain/Mixer/Volume/Manual", "1")),
                edit(
                        "Pan of track 2 \"kick\" changed from 13R to 25L",
                        r -> Tree.value(r, KICK + "/DeviceChain/Mixer/Pan/Manual", "-0.5")),
                edit(
                        "Send A \"Reverb\" of track 2 \"kick\" changed from -12 dB to -6 dB",
                        r -> Tree.value(
                                r, KICK + "/DeviceChain/Mixer/Sends/TrackSendHolder/Send/Manual", "0.5011872336")),
                edit(
                        "Track activator of track 2 \"kick\" changed from on to off",
                        r -> Tree.value(r, KICK + "/DeviceChain/Mixer/Speaker/Manual", "false")),
                edit(
                        "Audio Output of track 4 \"pad\" changed from \"Master\" to \"Sends Only\"",
                        r -> Tree.edit(
                                r,
                                PAD + "/DeviceChain/AudioOutputRouting",
                                n -> Tree.value(
                                        Tree.value(n, "Target", "AudioOut/None"), "UpperDisplayString", "Sends Only"))),
                edit(
                        "Monitoring of track 6 \"Vox\" changed from Auto to Off",
                        r -> Tree.value(r, VOX + "/DeviceChain/MainSequencer/MonitoringEnum", "2")),
                edit("Tempo changed from 126 BPM to 130 BPM", r -> tempo(r, "130")),
                edit("Time signature changed from 4/4 to 3/4", r -> signature(r, "200")),
                edit(
                        "Scale of the set changed from A Minor to D Minor",
                        r -> Tree.value(r, "LiveSet/ScaleInformation/RootNote", "2")),
                edit(
                        "Scene 2 \"Drop\" renamed to \"Break\"",
                        r -> Tree.value(r, "LiveSet/Scenes/Scene#1/Name", "Break")),
                edit(
                        "Tempo of scene 2 \"Drop\" changed from 128 BPM to 140 BPM",
                        r -> Tree.value(r, "LiveSet/Scenes/Scene#1/Tempo", "140")),
                edit("Scene 2 \"Extra\" added", PlantedEditsTest::withScene),
                edit(
                        "Locator \"Drop\" moved from bar 5 to bar 9",
                        r -> Tree.value(r, "LiveSet/Locators/Locators/Locator#1/Time", "32")),
                edit(
                        "Locator \"Drop\" renamed to \"Verse\" at bar 5",
                        r -> Tree.value(r, "LiveSet/Locators/Locators/Locator#1/Name", "Verse")),
                edit("Locator \"Drop\" removed at bar 5", r -> Tree.remove(r, "LiveSet/Locators/Locators", 1)),
                edit("Clip \"Chords\" on track 4 \"pad\" moved from bar 3 to bar 5", r -> moved(r, CHORDS, 8)),
                edit(
                        "Clip \"Chords\" on track 4 \"pad\", bar 3, renamed to \"Riff\"",
                        r -> Tree.value(r, CHORDS + "/Name", "Riff")),
                edit(
                        "Clip \"Chords\" removed on track 4 \"pad\", bars 3-9 (three notes)",
                        r -> Tree.remove(r, PAD + ARRANGED, 0)),
                edit(
                        "Clip \"Chords\" on track 4 \"pad\" shortened from bars 3-9 to bars 3-7",
                        r -> Tree.value(r, CHORDS + "/CurrentEnd", "24")),
                edit(
                        "Mute of clip \"Chords\" on track 4 \"pad\" changed from off to on",
                        r -> Tree.value(r, CHORDS + "/Disabled", "true")),
                edit(
                        "Loop of clip \"Beat\" in scene 1 \"Intro\" on track 2 \"kick\" changed from 1-2 (on) to 1-1.3.1 (on)",
                        r -> Tree.value(Tree.value(r, BEAT + "/Loop/LoopEnd", "2"), BEAT + "/CurrentEnd", "2")),
                edit(
                        "Launch mode of clip \"Beat\" in scene 1 \"Intro\" on track 2 \"kick\" changed from Trigger to Gate",
                        r -> Tree.value(r, BEAT + "/LaunchMode", "1")),
                edit(
                        "Note D3 (velocity 90) added in clip \"Chords\" on track 4 \"pad\", bar 3.2.1",
                        r -> Tree.insert(r, CHORDS + "/Notes/KeyTracks", 0, keyTrack("62", note("1", "1", "90")))),
                edit(
                        "Note A2 (velocity 80) removed in clip \"Chords\" on track 4 \"pad\", bar 3",
                        r -> Tree.remove(r, CHORDS + "/Notes/KeyTracks", 0)),
                edit(
                        "Note A2 in clip \"Chords\" on track 4 \"pad\", bar 3, transposed by +2 st from A2 to B2",
                        r -> Tree.value(r, CHORDS + "/Notes/KeyTracks/KeyTrack/MidiKey", "59")),
                edit(
                        "Note C3 in clip \"Chords\" on track 4 \"pad\", bar 3.2.1, moved from 3.1.3 to 3.2.1",
                        r -> Tree.edit(
                                r,
                                CHORDS + "/Notes/KeyTracks/KeyTrack#1/Notes/MidiNoteEvent",
                                n -> n.with("Time", "1"))),
                edit(
                        "Velocity of note A2 in clip \"Chords\" on track 4 \"pad\", bar 3, changed from 80 to 64",
                        r -> Tree.edit(
                                r,
                                CHORDS + "/Notes/KeyTracks/KeyTrack/Notes/MidiNoteEvent",
                                n -> n.with("Velocity", "64"))),
                edit(
                        "Length of note A2 in clip \"Chords\" on track 4 \"pad\", bar 3, changed from 4 beats to 2 beats",
                        r -> Tree.edit(
                                r,
                                CHORDS + "/Notes/KeyTracks/KeyTrack/Notes/MidiNoteEvent",
                                n -> n.with("Duration", "2"))),
                edit(
                        "Sample of clip \"Loop\" on track 6 \"Vox\" replaced: \"loop.wav\" by \"other.wav\"",
                        r -> Tree.value(
                                Tree.value(r, LOOP + "/SampleRef/FileRef/RelativePath", "Samples/other.wav"),
                                LOOP + "/SampleRef/FileRef/Path",
                                "/x/Samples/other.wav")),
                edit(
                        "Warping of clip \"Loop\" on track 6 \"Vox\" changed from Complex to Tones",
                        r -> Tree.value(r, LOOP + "/WarpMode", "1")),
                edit(
                        "Transposition of clip \"Loop\" on track 6 \"Vox\" changed from 0 st to +3 st",
                        r -> Tree.value(r, LOOP + "/PitchCoarse", "3")),
                edit(
                        "Gain of clip \"Loop\" on track 6 \"Vox\" changed from 0 dB to -6 dB",
                        r -> Tree.value(r, LOOP + "/SampleVolume", "0.5011872336")),
                edit(
                        "\"filter\" switched off on track 4 \"pad\"",
                        r -> Tree.value(r, DEVICES + "/Eq8/On/Manual", "false")),
                edit("\"filter\" removed on track 4 \"pad\"", r -> Tree.remove(r, DEVICES, 1)),
                edit(
                        "\"filter\" added on track 5 \"bass\"",
                        r -> Tree.insert(
                                r,
                                TRACKS + "/MidiTrack#3/DeviceChain/DeviceChain/Devices",
                                1,
                                copy(r, DEVICES, 1).with("Id", "77"))),
                edit("\"sidechain\" moved from place 3 to 2 on track 4 \"pad\"", r -> Tree.swap(r, DEVICES, 1, 2)),
                edit(
                        "Band 1 A Freq of \"filter\" on track 4 \"pad\" changed from 120 Hz to 2.5 kHz",
                        r -> Tree.value(r, DEVICES + "/Eq8/Bands.0/ParameterA/Freq/Manual", "2500")),
                edit(
                        "Volume automation on track 4 \"pad\" added, bars 9-17 (two points: -6 dB, 0 dB)",
                        r -> automated(r, "1")));
    }

    private static Node named(Node root, String path, String name) {
        String at = path.isEmpty() ? "" : path + "/";
        return Tree.value(Tree.value(root, at + "Name/UserName", name), at + "Name/EffectiveName", name);
    }

    private static Node copy(Node root, String path, int child) {
        return root.at(path.replaceAll("#0", "")).isPresent() && !path.contains("#")
                ? root.at(path).orElseThrow().children().get(child).copy()
                : found(root, path).children().get(child).copy();
    }

    private static Node found(Node root, String path) {
        List<Node> found = new ArrayList<>();
        Tree.edit(root, path, n -> {
            found.add(n);
            return n;
        });
        return found.getFirst();
    }

    private static String id(Node root, String path) {
        return root.at(path).orElseThrow().attribute("Id", "");
    }

    private static Node moved(Node root, String clip, double by) {
        return Tree.edit(root, clip, n -> {
            Node later = n.with("Time", Double.toString(n.numberOf("Time").orElse(0) + by));
            for (String part : List.of("CurrentStart", "CurrentEnd")) {
                later = Tree.value(
                        later, part, Double.toString(later.number(part).orElse(0) + by));
            }
            return later;
        });
    }

    private static Node keyTrack(String key, Node note) {
        return Node.of("KeyTrack", "Id", "99").plus(Node.of("Notes").plus(note)).plus(Node.leaf("MidiKey", key));
    }

    private static Node note(String time, String length, String velocity) {
        return Node.of("MidiNoteEvent", "Time", time, "Duration", length, "Velocity", velocity, "NoteId", "77");
    }

    private static Node tempo(Node root, String bpm) {
        Node value = Tree.value(root, MAIN + "/Tempo/Manual", bpm);
        return initial(value, id(root, MAIN + "/Tempo/AutomationTarget"), bpm);
    }

    private static Node signature(Node root, String code) {
        Node value = Tree.value(root, MAIN + "/TimeSignature/Manual", code);
        return initial(value, id(root, MAIN + "/TimeSignature/AutomationTarget"), code);
    }

    private static Node initial(Node root, String target, String value) {
        return Tree.edit(root, "LiveSet/MasterTrack/AutomationEnvelopes/Envelopes", all -> {
            List<Node> envelopes = new ArrayList<>();
            for (Node envelope : all.children()) {
                boolean meant = envelope.value("EnvelopeTarget/PointeeId", "").equals(target);
                envelopes.add(
                        meant
                                ? Tree.edit(
                                        envelope,
                                        "Automation/Events",
                                        e -> e.withChildren(
                                                List.of(e.children().getFirst().withValue(value))))
                                : envelope);
            }
            return all.withChildren(envelopes);
        });
    }

    private static Node automated(Node root, String end) {
        String target =
                found(root, PAD + "/DeviceChain/Mixer/Volume/AutomationTarget").attribute("Id", "");
        Node events = Node.of("Events")
                .plus(Node.of("FloatEvent", "Id", "0", "Time", "-63072000", "Value", "0.5011872336"))
                .plus(Node.of("FloatEvent", "Id", "1", "Time", "32", "Value", "0.5011872336"))
                .plus(Node.of("FloatEvent", "Id", "2", "Time", "64", "Value", end));
        Node envelope = Node.of("AutomationEnvelope", "Id", "0")
                .plus(Node.of("EnvelopeTarget").plus(Node.leaf("PointeeId", target)))
                .plus(Node.of("Automation").plus(events));
        return Tree.edit(root, PAD + "/AutomationEnvelopes/Envelopes", n -> n.plus(envelope));
    }

    /** Live puts a slot into every track, twice. */
    private static Node withScene(Node root) {
        Node scene = copy(root, "LiveSet/Scenes", 0).with("Id", "500").with("Id", "501");
        Node more = Tree.insert(root, "LiveSet/Scenes", 1, Tree.value(scene, "Name", "Extra"));
        Node slot =
                copy(root, PAD + "/DeviceChain/MainSequencer/ClipSlotList", 0).with("Id", "500");
        return Tree.edit(
                more,
                TRACKS,
                tracks -> tracks.withChildren(
                        tracks.children().stream().map(t -> withSlot(t, slot)).toList()));
    }

    private static Node withSlot(Node track, Node slot) {
        Node with = track;
        for (String holder :
                List.of("DeviceChain/MainSequencer/ClipSlotList", "DeviceChain/FreezeSequencer/ClipSlotList")) {
            Optional<Node> list = with.at(holder).filter(l -> l.size() > 0);
            if (list.isPresent()) {
                with = Tree.insert(with, holder, 1, slot);
            }
        }
        Optional<Node> slots = with.child("Slots").filter(l -> l.size() > 0);
        return slots.isEmpty() ? with : Tree.insert(with, "Slots", 1, Node.of("GroupTrackSlot", "Id", "500"));
    }

    private static SetDiff between(Node before, Node after) throws Exception {
        return SetDiff.between(before, "before", after, "after");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void aSingleEditIsToldInOneSentenceAndCanBeApplied(String sentence, UnaryOperator<Node> edit) throws Exception {
        Node after = edit.apply(base);
        SetDiff diff = between(base, after);
        assertThat(diff.shown()).extracting(SetChange::sentence).containsExactly(sentence);
        assertThat(diff.apply(diff.changes()).sameAs(after)).isTrue();
        assertThat(diff.apply(List.of()).sameAs(base)).isTrue();
        SetDiff back = between(after, base);
        assertThat(back.shown()).as("the way back").hasSize(1);
        assertThat(back.apply(back.changes()).sameAs(base)).isTrue();
    }

    @Test
    void changesOfACourseNameTheirBars() throws Exception {
        SetDiff diff = between(automated(base, "1"), automated(base, "0.5011872336"));
        assertThat(diff.shown())
                .extracting(SetChange::sentence)
                .containsExactly("Volume automation on track 4 \"pad\" changed at bar 17 from 0 dB to -6 dB");
    }

    @Test
    void whatIsOnlySeenIsToldOnDemand() throws Exception {
        Node seen = Tree.edit(
                base,
                PAD + "/TrackUnfolded",
                n -> n.withValue(n.value().equals(Optional.of("true")) ? "false" : "true"));
        Node after = Tree.value(seen, "LiveSet/NextPointeeId", "99999");
        SetDiff diff = between(base, after);
        assertThat(diff.shown()).isEmpty();
        assertThat(diff.changes()).extracting(SetChange::subject).containsExactly(Subject.VIEW, Subject.NUMBERING);
        assertThat(diff.apply(diff.changes()).sameAs(after)).isTrue();
    }

    @Test
    void unknownContentIsToldByItsNames() throws Exception {
        Node after = Tree.edit(base, PAD, n -> n.plus(Node.leaf("FutureThing", "9")));
        assertThat(between(base, after).shown())
                .extracting(SetChange::sentence)
                .containsExactly("Future Thing of track 4 \"pad\" added (9)");
        assertThat(between(after, Tree.value(after, PAD + "/FutureThing", "10")).shown())
                .extracting(SetChange::sentence)
                .containsExactly("Future Thing of track 4 \"pad\" changed from 9 to 10");
    }

    @Test
    void aPartOfTheChangesCanBeAppliedAlone() throws Exception {
        Node after = Tree.value(named(base, PAD, "Sub"), CHORDS + "/Name", "Riff");
        SetDiff diff = between(base, after);
        assertThat(diff.shown()).hasSize(2);
        Node renamedTrack = diff.apply(diff.shown().stream()
                .filter(c -> c.code().equals("track-renamed"))
                .toList());
        assertThat(renamedTrack.sameAs(named(base, PAD, "Sub"))).isTrue();
    }

    @Test
    void aNumberThatOnlyPointsIsNoChange() throws Exception {
        Node with = automated(base, "1");
        String target = PAD + "/DeviceChain/Mixer/Volume/AutomationTarget";
        String envelope = PAD + "/AutomationEnvelopes/Envelopes/AutomationEnvelope/EnvelopeTarget/PointeeId";
        Node after = Tree.value(Tree.edit(with, target, n -> n.with("Id", "77777")), envelope, "77777");
        assertThat(between(with, after).shown()).isEmpty();
        Node changed = Tree.edit(
                after,
                PAD + "/AutomationEnvelopes/Envelopes/AutomationEnvelope/Automation/Events/FloatEvent#2",
                n -> n.withValue("0.5"));
        assertThat(between(with, changed).shown())
                .extracting(SetChange::sentence)
                .containsExactly("Volume automation on track 4 \"pad\" changed at bar 17 from 0 dB to -6 dB");
    }
}
