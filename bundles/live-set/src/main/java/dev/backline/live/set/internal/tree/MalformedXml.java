package dev.backline.live.set.internal.tree;

/** Why bytes are no XML of a set, and at which byte. */
final class MalformedXml extends Exception {
    private static final long serialVersionUID = 1L;

    private final int place;

    MalformedXml(int place, String reason) {
        super(reason, null, false, false);
        this.place = place;
    }

    int place() {
        return place;
    }
}
