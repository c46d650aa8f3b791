package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.NoteView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.List;

/** Edits of clips and of the notes in them. */
final class ClipEdits {
    private static final List<String> QUANTISATIONS = List.of(
            "global", "none", "8bars", "4bars", "2bars", "1bar", "1/2", "1/2t", "1/4", "1/4t", "1/8", "1/8t", "1/16",
            "1/16t", "1/32");

    private static final List<String> WARPS =
            List.of("beats", "tones", "texture", "repitch", "complex", "rex", "complexpro");

    private ClipEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                kind("rename", "CLIP NAME", "Names a clip.", "Bass@1 Riff", 2, value("Name", Words::text)),
                kind(
                        "color",
                        "CLIP INDEX",
                        "Sets a clip's colour in Live's palette.",
                        "Bass@1 14",
                        2,
                        (set, words, edit) ->
                                TrackEdits.recolor(set, clip(set, words).node(), words, edit)),
                kind(
                        "on",
                        "CLIP on|off",
                        "Activates a clip, or deactivates it.",
                        "Bass@1 off",
                        2,
                        value("Disabled", (words, i) -> Boolean.toString(!words.yes(i)))),
                kind(
                        "loop",
                        "CLIP on|off",
                        "Switches a clip's loop.",
                        "Bass@1 on",
                        2,
                        value("Loop/LoopOn", (words, i) -> Boolean.toString(words.yes(i)))),
                kind(
                        "launch-mode",
                        "CLIP trigger|gate|toggle|repeat",
                        "Sets how a clip answers to being launched.",
                        "Bass@1 toggle",
                        2,
                        value(
                                "LaunchMode",
                                (words, i) -> code(words, i, List.of("trigger", "gate", "toggle", "repeat")))),
                kind(
                        "quantisation",
                        "CLIP VALUE",
                        "Sets a clip's launch quantisation: " + String.join(", ", QUANTISATIONS) + ".",
                        "Bass@1 1bar",
                        2,
                        value("LaunchQuantisation", (words, i) -> code(words, i, QUANTISATIONS))),
                kind(
                        "legato",
                        "CLIP on|off",
                        "Lets a clip take over the position of the one before.",
                        "Bass@1 on",
                        2,
                        value("Legato", (words, i) -> Boolean.toString(words.yes(i)))),
                kind(
                        "gain",
                        "CLIP DB",
                        "Sets an audio clip's gain, -70 to 24 dB, or -inf.",
                        "Vocals@1 -3",
                        2,
                        value("SampleVolume", (words, i) -> Numbers.text(words.gain(i, 24)))),
                kind(
                        "warp-mode",
                        "CLIP MODE",
                        "Sets an audio clip's warp mode: " + String.join(", ", WARPS) + ".",
                        "Vocals@1 complexpro",
                        2,
                        value("WarpMode", (words, i) -> code(words, i, WARPS))),
                kind(
                        "transpose",
                        "CLIP SEMITONES",
                        "Moves all notes, or an audio clip's pitch, by up to 48 semitones.",
                        "Bass@1 -12",
                        2,
                        ClipEdits::transpose),
                kind(
                        "velocity",
                        "CLIP FACTOR",
                        "Multiplies the velocity of all notes, 0 to 4.",
                        "Bass@1 0.8",
                        2,
                        ClipEdits::velocity),
                kind("remove", "CLIP", "Takes a clip out.", "Bass@1", 1, ClipEdits::remove));
    }

    private static EditKind kind(
            String name, String usage, String help, String example, int least, EditKind.Change change) {
        String full = "clip." + name;
        return new EditKind(full, usage, help, full + " " + example, least, change);
    }

    private interface Reading {
        String text(Words words, int index) throws SetFault;
    }

    private static EditKind.Change value(String path, Reading reading) {
        return (set, words, edit) -> TrackEdits.value(clip(set, words).node(), path, reading.text(words, 1), edit);
    }

    private static String code(Words words, int index, List<String> choices) throws SetFault {
        return Integer.toString(words.choice(index, choices));
    }

    private static ClipView clip(SetView set, Words words) throws SetFault {
        return Find.clip(set, words.text(0));
    }

    private static void transpose(SetView set, Words words, TreeEdit edit) throws SetFault {
        ClipView clip = clip(set, words);
        int by = words.whole(1, -48, 48, "a number of semitones");
        if (!clip.isMidi()) {
            double before = clip.node().number("PitchCoarse").orElse(0);
            if (StrictMath.abs(before + by) > 48) {
                throw new SetFault("Clip " + clip.name() + " is transposed by " + Numbers.text(before)
                        + " already; together that is beyond 48 semitones.");
            }
            TrackEdits.value(clip.node(), "PitchCoarse", Numbers.text(before + by), edit);
            return;
        }
        for (Node track : clip.node().at("Notes/KeyTracks").map(Node::children).orElse(List.of())) {
            int key = (int) track.number("MidiKey").orElse(0) + by;
            if (key < 0 || key > 127) {
                throw new SetFault("Clip " + clip.name() + " has notes that would leave the range of keys, 0 to 127.");
            }
            TrackEdits.value(track, "MidiKey", Integer.toString(key), edit);
        }
    }

    private static void velocity(SetView set, Words words, TreeEdit edit) throws SetFault {
        double factor = words.number(1, 0, 4, "a factor");
        for (NoteView note : clip(set, words).notes()) {
            double velocity = StrictMath.min(127, StrictMath.max(1, note.velocity() * factor));
            edit.set(note.node(), "Velocity", Numbers.text(velocity));
        }
    }

    private static void remove(SetView set, Words words, TreeEdit edit) throws SetFault {
        edit.remove(clip(set, words).node());
    }
}
