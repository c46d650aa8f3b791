package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What only makes sense together: when both sides change parts of it, one of them is taken whole. */
final class Units {
    /** Elements that are one value each. */
    private static final Set<String> WHOLE = Set.of(
            "KeyMidi",
            "Mapping",
            "MidiControllerRange",
            "MidiCCOnOffThresholds",
            "KeyRange",
            "VelocityRange",
            "SelectorRange",
            "BranchSelectorRange",
            "FileRef",
            "SampleRef",
            "WarpMarkers",
            "SavedWarpMarkersForStretched",
            "Fades",
            "Onsets",
            "SlicePoints",
            "ManualSlicePoints",
            "ScaleInformation",
            "RemoteableTimeSignature",
            "PerNoteEventStore",
            "NoteProbabilityGroups",
            "PluginDesc",
            "Preset",
            "MxPatchRef",
            "LastPresetRef",
            "TuningSystems");

    private static final List<String> ROUTING = List.of("Target", "UpperDisplayString", "LowerDisplayString");
    private static final List<String> LOOP =
            List.of("LoopStart", "LoopEnd", "StartRelative", "OutMarker", "HiddenLoopStart", "HiddenLoopEnd");

    private static final Map<String, List<List<String>>> GROUPS = Map.ofEntries(
            Map.entry("Name", List.of(List.of("EffectiveName", "UserName"))),
            Map.entry("TrackDelay", List.of(List.of("Value", "IsValueSampleBased"))),
            Map.entry(
                    "Scene",
                    List.of(List.of("Tempo", "IsTempoEnabled"), List.of("TimeSignatureId", "IsTimeSignatureEnabled"))),
            Map.entry("Loop", List.of(LOOP)),
            Map.entry("Transport", List.of(List.of("LoopStart", "LoopLength"))),
            Map.entry("MidiClip", List.of(List.of("CurrentStart", "CurrentEnd"))),
            Map.entry(
                    "AudioClip",
                    List.of(
                            List.of("CurrentStart", "CurrentEnd"),
                            List.of("SampleRef", "Onsets", "WarpMarkers", "SavedWarpMarkersForStretched", "IsWarped"))),
            Map.entry("PluginDevice", List.of(List.of("PluginDesc", "ParameterList"))),
            Map.entry("AuPluginDevice", List.of(List.of("PluginDesc", "ParameterList"))));

    private Units() {}

    /** Answers whether an element is one value. */
    static boolean isWhole(Node node) {
        return WHOLE.contains(node.name())
                || node.size() > 0 && !node.children().getFirst().isElement();
    }

    /** Answers which children of a node go together. */
    static List<List<String>> of(Node node) {
        List<List<String>> known = GROUPS.get(node.name());
        if (known != null) {
            return known;
        }
        return node.size() > 0 && node.children().getFirst().is("Target") ? List.of(ROUTING) : List.of();
    }
}
