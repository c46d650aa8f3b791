package dev.backline.live.set.internal.check;

import static dev.backline.live.set.internal.check.Damage.all;
import static dev.backline.live.set.internal.check.Damage.at;
import static dev.backline.live.set.internal.check.Damage.clip;
import static dev.backline.live.set.internal.check.Damage.first;
import static dev.backline.live.set.internal.check.Damage.lane;
import static dev.backline.live.set.internal.check.Damage.main;
import static dev.backline.live.set.internal.check.Damage.of;
import static dev.backline.live.set.internal.check.Damage.playing;
import static dev.backline.live.set.internal.check.Damage.swap;
import static dev.backline.live.set.internal.check.Damage.track;
import static dev.backline.live.set.internal.check.Damage.tracks;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every kind of damage that the check must find by its code. */
final class Damages {
    private Damages() {}

    static List<Damage> list() {
        return Stream.of(
                        ids(),
                        structure(),
                        learned(),
                        codes(),
                        clips(),
                        notes(),
                        envelopes(),
                        times(),
                        racks(),
                        texts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Damage> ids() {
        return List.of(
                of(
                        Code.ID_POINTEE_TWICE,
                        (r, e) -> e.set(
                                at(main(r), "Mixer/Volume/AutomationTarget"),
                                "Id",
                                at(playing(r), "Mixer/Volume/AutomationTarget")
                                        .attribute("Id")
                                        .orElseThrow())),
                of(Code.ID_NEXT_POINTEE, (r, e) -> e.value(first(r, "NextPointeeId"), "1")),
                of(
                        Code.ID_LIST_TWICE,
                        (r, e) -> same(first(playing(r), "ClipSlotList").children("ClipSlot"), e)),
                of(
                        Code.ID_TRACK_TWICE,
                        (r, e) -> same(
                                tracks(r).stream()
                                        .filter(t -> t.is("ReturnTrack"))
                                        .toList(),
                                e)),
                of(Code.ID_SCENE_TWICE, (r, e) -> same(first(r, "Scenes").children("Scene"), e)),
                of(Code.ID_POINTEE_DANGLING, (r, e) -> e.value(first(main(r), "PointeeId"), "99999999")),
                of(Code.ID_NUMBER, (r, e) -> e.set(at(main(r), "Mixer/Pan/AutomationTarget"), "Id", "x1")));
    }

    private static void same(List<Node> nodes, TreeEdit edit) {
        edit.set(nodes.get(1), "Id", nodes.get(0).attribute("Id").orElseThrow());
    }

    private static List<Damage> structure() {
        return List.of(
                of(Code.SLOT_COUNT, (r, e) -> e.remove(emptySlot(at(playing(r), "MainSequencer/ClipSlotList")))),
                of(Code.SLOT_FREEZE, (r, e) -> e.remove(emptySlot(at(playing(r), "FreezeSequencer/ClipSlotList")))),
                of(Code.SLOT_GROUP, (r, e) -> e.remove(first(r, "GroupTrackSlot"))),
                of(
                        Code.SEND_COUNT,
                        (r, e) -> e.remove(all(playing(r), "TrackSendHolder").getLast())),
                of(Code.SEND_PRE, (r, e) -> e.remove(first(r, "SendPreBool"))),
                of(
                        Code.GROUP_DANGLING,
                        (r, e) -> e.value(
                                tracks(r).stream()
                                        .filter(t -> !t.is("ReturnTrack"))
                                        .toList()
                                        .getLast()
                                        .child("TrackGroupId")
                                        .orElseThrow(),
                                "99999")),
                of(Code.GROUP_ORDER, (r, e) -> {
                    Node group = track(r, n -> n.is("GroupTrack"));
                    Node member = track(r, n -> n.value("TrackGroupId", "").equals(group.attribute("Id", "?")));
                    e.children(r.at("LiveSet/Tracks").orElseThrow(), l -> moved(l, group, l.indexOf(member)));
                }),
                of(Code.GROUP_CYCLE, (r, e) -> {
                    Node group = track(r, n -> n.is("GroupTrack"));
                    e.value(group.child("TrackGroupId").orElseThrow(), group.attribute("Id", ""));
                }),
                of(
                        Code.RETURN_ORDER,
                        (r, e) -> e.children(r.at("LiveSet/Tracks").orElseThrow(), l -> {
                            int first = tracks(r).indexOf(track(r, n -> n.is("ReturnTrack")));
                            List<Node> alone = new ArrayList<>(l);
                            // Only the very last of the others comes behind, so that no group is torn.
                            Node last = alone.remove(first - 1);
                            alone.add(last);
                            return last.value("TrackGroupId", "-1").equals("-1") ? alone : l;
                        })),
                of(
                        Code.ROUTE_TRACK,
                        (r, e) ->
                                e.value(at(playing(r), "AudioOutputRouting/Target"), "AudioOut/Track.99999/TrackIn")));
    }

    private static List<Node> moved(List<Node> list, Node node, int to) {
        List<Node> other = new ArrayList<>(list);
        other.remove(node);
        other.add(to, node);
        return other;
    }

    private static Node emptySlot(Node list) {
        return list.children("ClipSlot").stream()
                .filter(s -> s.at("ClipSlot/Value").orElseThrow().size() == 0)
                .findFirst()
                .orElseThrow();
    }

    private static Node set(Node root) {
        return root.child("LiveSet").orElseThrow();
    }

    private static List<Damage> learned() {
        return List.of(
                of(
                        Code.ERA_MIXED,
                        (r, e) -> e.append(
                                first(r, "RelativePath", n -> n.value().isPresent()),
                                Node.of("RelativePathElement", "Dir", "Samples"))),
                of(Code.ERA_FOREIGN, (r, e) -> {
                    if (set(r).child("ViewStateLaunchPanel").isEmpty()) {
                        e.append(set(r), Node.leaf("ViewStateLaunchPanel", "false"));
                    }
                }),
                of(
                        Code.STAMP,
                        (r, e) -> e.value(
                                set(r).child("OverwriteProtectionNumber").orElseThrow(), "9999")),
                of(Code.VERSION_NEWER, (r, e) -> e.set(r, "MinorVersion", "13.0_1")),
                of(Code.VERSION_UNKNOWN, (r, e) -> {
                    String minor = r.attribute("MinorVersion").orElseThrow();
                    int bar = minor.indexOf('_') + 1;
                    if (minor.equals("9.5_326")) {
                        throw new java.util.NoSuchElementException("The next number is a known version.");
                    }
                    e.set(r, "MinorVersion", minor.substring(0, bar) + (Integer.parseInt(minor.substring(bar)) + 1));
                }),
                of(
                        Code.CHILD_MISSING,
                        (r, e) -> e.remove(set(r).child("GlobalQuantisation").orElseThrow())),
                of(Code.CHILD_COUNT, (r, e) -> {
                    Node one = set(r).child("GlobalQuantisation").orElseThrow();
                    e.insertBehind(one, one.copy());
                }),
                of(
                        Code.ORDER,
                        (r, e) -> swap(
                                r,
                                set(r).child("GlobalQuantisation").orElseThrow(),
                                set(r).child("SmpteFormat").orElseThrow(),
                                e)),
                of(
                        Code.ATTRIBUTE_MISSING,
                        (r, e) -> e.change(set(r).child("GlobalQuantisation").orElseThrow(), n -> n.without("Value"))),
                of(Code.ELEMENT_UNKNOWN, (r, e) -> e.append(set(r), Node.leaf("Backline", "1"))));
    }

    private static List<Damage> codes() {
        return List.of(
                value(Code.CODE_LAUNCH, "LaunchMode", "7"),
                value(Code.CODE_QUANTISATION, "LaunchQuantisation", "15"),
                value(Code.CODE_WARP, "WarpMode", "9"),
                value(Code.CODE_FOLLOW, "FollowActionA", "12"),
                value(Code.CODE_MONITOR, "MonitoringEnum", "5"),
                of(Code.CODE_CROSSFADE, (r, e) -> e.value(at(playing(r), "CrossFadeState/Manual"), "3")),
                value(Code.FOLLOW_CHANCE, "FollowChanceA", "-1"),
                value(Code.FOLLOW_TIME, "FollowTime", "-1"),
                of(Code.NUMBER, (r, e) -> e.value(at(playing(r), "Volume/Manual"), "NaN")));
    }

    private static Damage value(Code code, String element, String value) {
        return of(code, (r, e) -> e.value(first(r, element), value));
    }

    private static Damage inClip(Code code, String parent, String path, UnaryOperator<String> value) {
        return of(code, (r, e) -> {
            Node node = clip(r, parent).at(path).orElseThrow();
            e.value(node, value.apply(node.value().orElseThrow()));
        });
    }

    private static String plus(String number, double more) {
        return Double.toString(Double.parseDouble(number) + more);
    }

    private static List<Damage> clips() {
        return List.of(
                inClip(Code.CLIP_LENGTH, "Value", "CurrentEnd", v -> "-1000"),
                inClip(Code.CLIP_LOOP, "Value", "Loop/LoopEnd", v -> "-1000"),
                inClip(Code.CLIP_TIME, "Events", "CurrentStart", v -> plus(v, 0.01)),
                of(Code.CLIP_EARLY, (r, e) -> {
                    Node clip = clip(r, "Events");
                    e.set(clip, "Time", "-4").value(clip.child("CurrentStart").orElseThrow(), "-4");
                }),
                of(Code.CLIP_OVERLAP, (r, e) -> {
                    List<Node> lane = lane(r);
                    e.value(
                            lane.getFirst().child("CurrentEnd").orElseThrow(),
                            plus(lane.get(1).attribute("Time", "0"), 0.5));
                }),
                of(Code.CLIP_ORDER, (r, e) -> swap(r, lane(r).get(0), lane(r).get(1), e)),
                of(Code.WARP_ORDER, (r, e) -> {
                    List<Node> markers = at(r, "AudioClip/WarpMarkers").children("WarpMarker");
                    swap(r, markers.get(0), markers.get(1), e);
                }),
                of(
                        Code.WARP_COUNT,
                        (r, e) -> at(r, "AudioClip/WarpMarkers").children("WarpMarker").stream()
                                .skip(1)
                                .forEach(e::remove)),
                of(Code.GROOVE_DANGLING, (r, e) -> e.value(at(r, "GrooveSettings/GrooveId"), "77777")));
    }

    private static Damage note(Code code, String attribute, String value) {
        return of(code, (r, e) -> e.set(first(r, "MidiNoteEvent"), attribute, value));
    }

    /** The notes of a key that sounds twice in a clip. */
    private static List<Node> twoNotes(Node root) {
        return all(root, "Notes").stream()
                .map(n -> n.children("MidiNoteEvent"))
                .filter(l -> l.size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static List<Damage> notes() {
        return List.of(
                of(Code.NOTE_KEY, (r, e) -> e.value(at(r, "KeyTrack/MidiKey"), "128")),
                note(Code.NOTE_VELOCITY, "Velocity", "0"),
                note(Code.NOTE_LENGTH, "Duration", "0"),
                note(Code.NOTE_CHANCE, "Probability", "1.5"),
                of(
                        Code.NOTE_ORDER,
                        (r, e) -> swap(r, twoNotes(r).get(0), twoNotes(r).get(1), e)),
                of(Code.NOTE_OVERLAP, (r, e) -> e.set(twoNotes(r).getFirst(), "Duration", "1000")),
                of(
                        Code.NOTE_ID_TWICE,
                        (r, e) -> e.set(
                                twoNotes(r).get(1),
                                "NoteId",
                                twoNotes(r).get(0).attribute("NoteId").orElseThrow())),
                of(Code.NOTE_NEXT_ID, (r, e) -> {
                    Node notes = first(
                            r,
                            "Notes",
                            n -> n.at("NoteIdGenerator/NextId").isPresent()
                                    && !all(n, "MidiNoteEvent").isEmpty());
                    e.value(notes.at("NoteIdGenerator/NextId").orElseThrow(), "0");
                }),
                of(Code.NOTE_KEY_TWICE, (r, e) -> {
                    Node track = first(r, "KeyTrack");
                    Node copy = track.copy().with("Id", "88888");
                    e.insertBehind(
                            track,
                            copy.withChildren(copy.children().stream()
                                    .map(c -> c.is("Notes") ? c.withChildren(List.of()) : c)
                                    .toList()));
                }));
    }

    private static Node tempoEvents(Node root) {
        Node tempo = at(main(root), "Mixer/Tempo");
        String target =
                tempo.at("AutomationTarget").flatMap(n -> n.attribute("Id")).orElseThrow();
        return first(
                main(root),
                "AutomationEnvelope",
                n -> n.value("EnvelopeTarget/PointeeId", "").equals(target)
                        && n.at("Automation/Events").orElseThrow().size() == 1);
    }

    private static Node events(Node root) {
        return tempoEvents(root).at("Automation/Events").orElseThrow();
    }

    private static Node later(Node event, String time, String id) {
        return event.copy().with("Time", time).with("Id", id);
    }

    private static List<Damage> envelopes() {
        return List.of(
                of(Code.EVENT_ORDER, (r, e) -> {
                    Node event = events(r).children().getFirst();
                    e.append(events(r), later(event, "8", "7001")).append(events(r), later(event, "4", "7002"));
                }),
                of(Code.EVENT_FIRST, (r, e) -> e.set(events(r).children().getFirst(), "Time", "0")),
                of(
                        Code.ENVELOPE_TWICE,
                        (r, e) -> e.insertBehind(
                                tempoEvents(r), tempoEvents(r).copy().with("Id", "77777"))),
                of(
                        Code.ENVELOPE_ELSEWHERE,
                        (r, e) -> e.append(
                                at(playing(r), "AutomationEnvelopes/Envelopes"),
                                tempoEvents(r).copy().with("Id", "77777"))));
    }

    private static List<Damage> times() {
        return List.of(
                of(Code.TEMPO_MANUAL, (r, e) -> {
                    events(r);
                    e.value(at(main(r), "Tempo/Manual"), "99");
                }),
                of(
                        Code.TEMPO_RANGE,
                        (r, e) -> e.value(at(main(r), "Tempo/Manual"), "1500")
                                .set(events(r).children().getFirst(), "Value", "1500")),
                of(Code.SIGNATURE, (r, e) -> e.value(at(r, "RemoteableTimeSignature/Denominator"), "5")),
                of(Code.LOCATOR_TWICE, (r, e) -> {
                    Node locator = first(r, "Locator");
                    e.insertBehind(locator, locator.copy().with("Id", "77777"));
                }),
                of(Code.TIME_NEGATIVE, (r, e) -> e.value(at(r, "Transport/CurrentTime"), "-4")));
    }

    private static Node mapping(String macro) {
        return Node.of("KeyMidi")
                .plus(Node.leaf("PersistentKeyString", ""))
                .plus(Node.leaf("IsNote", "false"))
                .plus(Node.leaf("Channel", "16"))
                .plus(Node.leaf("NoteOrController", macro))
                .plus(Node.leaf("LowerRangeNote", "-1"))
                .plus(Node.leaf("UpperRangeNote", "-1"))
                .plus(Node.leaf("ControllerMapMode", "0"));
    }

    private static List<Damage> racks() {
        return List.of(
                of(Code.MACRO_INDEX, (r, e) -> {
                    first(r, "NextPointeeId");
                    e.insertBehind(at(first(r, "DrumGroupDevice"), "Volume/LomId"), mapping("40"));
                }),
                of(Code.MACRO_ALONE, (r, e) -> {
                    first(r, "NextPointeeId");
                    e.insertBehind(at(playing(r), "Volume/LomId"), mapping("0"));
                }),
                of(Code.MACRO_VALUE, (r, e) -> e.value(at(r, "MacroControls.0/Manual"), "200")),
                value(Code.PAD_NOTE, "ReceivingNote", "200"),
                of(
                        Code.ZONE_RANGE,
                        (r, e) -> e.value(at(r, "KeyRange/Min"), "126").value(at(r, "KeyRange/Max"), "5")),
                of(Code.SAMPLE_RANGE, (r, e) -> e.value(at(r, "MultiSamplePart/SampleStart"), "999999999")),
                of(Code.LEVEL_RANGE, (r, e) -> e.value(at(playing(r), "Volume/Manual"), "5")),
                of(Code.SAMPLE_MISSING, (r, e) -> {
                    Node file = at(r, "SampleRef/FileRef");
                    e.value(file.child("RelativePathType").orElseThrow(), "3");
                    e.value(file.child("RelativePath").orElseThrow(), "Samples/gone.wav");
                    e.value(file.child("Path").orElseThrow(), "/gone/gone.wav");
                }),
                of(
                        Code.SAMPLE_NETWORK,
                        (r, e) -> e.value(at(r, "SampleRef/FileRef/Path"), "//elsewhere/share/kick.wav")));
    }

    private static List<Damage> texts() {
        return List.of(
                of(Code.TEXT_ESCAPED_TWICE, (r, e) -> e.value(at(playing(r), "Name/UserName"), "Bass &amp; Drums")),
                of(Code.TEXT_HIDDEN, (r, e) -> e.value(at(playing(r), "Name/Annotation"), "gpj.\u202Exe")));
    }
}
