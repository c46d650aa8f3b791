package dev.backline.live.set.internal.diff.word;

import static java.util.Map.entry;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the settings of a clip are called, and how their values are told. */
public final class ClipWords {
    private static final List<String> LAUNCH = List.of("Trigger", "Gate", "Toggle", "Repeat");
    private static final List<String> QUANTISATION = List.of(
            "Global", "None", "8 bars", "4 bars", "2 bars", "1 bar", "1/2", "1/2T", "1/4", "1/4T", "1/8", "1/8T",
            "1/16", "1/16T", "1/32");
    private static final List<String> WARP_MODES =
            List.of("Beats", "Tones", "Texture", "Re-Pitch", "Complex", "REX", "Complex Pro");

    private static final Map<String, Property> PROPERTIES = Map.ofEntries(
            entry("Color", new Property("colour", ClipWords::value)),
            entry("ColorIndex", new Property("colour", ClipWords::value)),
            entry("LaunchMode", new Property("launch mode", n -> of(LAUNCH, n))),
            entry("LaunchQuantisation", new Property("launch quantisation", n -> of(QUANTISATION, n))),
            entry("Legato", new Property("legato", ClipWords::onOff)),
            entry("Ram", new Property("RAM mode", ClipWords::onOff)),
            entry("Disabled", new Property("mute", ClipWords::onOff)),
            entry("HiQ", new Property("high quality", ClipWords::onOff)),
            entry("Fade", new Property("edge fades", ClipWords::onOff)),
            entry("VelocityAmount", new Property("velocity amount", ClipWords::value)),
            entry("SampleVolume", new Property("gain", n -> Units.GAIN.show(value(n)))),
            entry("PitchCoarse", new Property("transposition", n -> Units.SEMITONES.show(value(n)))),
            entry("PitchFine", new Property("detune", n -> Units.PLAIN.show(value(n)) + " ct")),
            entry("TimeSignature", new Property("time signature", ClipWords::signature)),
            entry("ScaleInformation", new Property("scale", Scales::of)),
            entry("GrooveSettings", new Property("groove", n -> groove(n.value("GrooveId", "-1")))),
            entry("Annotation", new Property("info text", n -> Words.quoted(value(n)))),
            entry("FollowAction", new Property("follow action", n -> "")));

    private ClipWords() {}

    /**
     * A setting.
     *
     * @param title what it is called
     * @param value how its value is told
     */
    public record Property(String title, Function<Node, String> value) {
        public String show(Node node) {
            return value.apply(node);
        }
    }

    public static Optional<Property> property(String element) {
        return Optional.ofNullable(PROPERTIES.get(element));
    }

    private static String value(Node node) {
        return Words.safe(node.value().orElse(""));
    }

    private static String onOff(Node node) {
        return node.value().orElse("").equals("true") ? "on" : "off";
    }

    private static String of(List<String> names, Node node) {
        int code = (int) node.number().orElse(-1);
        return code >= 0 && code < names.size() ? names.get(code) : value(node);
    }

    private static String groove(String id) {
        return id.equals("-1") ? "none" : "groove " + Words.safe(id);
    }

    private static String signature(Node node) {
        Optional<Node> first = node.at("TimeSignatures/RemoteableTimeSignature");
        return first.map(n -> Words.safe(n.value("Numerator", "?") + "/" + n.value("Denominator", "?")))
                .orElse("");
    }

    public static String warp(Node clip) {
        boolean warped = clip.value("IsWarped", "true").equals("true");
        return warped ? clip.child("WarpMode").map(m -> of(WARP_MODES, m)).orElse("on") : "off";
    }

    /** Answers what became of single markers. */
    public static String markers(List<Delta> parts) {
        long added = 0;
        long removed = 0;
        long moved = 0;
        Bars bars = Bars.inSession();
        String where = "";
        for (Delta part : parts) {
            for (Delta marker : part.node().is("WarpMarkers") ? part.children() : List.<Delta>of()) {
                added += marker.isAdded() ? 1 : 0;
                removed += marker.isRemoved() ? 1 : 0;
                moved += marker.isPair() ? 1 : 0;
                where = where.isEmpty()
                        ? " from " + bars.at(marker.node().numberOf("BeatTime").orElse(0)) + " on"
                        : where;
            }
        }
        String text = told(added, "added") + told(removed, "removed") + told(moved, "changed");
        return text.isEmpty() ? "" : ":" + text.substring(1) + where;
    }

    private static String told(long count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }
}
