package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A parameter that can be automated.
 *
 * @param path names from the track down, such as {@code Mixer/Volume}; devices and chains are counted, such as {@code 0:Eq8}
 * @param node its element
 */
public record ParameterView(String path, Node node) {
    /** Answers the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Answers its value as the file has it: {@code Manual}, in Live 8 the first event. */
    public String text() {
        return node.value("Manual")
                .or(() -> ownEvents().stream().findFirst().map(e -> e.node().attribute("Value", "")))
                .orElse("");
    }

    /** Answers its value; a switch has 0 or 1; empty when it is no number. */
    public OptionalDouble value() {
        String text = text();
        if (text.equals("true") || text.equals("false")) {
            return OptionalDouble.of(text.equals("true") ? 1 : 0);
        }
        return Decimals.parse(text);
    }

    /** Answers whether its values are counted choices: what can be modulated is none, nor is a macro. */
    public boolean isChoice() {
        return node.child("AutomationTarget").isPresent()
                && node.child("ModulationTarget").isEmpty()
                && !node.name().startsWith("MacroControls.")
                && text().matches("-?[0-9]+");
    }

    /** Answers the id that envelopes of the arrangement name; none in Live 8. */
    public Optional<String> automationTarget() {
        return node.child("AutomationTarget").flatMap(n -> n.attribute("Id"));
    }

    /** Answers the id that modulating clip envelopes name. */
    public Optional<String> modulationTarget() {
        return node.child("ModulationTarget").flatMap(n -> n.attribute("Id"));
    }

    /** Answers the course that Live 8 and 9 keep inside the parameter. */
    public List<EventView> ownEvents() {
        return node.at("ArrangerAutomation/Events").map(EventView::in).orElse(List.of());
    }

    static boolean isOne(Node node) {
        return node.child("Manual").isPresent()
                        && node.child("AutomationTarget").isPresent()
                || node.at("ArrangerAutomation/Events").map(Node::children).orElse(List.of()).stream()
                        .anyMatch(n -> n.name().endsWith("Event"));
    }

    /** Adds the parameters below a node, deep in chains too; clips and their content are none. */
    static void collect(String path, Node node, List<ParameterView> found) {
        int position = 0;
        for (Node child : node.children()) {
            if (!child.isElement()
                    || child.is("ClipSlotList")
                    || child.is("LastPresetRef")
                    || child.is("SourceContext")) {
                continue;
            }
            boolean listed = node.is("Devices") || node.is("Branches") || node.is("ReturnBranches") || node.is("Sends");
            String step = path + "/" + (listed ? position + ":" + child.name() : child.name());
            position++;
            if (isOne(child)) {
                found.add(new ParameterView(step, child));
            } else if (child.size() > 0) {
                collect(step, child, found);
            }
        }
    }
}
