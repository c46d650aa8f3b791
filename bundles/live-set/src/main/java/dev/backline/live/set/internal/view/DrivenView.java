package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Macro;
import dev.backline.model.ParameterRef;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that a macro of the rack around it moves.
 *
 * @param node its element
 * @param macro counted from 0
 */
public record DrivenView(Node node, int macro) {
    /** Live files a macro as a controller on a channel that MIDI does not have. */
    private static final double MACRO_CHANNEL = 16;

    private static final double MOST = 127;

    /** Live writes seven digits, and keeps a macro's place as a whole number in old versions. */
    private static final double NEAR = 0.02;

    /** What runs in ratios wherever it was seen off its ends. */
    private static final String RATIOS = ".*(Freq|Frequency|Attack|Release|Decay|Time|Split[A-Za-z]+)|Q";

    private static final ParameterRef ANY = ParameterRef.of("device/any");
    private static final String CHAIN_SELECTOR = "ChainSelector";

    /** Answers what moves a parameter; empty when no macro does. */
    public static Optional<DrivenView> of(Node parameter) {
        Optional<Node> key = parameter.child("KeyMidi");
        if (key.isEmpty() || key.get().number("Channel").orElse(-1) != MACRO_CHANNEL) {
            return Optional.empty();
        }
        double number = key.get().number("NoteOrController").orElse(-1);
        return number >= 0 && number <= 15 ? Optional.of(new DrivenView(parameter, (int) number)) : Optional.empty();
    }

    /** Adds what macros around a device move in it; what its own chains hold is moved by its own macros. */
    static void collect(Node device, boolean rack, List<DrivenView> found) {
        for (Node child : device.children()) {
            boolean own = child.is("Branches") || child.is("ReturnBranches") || rack && child.is(CHAIN_SELECTOR);
            if (child.size() == 0 || own || child.is("LastPresetRef") || child.is("SourceContext")) {
                continue;
            }
            Optional<DrivenView> driven = of(child);
            if (driven.isPresent()) {
                found.add(driven.get());
            } else {
                collect(child, false, found);
            }
        }
    }

    /** Answers what a rack's own selector is moved by. */
    static Optional<DrivenView> selector(Node rack) {
        return rack.child(CHAIN_SELECTOR).flatMap(DrivenView::of);
    }

    /** Answers the value at the macro's lower end, in the parameter's unit; a switch has 0 or 1. */
    public double low() {
        return isSwitch() ? onAt(0) : end("Min");
    }

    /** Answers the value at its upper end. */
    public double high() {
        return isSwitch() ? onAt(MOST) : end("Max");
    }

    private double end(String name) {
        return node.number("MidiControllerRange/" + name)
                .orElseGet(() -> node.number("Manual").orElse(0));
    }

    private boolean isSwitch() {
        String text = new ParameterView("", node).text();
        return text.equals("true") || text.equals("false");
    }

    private double onAt(double macroValue) {
        double from = node.number("MidiCCOnOffThresholds/Min").orElse(64);
        double to = node.number("MidiCCOnOffThresholds/Max").orElse(MOST);
        return macroValue >= from && macroValue <= to ? 1 : 0;
    }

    /**
     * Answers how it goes from end to end. Files do not tell, but where the parameter stands while the macro stands at its place does; and Live leaves
     * many a parameter behind that sounds nothing just then.
     *
     * @param macroValue where the macro stands
     */
    public Macro.Law law(double macroValue) {
        if (isSwitch()) {
            boolean turns = low() != high()
                    && onAt(macroValue) == new ParameterView("", node).value().orElse(-1);
            return turns ? Macro.Law.EVEN : Macro.Law.UNKNOWN;
        }
        if (node.at("MidiControllerRange/Min").isEmpty()) {
            return Macro.Law.UNKNOWN;
        }
        boolean even = stands(new Macro.Mapping(ANY, low(), high(), Macro.Law.EVEN).at(macroValue));
        boolean ratio = low() > 0
                && high() > 0
                && !new ParameterView("", node).isChoice()
                && stands(new Macro.Mapping(ANY, low(), high(), Macro.Law.RATIO).at(macroValue));
        if (even && ratio) {
            return node.name().matches(RATIOS) ? Macro.Law.RATIO : isLevel() ? Macro.Law.UNKNOWN : Macro.Law.EVEN;
        }
        return even ? Macro.Law.EVEN : ratio ? Macro.Law.RATIO : Macro.Law.UNKNOWN;
    }

    private boolean stands(double expected) {
        ParameterView parameter = new ParameterView("", node);
        double is = parameter.value().orElse(Double.NaN);
        double room = parameter.isChoice() ? 0.51 : 0;
        double near = NEAR * StrictMath.max(StrictMath.abs(expected), StrictMath.abs(high() - low()) / 100);
        return StrictMath.abs(is - expected) <= StrictMath.max(room, near);
    }

    /** A fader's way is neither even nor one of ratios. */
    private boolean isLevel() {
        return StrictMath.min(low(), high()) < 0.00032 && StrictMath.min(low(), high()) > 0.0003;
    }

    /**
     * Answers the value of another place of the macro as the file writes it; empty when only the ends of the way are known.
     *
     * @param now where the macro stands
     * @param then where it goes
     */
    public Optional<String> text(double now, double then) {
        if (isSwitch()) {
            return law(now) == Macro.Law.UNKNOWN ? Optional.empty() : Optional.of(Boolean.toString(onAt(then) > 0));
        }
        return value(now, then).map(v -> Numbers.text(new ParameterView("", node).isChoice() ? StrictMath.rint(v) : v));
    }

    /** Answers that value. */
    public Optional<Double> value(double now, double then) {
        Macro.Law law = law(now);
        boolean end = then == 0 || then == MOST;
        boolean ends = node.at("MidiControllerRange/Min").isPresent();
        return law == Macro.Law.UNKNOWN && !(end && ends)
                ? Optional.empty()
                : Optional.of(new Macro.Mapping(ANY, low(), high(), law).at(then));
    }
}
