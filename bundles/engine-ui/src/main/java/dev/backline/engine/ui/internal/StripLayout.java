package dev.backline.engine.ui.internal;

import dev.backline.engine.ui.internal.MixerModel.Part;
import java.util.Optional;

/**
 * Where the parts of a strip lie, from its upper left corner.
 *
 * @param height of the strip
 * @param sends how many sends are shown
 */
record StripLayout(double height, int sends) {
    static final double WIDTH = 86;
    static final double GAP = 4;
    static final double HEAD = 26;
    static final double ROW = 17;
    static final double SWITCHES = 24;
    static final double NUMBER = 20;
    static final double INSET = 6;
    private static final double LEAST_FADER = 60;

    /** Answers the layout that fits: sends give way before the fader does. */
    static StripLayout of(double height, int sends) {
        double left = height - HEAD - ROW - SWITCHES - 2 * NUMBER - LEAST_FADER - 2 * GAP;
        return new StripLayout(height, Math.clamp((long) (left / ROW), 0, sends));
    }

    double send(int place) {
        return HEAD + GAP + place * ROW;
    }

    double pan() {
        return HEAD + GAP + sends * ROW;
    }

    double peak() {
        return pan() + ROW + GAP;
    }

    double faderTop() {
        return peak() + NUMBER;
    }

    double faderBottom() {
        return height - SWITCHES - NUMBER - GAP;
    }

    double number() {
        return faderBottom() + 2;
    }

    double switches() {
        return height - SWITCHES;
    }

    /** Answers the part that lies at a height. */
    Optional<Part> at(double y) {
        if (y >= send(0) && y < pan()) {
            return Optional.of(Part.send((int) ((y - send(0)) / ROW)));
        }
        if (y >= pan() && y < pan() + ROW) {
            return Optional.of(Part.PAN);
        }
        return y >= faderTop() && y < switches() ? Optional.of(Part.VOLUME) : Optional.empty();
    }

    /** Answers which of three switches lies at a place: 0 to 2, -1 for none. */
    int switchAt(double x, double y) {
        double each = (WIDTH - 2 * INSET) / 3;
        return y >= switches() && x >= INSET && x < WIDTH - INSET ? (int) ((x - INSET) / each) : -1;
    }
}
