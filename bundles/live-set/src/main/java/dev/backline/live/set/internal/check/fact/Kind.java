package dev.backline.live.set.internal.check.fact;

import dev.backline.live.set.internal.tree.Node;

/** Groups elements whose facts can be told together: by name, and parameters by their type, whatever they are called. */
public final class Kind {
    /** The parent of kinds that are alike everywhere. */
    static final String ANYWHERE = "*";

    private static final int MOST_OF_A_PARAMETER = 12;

    private Kind() {}

    /** Answers the name with a number behind a point made equal: {@code MacroControls.3} is {@code MacroControls.#}. */
    public static String name(String name) {
        int point = name.lastIndexOf('.');
        if (point <= 0 || point == name.length() - 1) {
            return name;
        }
        for (int i = point + 1; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return name;
            }
        }
        return name.substring(0, point) + ".#";
    }

    /** Answers the kind of an element: its name, or what type of parameter it is. */
    public static String of(Node node) {
        if (node.size() > 0 && node.size() <= MOST_OF_A_PARAMETER) {
            boolean manual = node.child("Manual").isPresent();
            if (manual && has(node, "MidiControllerRange")) {
                return "(float)";
            }
            if (manual && (has(node, "AutomationTarget") || has(node, "MidiCCOnOffThresholds"))) {
                String value = node.value("Manual", "");
                return value.equals("true") || value.equals("false") ? "(switch)" : "(enum)";
            }
            if (!manual && has(node, "ArrangerAutomation") && !node.is("ClipTimeable") && !node.is("Sample")) {
                return "(course)";
            }
        }
        return name(node.name());
    }

    private static boolean has(Node node, String child) {
        return node.child(child).isPresent();
    }

    /** Answers in which kind of device an element lies: its own when it is one, else that of its parent; empty in none. */
    public static String device(Node parent, String kind, String around) {
        return parent.is("Devices") ? kind : around;
    }

    /** Answers under which parent facts of a kind are kept. */
    static String parentOf(String kind, String parentKind) {
        return kind.startsWith("(") ? ANYWHERE : parentKind;
    }
}
