package dev.backline.controllers.internal.mapping;

import dev.backline.api.control.ControlFault;
import dev.backline.model.LiveSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a map: one line for each mapping, as the guide shows. */
public final class MapText {
    private static final int MOST_LINES = 10_000;

    private final String name;
    private final TargetText targets;

    /**
     * Makes a reader of maps for a set.
     *
     * @param name of the file, for messages
     */
    public MapText(String name, LiveSet set) {
        this.name = name;
        this.targets = new TargetText(set);
    }

    /** Reads all lines. */
    public ControlMap read(String text) throws ControlFault {
        Optional<String> port = Optional.empty();
        Optional<ControlMap.Follow> follow = Optional.empty();
        List<Mapping> mappings = new ArrayList<>();
        List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
        if (lines.size() > MOST_LINES) {
            throw ControlFault.wrong(name + " has more than " + MOST_LINES + " lines, more than any controller needs.");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Words words = new Words(name + ", line " + (i + 1), line);
            if (words.take("port")) {
                port = Optional.of(words.text("a part of a port's name"));
            } else if (words.take("follow")) {
                follow = Optional.of(follow(words));
            } else {
                mappings.add(mapping(words));
            }
            if (!words.done()) {
                throw words.fault("\"" + words.text("") + "\" stands behind the end", "the end of the line");
            }
        }
        if (port.isEmpty() && !mappings.isEmpty()) {
            throw ControlFault.wrong(
                    name + " names no port, but a line such as: port \"Launch Control\" was expected.");
        }
        return new ControlMap(port, mappings, follow);
    }

    private static ControlMap.Follow follow(Words words) throws ControlFault {
        boolean timecode = words.take("timecode");
        if (!timecode && !words.take("clock")) {
            throw words.fault(words.done() ? "the line ends" : "another word stands there", "clock or timecode");
        }
        String port = words.text("a part of a port's name");
        double delay = words.take("delay") ? words.real(words.text("a delay in ms"), "a delay in ms") : 0;
        return new ControlMap.Follow(port, timecode, delay);
    }

    private Mapping mapping(Words words) throws ControlFault {
        Control control = control(words);
        int bank = 0;
        String mode = "";
        Encoding encoding = Encoding.ABSOLUTE;
        boolean linear = false;
        while (!words.take("->")) {
            if (words.take("bank")) {
                bank = words.number("a bank", 1, 999);
            } else if (words.take("mode")) {
                mode = words.text("the name of a mode");
            } else if (words.take("linear")) {
                linear = true;
            } else {
                encoding = one(words, Encoding.values(), Encoding::word, "->, bank, mode, linear or an encoding:");
            }
        }
        boolean turns = encoding != Encoding.ABSOLUTE;
        if (turns && control.kind() != Control.Kind.CONTROLLER || linear && !turns) {
            throw words.fault("only cc with one of the relative encodings turns", "such a line");
        }
        TargetText.Found found = targets.read(words);
        Mapping.Way range = found.range();
        Takeover takeover = turns || range.switched() ? Takeover.NONE : Takeover.PICK_UP;
        while (!words.done()) {
            if (words.take("range")) {
                range = range(words, range.switched());
            } else if (words.take("switch")) {
                range = new Mapping.Way(range.from(), range.to(), true);
            } else if (words.take("takeover")) {
                takeover = one(words, Takeover.values(), Takeover::word, "a takeover:");
            } else {
                throw words.fault("\"" + words.text("") + "\" stands there", "range, switch or takeover");
            }
        }
        return new Mapping(control, new Mapping.Layer(bank, mode), encoding, linear, found.target(), range, takeover);
    }

    private static Control control(Words words) throws ControlFault {
        Control.Kind kind = one(words, Control.Kind.values(), Control.Kind::word, "port, follow or a control:");
        int channel = words.number("a channel", 1, 16);
        int number = switch (kind) {
            case NOTE -> words.number("a key", 0, 127);
            case CONTROLLER -> words.number("a controller", 0, 127);
            case CONTROLLER_14 -> words.number("a controller", 0, 31);
            case BEND, PRESSURE -> 0;
        };
        return new Control(kind, channel, number);
    }

    private static Mapping.Way range(Words words, boolean switched) throws ControlFault {
        String[] ends = words.text("a range such as 0..1").split("\\.\\.", 2);
        double from = words.real(ends[0], "the start of a range");
        double to = words.real(ends.length > 1 ? ends[1] : "", "the end of a range");
        if (from == to) {
            throw words.fault("the range has no length", "a range such as 0..1");
        }
        return new Mapping.Way(from, to, switched);
    }

    private static <T> T one(Words words, T[] all, java.util.function.Function<T, String> word, String expected)
            throws ControlFault {
        for (T value : all) {
            if (words.take(word.apply(value))) {
                return value;
            }
        }
        String known = expected + " " + Arrays.stream(all).map(word).toList();
        String found = words.text(known);
        throw words.fault("\"" + found + "\" stands there", known);
    }
}
