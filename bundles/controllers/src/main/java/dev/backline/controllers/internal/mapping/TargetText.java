package dev.backline.controllers.internal.mapping;

import dev.backline.api.control.ControlFault;
import dev.backline.api.session.LaunchCommand.Kind;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads what a line of a map moves, and finds it in the set. */
final class TargetText {
    private static final String KNOWN = "slot, scene, stop, play, volume, pan, send, on, crossfader, macro, parameter,"
            + " variation, bank or mode";
    private static final Mapping.Way WHOLE = new Mapping.Way(0, 1, false);
    private static final Mapping.Way SWITCH = new Mapping.Way(0, 1, true);
    private static final Mapping.Way SIDES = new Mapping.Way(-1, 1, false);
    private static final Mapping.Way MACRO = new Mapping.Way(0, 127, false);

    private final LiveSet set;

    TargetText(LiveSet set) {
        this.set = set;
    }

    /**
     * A target, and its range unless the line tells another.
     */
    record Found(Target target, Mapping.Way range) {}

    Found read(Words words) throws ControlFault {
        String kind = words.text(KNOWN);
        return switch (kind) {
            case "slot" -> new Found(new Target.Slot(track(words), scene(words)), SWITCH);
            case "scene" -> button(Kind.SCENE, -1, scene(words));
            case "stop" -> stop(words);
            case "play" -> button(Kind.PLAY, -1, -1);
            case "volume" -> of(track(words), ParameterRef.VOLUME, WHOLE);
            case "pan" -> of(track(words), ParameterRef.PAN, SIDES);
            case "on" -> of(track(words), ParameterRef.ON, SWITCH);
            case "send" -> {
                int track = track(words);
                yield of(track, ParameterRef.send(at(track(words)).id()), WHOLE);
            }
            case "crossfader" -> of(main(words), ParameterRef.CROSSFADER, SIDES);
            case "macro" -> {
                int track = track(words);
                Device rack = device(words, track);
                yield of(track, ParameterRef.macro(rack.id(), words.number("a macro", 1, 16) - 1), MACRO);
            }
            case "parameter" -> {
                int track = track(words);
                Device device = device(words, track);
                yield of(track, ParameterRef.device(device.id(), words.text("the name of a parameter")), WHOLE);
            }
            case "variation" -> variation(words);
            case "bank" -> new Found(new Target.Bank(words.number("a bank", 1, 999)), SWITCH);
            case "mode" -> new Found(new Target.Mode(words.text("the name of a mode")), SWITCH);
            default -> throw words.fault("\"" + kind + "\" stands there", KNOWN);
        };
    }

    private Found stop(Words words) throws ControlFault {
        if (words.take("all")) {
            return button(Kind.STOP_ALL, -1, -1);
        }
        return words.take("song") ? button(Kind.STOP, -1, -1) : button(Kind.STOP_TRACK, track(words), -1);
    }

    private Found variation(Words words) throws ControlFault {
        int track = track(words);
        String rack = device(words, track).id();
        int number = -1;
        Target.Deed deed;
        if (words.take("store")) {
            deed = Target.Deed.STORE;
        } else if (words.take("random")) {
            deed = Target.Deed.RANDOM;
        } else {
            deed = words.take("overwrite") ? Target.Deed.OVERWRITE : Target.Deed.LAUNCH;
            number = words.number("store, random, or a variation", 1, 999) - 1;
        }
        TreeSet<Integer> without = new TreeSet<>();
        if (words.take("without")) {
            while (!words.done()) {
                without.add(words.number("a macro", 1, 16) - 1);
            }
        }
        return new Found(new Target.Variation(deed, at(track).id(), rack, number, without), SWITCH);
    }

    private static Found button(Kind kind, int track, int scene) {
        return new Found(new Target.Button(kind, track, scene), SWITCH);
    }

    private Found of(int track, ParameterRef parameter, Mapping.Way range) {
        return new Found(new Target.OfTrack(at(track).id(), parameter), range);
    }

    private Track at(int track) {
        return set.tracks().get(track);
    }

    private int main(Words words) throws ControlFault {
        for (int i = 0; i < set.tracks().size(); i++) {
            if (at(i).kind() == Track.Kind.MAIN) {
                return i;
            }
        }
        throw words.missing("the set has no main track. Save it in Live once.");
    }

    private int track(Words words) throws ControlFault {
        return find(words, "track", set.tracks().stream().map(Track::name).toList());
    }

    private int scene(Words words) throws ControlFault {
        int rows = Math.max(
                set.scenes().size(),
                set.tracks().stream()
                        .mapToInt(t -> t.session().isEmpty() ? 0 : t.session().lastKey() + 1)
                        .max()
                        .orElse(0));
        List<String> names = IntStream.range(0, rows)
                .mapToObj(i -> i < set.scenes().size() ? set.scenes().get(i).name() : "")
                .toList();
        return find(words, "scene", names);
    }

    private Device device(Words words, int track) throws ControlFault {
        List<Device> devices = Racks.all(at(track).devices());
        return devices.get(
                find(words, "device", devices.stream().map(Device::name).toList()));
    }

    private static int find(Words words, String what, List<String> names) throws ControlFault {
        String word = words.text("a " + what + " by name, or by its place such as #2");
        if (word.matches("#?\\d{1,4}") && !names.contains(word)) {
            int place = Integer.parseInt(word.replace("#", ""));
            if (place >= 1 && place <= names.size()) {
                return place - 1;
            }
            throw words.missing("there is no " + what + " " + word + ", but " + names.size() + ". Count from #1.");
        }
        int[] found = IntStream.range(0, names.size())
                .filter(i -> names.get(i).equalsIgnoreCase(word))
                .toArray();
        if (found.length == 1) {
            return found[0];
        }
        throw words.missing(
                found.length == 0
                        ? "there is no " + what + " \"" + word + "\", but "
                                + names.stream()
                                        .filter(n -> !n.isBlank())
                                        .limit(12)
                                        .toList()
                                + ". Name one of them, or its place as #1."
                        : "there are " + found.length + " of the " + what + "s \"" + word
                                + "\". Name one by its place, such as #" + (found[0] + 1) + ".");
    }
}
