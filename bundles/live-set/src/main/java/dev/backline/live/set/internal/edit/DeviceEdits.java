package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** Edits of devices and of automation. */
final class DeviceEdits {
    private DeviceEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "device.on",
                        "TRACK DEVICE on|off",
                        "Switches a device on or off.",
                        "device.on Bass Eq8 off",
                        3,
                        DeviceEdits::on),
                new EditKind(
                        "device.rename",
                        "TRACK DEVICE NAME",
                        "Names a device.",
                        "device.rename Bass #1 Tone",
                        3,
                        DeviceEdits::rename),
                new EditKind(
                        "device.parameter",
                        "TRACK DEVICE PARAMETER VALUE",
                        "Sets a parameter in Live's own unit and within its range; deep ones by their path, such as Bands.0/ParameterA/Freq. A device in a rack"
                                + " is named by its id, such as id:2.0.1.0.",
                        "device.parameter Bass Eq8 Bands.0/ParameterA/Freq 120",
                        4,
                        DeviceEdits::parameter),
                new EditKind(
                        "device.remove",
                        "TRACK DEVICE",
                        "Takes a device out, with its automation.",
                        "device.remove Bass Eq8",
                        2,
                        DeviceEdits::remove),
                new EditKind(
                        "automation.clear",
                        "TRACK PARAMETER",
                        "Takes the arrangement's automation of a parameter out, such as Mixer/Volume.",
                        "automation.clear Bass Mixer/Volume",
                        2,
                        DeviceEdits::clear));
    }

    private static void on(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        DeviceView device = Find.device(track, words.text(1));
        Node on = device.node().child("On").orElseThrow(() -> new SetFault(device.element() + " has no switch."));
        RackEdits.refuseDriven(on, "On");
        Parameters.set(set, track, new ParameterView("On", on), Boolean.toString(words.yes(2)), edit);
    }

    private static void rename(SetView set, Words words, TreeEdit edit) throws SetFault {
        DeviceView device = Find.device(Find.track(set, words.text(0)), words.text(1));
        TrackEdits.value(device.node(), "UserName", words.text(2), edit);
    }

    private static void parameter(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        DeviceView device = Find.device(track, words.text(1));
        ParameterView parameter = find(device, words.text(2));
        RackEdits.refuseDriven(parameter.node(), words.text(2));
        String text = words.text(3);
        if (parameter.text().equals("true") || parameter.text().equals("false")) {
            text = Boolean.toString(words.yes(3));
        } else if (Decimals.parse(text).isEmpty()) {
            throw words.fault(3, "a number");
        } else {
            boolean ranged = parameter.node().at("MidiControllerRange/Min").isPresent();
            double one = parameter.node().number("MidiControllerRange/Min").orElse(Double.NEGATIVE_INFINITY);
            double other = parameter.node().number("MidiControllerRange/Max").orElse(Double.POSITIVE_INFINITY);
            double value = words.number(3, StrictMath.min(one, other), StrictMath.max(one, other), "a number");
            boolean choice = parameter.isChoice();
            text = choice ? Numbers.text(StrictMath.rint(value)) : ranged ? Numbers.text(value) : text;
        }
        Parameters.set(set, track, parameter, text, edit);
    }

    static ParameterView find(DeviceView device, String wanted) throws SetFault {
        List<ParameterView> all = device.parameters();
        String path = device.element() + "/" + wanted;
        List<ParameterView> found =
                all.stream().filter(p -> p.path().equals(path)).toList();
        if (found.isEmpty()) {
            found = all.stream().filter(p -> p.name().equals(wanted)).toList();
        }
        if (found.size() != 1) {
            String known = all.stream()
                    .map(p -> p.path().substring(device.element().length() + 1))
                    .limit(20)
                    .collect(Collectors.joining(", "));
            throw new SetFault(device.element() + " has " + found.size() + " parameters \"" + wanted
                    + "\", but one was expected. There: " + known + ".");
        }
        return found.getFirst();
    }

    private static void remove(SetView set, Words words, TreeEdit edit) throws SetFault {
        Removal.remove(
                set,
                List.of(Find.device(Find.track(set, words.text(0)), words.text(1))
                        .node()),
                edit);
    }

    private static void clear(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        ParameterView parameter = track.parameters().stream()
                .filter(p -> p.path().equals(words.text(1)))
                .findFirst()
                .orElseThrow(() -> new SetFault("Track " + track.name() + " has no parameter " + words.text(1) + "."));
        String target = parameter.automationTarget().orElse("");
        boolean own = !parameter.ownEvents().isEmpty();
        if (own) {
            parameter.ownEvents().stream().filter(e -> !e.isInitial()).forEach(e -> edit.remove(e.node()));
        }
        track.envelopes().stream()
                .filter(e -> !own && e.pointee().equals(target))
                .forEach(e -> edit.remove(e.node()));
    }
}
