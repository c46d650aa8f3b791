package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A scene.
 *
 * @param node its element
 */
public record SceneView(Node node) {
    /** Answers its id; empty before Live 10. */
    public String id() {
        return node.attribute("Id", "");
    }

    /** Answers its name, in which versions before 11 keep tempo and signature too. */
    public String name() {
        return node.value("Name", node.attribute("Value", ""));
    }

    /** Answers its own tempo in beats a minute, if it has one. */
    public OptionalDouble tempo() {
        return node.value("IsTempoEnabled", "false").equals("true") ? node.number("Tempo") : OptionalDouble.empty();
    }

    /** Answers its own time signature in Live's code, if it has one. */
    public OptionalInt signature() {
        OptionalDouble code = node.value("IsTimeSignatureEnabled", "false").equals("true")
                ? node.number("TimeSignatureId")
                : OptionalDouble.empty();
        return code.isPresent() ? OptionalInt.of((int) code.getAsDouble()) : OptionalInt.empty();
    }

    /** Answers the colour as the file has it. */
    public String color() {
        return node.value("Color", node.value("ColorIndex", "-1"));
    }
}
