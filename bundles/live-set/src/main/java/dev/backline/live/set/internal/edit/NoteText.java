package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Decimals;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note as a user types it: {@code 60@1.5+0.25v100d10p0.5r64off} is key 60 at beat 1.5, a quarter beat long, with velocity, how far
 * that may differ, chance, and velocity of release, switched off. What is not said is empty.
 */
record NoteText(
        int key,
        double time,
        OptionalDouble length,
        OptionalDouble velocity,
        OptionalDouble deviation,
        OptionalDouble chance,
        OptionalDouble release,
        Optional<Boolean> enabled) {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})@" + NUMBER + "(?:\\+" + NUMBER + ")?(?:v" + NUMBER
            + ")?(?:d" + NUMBER + ")?(?:p" + NUMBER + ")?(?:r" + NUMBER + ")?(on|off)?");

    static NoteText parse(Words words, int index, String text) throws SetFault {
        Matcher match = TEXT.matcher(text);
        if (!match.matches() || Integer.parseInt(match.group(1)) > 127) {
            throw words.fault(index, "a note such as 60@1.5+0.25v100p0.5, key 0 to 127 at a beat, and its length");
        }
        NoteText note = new NoteText(
                Integer.parseInt(match.group(1)),
                Decimals.parse(match.group(2)).orElse(0),
                part(match.group(3)),
                part(match.group(4)),
                part(match.group(5)),
                part(match.group(6)),
                part(match.group(7)),
                Optional.ofNullable(match.group(8)).map("on"::equals));
        if (note.length.orElse(1) <= 0 || note.outside(note.velocity, 1, 127)) {
            throw words.fault(index, "a note longer than 0 with a velocity from 1 to 127");
        }
        if (note.outside(note.deviation, -127, 127)
                || note.outside(note.chance, 0, 1)
                || note.outside(note.release, 0, 127)) {
            throw words.fault(index, "a deviation from -127 to 127, a chance from 0 to 1, and a release from 0 to 127");
        }
        return note;
    }

    private static OptionalDouble part(String text) {
        return text == null ? OptionalDouble.empty() : Decimals.parse(text);
    }

    private boolean outside(OptionalDouble value, double low, double high) {
        return value.isPresent() && (value.getAsDouble() < low || value.getAsDouble() > high);
    }
}
