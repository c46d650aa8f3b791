package dev.backline.live.set.internal.xml;

/**
 * Numbers a finished tree. Pointees are unique in the whole set, siblings among each other; what already has a number keeps
 * it.
 */
public final class Ids {
    private int next;
    private int highest;

    /** Answers a counter whose first pointee is the given number; lower ones are given by hand. */
    public Ids(int first) {
        next = first;
    }

    /** Numbers the tree, and answers a number above every id in it. */
    public int number(Element root) {
        visit(root, 0);
        return Math.max(highest + 1, next);
    }

    private void visit(Element element, int position) {
        String id = element.attributes().get("Id");
        if (Shapes.OPEN_POINTEE.equals(id)) {
            element.with("Id", Integer.toString(next++));
        } else if (Shapes.OPEN_SIBLING.equals(id)) {
            element.with("Id", Integer.toString(position));
            highest = Math.max(highest, position);
        } else if (id != null) {
            highest = Math.max(highest, Integer.parseInt(id));
        }
        for (int i = 0; i < element.children().size(); i++) {
            visit(element.children().get(i), i);
        }
    }
}
