package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.Set;

/** Macros and pads of racks. */
final class RackRule implements Rule {
    private static final String MACRO_CHANNEL = "16";
    private static final int MOST_MACRO = 127;
    private static final int PADS = 128;

    @Override
    public Set<String> names() {
        return Set.of("KeyMidi", "ReceivingNote", "Manual");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        switch (node.name()) {
            case "KeyMidi" -> {
                if (node.value("Channel", "").equals(MACRO_CHANNEL)) {
                    macro(trail, findings);
                }
            }
            case "ReceivingNote" -> {
                if (outside(node, PADS)) {
                    findings.add(
                            Code.PAD_NOTE,
                            trail,
                            "ReceivingNote is " + node.value().orElse("missing"),
                            "0 to 128");
                }
            }
            default -> {
                if (trail.above(1).startsWith("MacroControls.") && outside(node, MOST_MACRO)) {
                    findings.add(
                            Code.MACRO_VALUE,
                            trail,
                            trail.above(1) + " is " + node.value().orElse("missing"),
                            "0 to 127");
                }
            }
        }
    }

    private static boolean outside(Node node, int most) {
        double value = node.number().orElse(Double.NaN);
        return !(value >= 0 && value <= most);
    }

    /** In a preset the chains lie beside their rack. */
    private static Node rack(Node node) {
        return node.is("GroupDevicePreset")
                ? node.child("Device")
                        .flatMap(d ->
                                d.children().stream().filter(Node::isElement).findFirst())
                        .orElse(node)
                : node;
    }

    private static void macro(Trail trail, Findings findings) {
        double index = trail.node().number("NoteOrController").orElse(-1);
        for (int i = 1; i < trail.depth(); i++) {
            Node rack = rack(trail.ancestor(i));
            if (rack.name().endsWith("GroupDevice")) {
                long macros = rack.children().stream()
                        .filter(n -> n.name().startsWith("MacroControls."))
                        .count();
                if (index < 0 || index >= macros) {
                    String found = trail.above(1) + " is mapped to macro " + (int) (index + 1);
                    findings.add(Code.MACRO_INDEX, trail, found, "macro 1 to " + macros);
                }
                return;
            }
        }
        findings.add(Code.MACRO_ALONE, trail, trail.above(1) + " is mapped to a macro", "a rack around it");
    }
}
