package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.DrivenView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.List;
import java.util.Optional;

/** Edits of racks: their macros, with what these move, and the mixers of their chains. */
final class RackEdits {
    private static final double MOST = 127;

    private RackEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "device.macro",
                        "TRACK RACK MACRO VALUE",
                        "Turns a macro, 0 to 127, named or counted from #1, and with it what it moves, where the file tells how.",
                        "device.macro Bass #1 #1 64",
                        4,
                        RackEdits::macro),
                new EditKind(
                        "chain.volume",
                        "TRACK CHAIN DB",
                        "Sets the volume of a rack's chain, -70 to 6 dB, or -inf; the chain by its id.",
                        "chain.volume Bass id:2.0.1 -6",
                        3,
                        (set, words, edit) -> mixer(set, words, "Volume", Numbers.text(words.gain(2, 6)), edit)),
                new EditKind(
                        "chain.pan",
                        "TRACK CHAIN PAN",
                        "Sets the panorama of a rack's chain, -1 left to 1 right.",
                        "chain.pan Bass id:2.0.1 -0.25",
                        3,
                        (set, words, edit) -> mixer(
                                set, words, "Panorama", Numbers.text(words.number(2, -1, 1, "a panorama")), edit)),
                new EditKind(
                        "chain.on",
                        "TRACK CHAIN on|off",
                        "Switches a rack's chain on, or mutes it.",
                        "chain.on Bass id:2.0.1 off",
                        3,
                        (set, words, edit) -> mixer(set, words, "Speaker", Boolean.toString(words.yes(2)), edit)));
    }

    /** In Live too a parameter that a macro moves is moved by nothing else. */
    static void refuseDriven(Node parameter, String name) throws SetFault {
        Optional<DrivenView> driven = DrivenView.of(parameter);
        if (driven.isPresent()) {
            throw new SetFault(name + " is moved by macro " + (driven.get().macro() + 1)
                    + " of the rack around it, so it was not set. Turn the macro: device.macro");
        }
    }

    private static void macro(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        DeviceView rack = Find.device(track, words.text(1));
        if (!rack.isRack()) {
            throw new SetFault(rack.element() + " on track " + track.name() + " is no rack, so it has no macros.");
        }
        int macro = number(rack, words);
        Node control = control(rack.node(), macro)
                .orElseThrow(() -> new SetFault(rack.element() + " has no macro " + (macro + 1) + "."));
        refuseDriven(control, "Macro " + (macro + 1));
        double value = words.number(3, 0, MOST, "a value");
        double before = control.number("Manual").orElse(0);
        Parameters.set(set, track, new ParameterView("MacroControls." + macro, control), Numbers.text(value), edit);
        turn(new Turning(set, track, edit), rack, macro, before, value);
    }

    /** What is turned, and where the changes go. */
    private record Turning(SetView set, TrackView track, TreeEdit edit) {}

    private static int number(DeviceView rack, Words words) throws SetFault {
        String wanted = words.text(2);
        for (int i = 0; i < 16; i++) {
            boolean named = rack.node().value("MacroDisplayNames." + i, "").equals(wanted);
            if (named || wanted.equals("#" + (i + 1))) {
                return i;
            }
        }
        throw words.fault(2, "the name of a macro, or #1 to #16,");
    }

    private static Optional<Node> control(Node rack, int macro) {
        return rack.child("MacroControls." + macro);
    }

    /** What automation moves stays as that has it. */
    private static void turn(Turning turning, DeviceView rack, int macro, double before, double value) throws SetFault {
        for (DrivenView driven : rack.driven()) {
            ParameterView parameter = new ParameterView(driven.node().name(), driven.node());
            Optional<String> text = driven.text(before, value);
            if (driven.macro() == macro
                    && text.isPresent()
                    && !Parameters.moves(turning.set(), turning.track(), parameter)) {
                Parameters.set(turning.set(), turning.track(), parameter, text.get(), turning.edit());
            }
        }
        for (DeviceView inner :
                rack.chains().stream().flatMap(c -> c.devices().stream()).toList()) {
            for (int i = 0; inner.isRack() && i < 16; i++) {
                Optional<Node> control = control(inner.node(), i);
                Optional<DrivenView> outer = control.flatMap(DrivenView::of).filter(d -> d.macro() == macro);
                Optional<Double> then = outer.flatMap(d -> d.value(before, value));
                if (then.isPresent()) {
                    double now = control.orElseThrow().number("Manual").orElse(0);
                    turn(turning, inner, i, now, then.get());
                }
            }
        }
    }

    private static void mixer(SetView set, Words words, String name, String text, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        Node node = Find.chain(track, words.text(1))
                .node()
                .at("MixerDevice/" + name)
                .orElseThrow(() -> new SetFault("The chain has no " + name + " in this version of the format."));
        refuseDriven(node, name);
        Parameters.set(set, track, new ParameterView("MixerDevice/" + name, node), text, edit);
    }
}
