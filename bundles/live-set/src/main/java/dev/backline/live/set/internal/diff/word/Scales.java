package dev.backline.live.set.internal.diff.word;

import dev.backline.live.set.internal.tree.Node;
import java.util.List;

/** Tells scales. */
public final class Scales {
    private static final List<String> ROOTS = List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");

    private Scales() {}

    public static String of(Node information) {
        int root = (int)
                information.number("RootNote").orElse(information.number("Root").orElse(0));
        return ROOTS.get(Math.floorMod(root, ROOTS.size())) + " " + Words.safe(information.value("Name", ""));
    }
}
