package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;

/**
 * A note.
 *
 * @param node its element
 * @param key MIDI note number, 60 is C3
 */
public record NoteView(Node node, int key) {
    /** Answers its begin, in beats from the clip's zero. */
    public double time() {
        return node.numberOf("Time").orElse(0);
    }

    /** Answers its length in beats. */
    public double duration() {
        return node.numberOf("Duration").orElse(0);
    }

    /** Answers its velocity, 1 to 127; fractions occur. */
    public double velocity() {
        return node.numberOf("Velocity").orElse(100);
    }

    /** Answers by how much the velocity may differ at random, -127 to 127. */
    public double velocityDeviation() {
        return node.numberOf("VelocityDeviation").orElse(0);
    }

    /** Answers the velocity of its release, 0 to 127. */
    public double offVelocity() {
        return node.numberOf("OffVelocity").orElse(64);
    }

    /** Answers the chance that it sounds, 0 to 1. */
    public double probability() {
        return node.numberOf("Probability").orElse(1);
    }

    /** Answers whether it sounds at all. */
    public boolean isEnabled() {
        return node.attribute("IsEnabled", "true").equals("true");
    }

    /** Answers its id in the clip; empty before Live 10. */
    public String id() {
        return node.attribute("NoteId", "");
    }
}
