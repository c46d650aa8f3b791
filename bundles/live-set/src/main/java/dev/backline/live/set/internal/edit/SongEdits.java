package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Key;
import dev.backline.model.TimeSignature;
import java.util.List;

/** Edits of the song as a whole. */
final class SongEdits {
    private static final List<String> QUANTISATIONS = List.of(
            "none", "8bars", "4bars", "2bars", "1bar", "1/2", "1/2t", "1/4", "1/4t", "1/8", "1/8t", "1/16", "1/16t",
            "1/32");

    /** The head of Live 12's list of scales. */
    private static final List<String> SCALES = List.of("Major", "Minor", "Dorian", "Mixolydian", "Lydian", "Phrygian");

    private SongEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "tempo",
                        "BPM",
                        "Sets the tempo, 20 to 999; a set whose tempo moves keeps its course in proportion.",
                        "tempo 123.5",
                        1,
                        SongEdits::tempo),
                new EditKind(
                        "signature",
                        "N/D",
                        "Sets the time signature of a song that keeps one.",
                        "signature 3/4",
                        1,
                        SongEdits::signature),
                new EditKind("key", "KEY", "Sets the scale of the song (from Live 10).", "key Am", 1, SongEdits::key),
                new EditKind(
                        "groove-amount",
                        "PERCENT",
                        "Sets the global groove amount, 0 to 130.",
                        "groove-amount 80",
                        1,
                        SongEdits::groove),
                new EditKind(
                        "quantisation",
                        "VALUE",
                        "Sets the global launch quantisation: " + String.join(", ", QUANTISATIONS) + ".",
                        "quantisation 1bar",
                        1,
                        SongEdits::quantisation),
                new EditKind(
                        "loop",
                        "START LENGTH [on|off]",
                        "Sets the loop brace, in beats.",
                        "loop 16 32 on",
                        2,
                        SongEdits::loop));
    }

    private static void tempo(SetView set, Words words, TreeEdit edit) throws SetFault {
        double bpm = words.number(0, 20, 999, "a tempo");
        TrackView main = main(set);
        ParameterView tempo = set.tempo().orElseThrow(() -> new SetFault("The set has no tempo."));
        double before = tempo.value().orElse(bpm);
        String text = Numbers.text(bpm);
        tempo.node().child("Manual").ifPresent(m -> edit.value(m, text));
        for (EventView event : set.automation(main, tempo)) {
            boolean first =
                    event.isInitial() || event.node().attribute("Value", "").equals(tempo.text());
            edit.set(event.node(), "Value", first ? text : Numbers.text(event.value() * bpm / before));
        }
    }

    private static TrackView main(SetView set) throws SetFault {
        return set.main().orElseThrow(() -> new SetFault("The set has no main track."));
    }

    private static void signature(SetView set, Words words, TreeEdit edit) throws SetFault {
        String code = signatureCode(words, 0);
        ParameterView parameter = set.signature().orElseThrow(() -> new SetFault("The set has no time signature."));
        Parameters.set(set, main(set), parameter, code, edit);
    }

    /** Live's code of a time signature: numerator minus 1, plus 99 for each doubling of the denominator. */
    static String signatureCode(Words words, int index) throws SetFault {
        try {
            String[] parts = words.text(index).split("/", -1);
            TimeSignature signature = new TimeSignature(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            int doublings = Integer.numberOfTrailingZeros(signature.denominator());
            return Integer.toString(signature.numerator() - 1 + 99 * doublings);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw words.fault(index, "a time signature such as 3/4");
        }
    }

    private static void key(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node scale = set.liveSet()
                .child("ScaleInformation")
                .orElseThrow(() -> new SetFault("Sets of this version keep no scale, which came with Live 11."));
        try {
            Key key = Key.parse(words.text(0));
            scale.child("RootNote")
                    .or(() -> scale.child("Root"))
                    .ifPresent(n -> edit.value(n, Integer.toString(key.root().semitone())));
            Node name = scale.child("Name").orElseThrow(() -> new SetFault("The set's scale has no name."));
            edit.value(name, scaleText(name, key));
        } catch (IllegalArgumentException e) {
            throw words.fault(0, "a key such as Am or C");
        }
    }

    /** Live 12 keeps a number where earlier versions keep the name. */
    private static String scaleText(Node name, Key key) throws SetFault {
        if (Decimals.parse(name.attribute("Value", "")).isEmpty()) {
            return key.scale().name();
        }
        int number = SCALES.indexOf(key.scale().name());
        if (number < 0) {
            throw new SetFault("This version keeps scales by number, of which these are known: "
                    + String.join(", ", SCALES) + ".");
        }
        return Integer.toString(number);
    }

    private static void groove(SetView set, Words words, TreeEdit edit) throws SetFault {
        double percent = words.number(0, 0, 130, "an amount in percent");
        Parameters.setMixer(set, main(set), "GlobalGrooveAmount", Numbers.text(percent), edit);
    }

    private static void quantisation(SetView set, Words words, TreeEdit edit) throws SetFault {
        int code = words.choice(0, QUANTISATIONS);
        Node node = set.liveSet()
                .child("GlobalQuantisation")
                .orElseThrow(() -> new SetFault("The set has no global quantisation."));
        edit.value(node, Integer.toString(code));
    }

    private static void loop(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node transport = set.liveSet().child("Transport").orElseThrow(() -> new SetFault("The set has no transport."));
        String start = Numbers.text(words.number(0, 0, 1e6, "a position in beats"));
        String length = Numbers.text(words.number(1, 1.0 / 16, 1e6, "a length in beats"));
        transport.child("LoopStart").ifPresent(n -> edit.value(n, start));
        transport.child("LoopLength").ifPresent(n -> edit.value(n, length));
        if (words.has(2)) {
            String on = Boolean.toString(words.yes(2));
            transport.child("LoopOn").ifPresent(n -> edit.value(n, on));
        }
    }
}
