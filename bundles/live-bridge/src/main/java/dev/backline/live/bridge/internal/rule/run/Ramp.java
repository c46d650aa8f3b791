package dev.backline.live.bridge.internal.rule.run;

/** A straight way from one value to another, counted in beats that went by, so that a jump in the song does not tear it. */
final class Ramp {
    private final double from;
    private final double to;
    private final double beats;
    private double gone;

    Ramp(double from, double to, double beats) {
        this.from = from;
        this.to = to;
        this.beats = beats;
    }

    void advance(double by) {
        gone += by;
    }

    boolean ended() {
        return gone >= beats;
    }

    double value() {
        return ended() ? to : from + (to - from) * gone / beats;
    }
}
