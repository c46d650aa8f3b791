package dev.backline.live.set.internal.merge.side;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the merge is: a node and those above it, as the base has them, or as the side that added them has.
 *
 * @param parent the place above
 * @param node the node here
 * @param step its name and what tells it from its neighbours
 */
public record Site(@Nullable Site parent, Node node, String step) {
    public static Site root(Node node) {
        return new Site(null, node, node.name());
    }

    /** Answers a place below. */
    public Site down(Node child, int index) {
        String key = child.attribute("Id", "");
        if (key.isEmpty()) {
            key = child.attribute("Time", "");
        }
        boolean listed = !key.isEmpty()
                || index > 0
                        && node.children().get(Math.min(index, node.size()) - 1).is(child.name());
        return new Site(this, child, listed ? child.name() + "[" + (key.isEmpty() ? index : key) + "]" : child.name());
    }

    /** Answers the names from the root down. */
    public String path() {
        return parent == null ? step : parent.path() + "/" + step;
    }

    /** Answers the nodes from the root down to here. */
    public List<Node> chain() {
        List<Node> chain = parent == null ? new ArrayList<>() : parent.chain();
        chain.add(node);
        return chain;
    }
}
