package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.List;

/** Edits of a clip's loop, markers and length; all in beats. */
final class ClipRanges {
    private static final double LEAST = 1.0 / 64;

    private ClipRanges() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "clip.loop-range",
                        "CLIP START END",
                        "Sets what a clip repeats, in beats of the clip.",
                        "clip.loop-range Bass@1 0 8",
                        3,
                        ClipRanges::loop),
                new EditKind(
                        "clip.markers",
                        "CLIP START END",
                        "Sets where a clip begins, and where it ends when it does not loop, in beats of the clip.",
                        "clip.markers Bass@1 0 16",
                        3,
                        ClipRanges::markers),
                new EditKind(
                        "clip.length",
                        "CLIP BEATS",
                        "Sets how long a clip lies in the arrangement, or how long a clip of the session lasts.",
                        "clip.length Bass@16b 8",
                        2,
                        ClipRanges::length));
    }

    private static ClipView clip(SetView set, Words words) throws SetFault {
        ClipView clip = Find.clip(set, words.text(0));
        ClipPlaces.requireBeats(clip);
        return clip;
    }

    private static double[] range(Words words) throws SetFault {
        double start = words.number(1, -1e6, 1e6, "a position in beats");
        double end = words.number(2, -1e6, 1e6, "a position in beats");
        if (end < start + LEAST) {
            throw words.fault(2, "an end behind the start");
        }
        return new double[] {start, end};
    }

    private static void set(ClipView clip, String path, double value, TreeEdit edit) throws SetFault {
        TrackEdits.value(clip.node(), path, Numbers.text(value), edit);
    }

    private static void loop(SetView set, Words words, TreeEdit edit) throws SetFault {
        ClipView clip = clip(set, words);
        double[] range = range(words);
        loop(clip, range[0], range[1], edit);
    }

    private static void loop(ClipView clip, double start, double end, TreeEdit edit) throws SetFault {
        set(clip, "Loop/HiddenLoopStart", start, edit);
        set(clip, "Loop/HiddenLoopEnd", end, edit);
        if (clip.isLooped()) {
            boolean inside = clip.startMarker() < end;
            set(clip, "Loop/LoopStart", start, edit);
            set(clip, "Loop/LoopEnd", end, edit);
            // The start marker is told from the loop's start, and stays where it is.
            set(clip, "Loop/StartRelative", inside ? clip.startMarker() - start : 0, edit);
            slot(clip, start, end, edit);
        }
    }

    private static void markers(SetView set, Words words, TreeEdit edit) throws SetFault {
        ClipView clip = clip(set, words);
        double[] range = range(words);
        set(clip, "Loop/OutMarker", range[1], edit);
        if (clip.isLooped()) {
            set(clip, "Loop/StartRelative", range[0] - clip.loopStart(), edit);
        } else {
            set(clip, "Loop/LoopStart", range[0], edit);
            set(clip, "Loop/LoopEnd", range[1], edit);
            set(clip, "Loop/StartRelative", 0, edit);
            slot(clip, range[0], range[1], edit);
        }
    }

    /** A clip in a slot repeats its range as its place. */
    private static void slot(ClipView clip, double start, double end, TreeEdit edit) throws SetFault {
        if (clip.session()) {
            set(clip, "CurrentStart", start, edit);
            set(clip, "CurrentEnd", end, edit);
        }
    }

    private static void length(SetView set, Words words, TreeEdit edit) throws SetFault {
        ClipView clip = clip(set, words);
        double length = words.number(1, LEAST, 1e6, "a length in beats");
        if (clip.session() && clip.isLooped()) {
            loop(clip, clip.loopStart(), clip.loopStart() + length, edit);
            return;
        }
        if (!clip.session()) {
            new Place(ClipPlaces.owner(set, clip), -1, clip.start())
                    .requireFree(clip.start(), clip.start() + length, clip.node());
            set(clip, "CurrentEnd", clip.start() + length, edit);
        } else {
            set(clip, "CurrentEnd", clip.startMarker() + length, edit);
        }
        if (!clip.isLooped()) {
            set(clip, "Loop/LoopEnd", clip.startMarker() + length, edit);
            set(clip, "Loop/OutMarker", clip.startMarker() + length, edit);
        }
    }
}
