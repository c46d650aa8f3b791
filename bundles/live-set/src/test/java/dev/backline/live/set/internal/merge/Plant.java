package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An edit that a test plants.
 *
 * @param key what it edits: edits of different keys never meet, different edits of one key always do
 * @param words what it does
 * @param structural whether it puts in, takes out or moves, and so comes behind the others
 * @param edit does it to a root
 */
record Plant(String key, String words, boolean structural, UnaryOperator<Node> edit) {
    static Node apply(Node root, List<Plant> plants) {
        Node result = root;
        for (boolean structural : new boolean[] {false, true}) {
            for (Plant plant : plants) {
                result = plant.structural() == structural ? plant.edit().apply(result) : result;
            }
        }
        return result;
    }

    @Override
    public String toString() {
        return words;
    }
}
