package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The arguments of one edit, read as what they stand for. */
final class Words {
    private final SetEdit edit;

    Words(SetEdit edit) {
        this.edit = edit;
    }

    String text(int index) {
        return edit.arguments().get(index);
    }

    boolean has(int index) {
        return index < edit.arguments().size();
    }

    SetFault fault(int index, String expected) {
        return new SetFault("The edit " + edit + " has \"" + text(index) + "\", but " + expected + " was expected.");
    }

    double number(int index, double low, double high, String what) throws SetFault {
        OptionalDouble value = Decimals.parse(text(index));
        if (value.isEmpty() || value.getAsDouble() < low || value.getAsDouble() > high) {
            throw fault(index, what + " from " + Numbers.text(low) + " to " + Numbers.text(high));
        }
        return value.getAsDouble();
    }

    int whole(int index, int low, int high, String what) throws SetFault {
        double value = number(index, low, high, what);
        if (value != StrictMath.rint(value)) {
            throw fault(index, "a whole number");
        }
        return (int) value;
    }

    boolean yes(int index) throws SetFault {
        return switch (text(index).toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes", "1" -> true;
            case "off", "false", "no", "0" -> false;
            default -> throw fault(index, "on or off");
        };
    }

    /** Answers the place of a word among choices. */
    int choice(int index, List<String> choices) throws SetFault {
        int found = choices.indexOf(text(index).toLowerCase(Locale.ROOT));
        if (found < 0) {
            throw fault(index, "one of " + String.join(", ", choices));
        }
        return found;
    }

    /** Answers the linear gain of decibels; {@code -inf} is Live's floor. */
    double gain(int index, double mostDb) throws SetFault {
        if (text(index).equals("-inf")) {
            return FLOOR;
        }
        double db = number(index, -70, mostDb, "a level in dB, or -inf,");
        return Math.max(FLOOR, StrictMath.pow(10, db / 20));
    }

    /** What a fader has at its lower end: -70 dB, which Live plays as silence. */
    static final double FLOOR = 0.0003162277571;

    @Override
    public String toString() {
        return edit.toString();
    }
}
