package dev.backline.engine.internal.control;

import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Track;

/** What the envelope of one clip in the arrangement does to a value while the clip plays. */
final class ClipPart {
    private final ClipCurve curve;
    private final Clock clock;
    private final Scope scope;
    private final long start;
    private final long end;
    private final double placeBeat;
    private final double startBeat;
    private final double loopStart;
    private final double loopEnd;

    ClipPart(Track.Placed placed, ClipEnvelope own, Clock clock, Scope scope) {
        this.curve = ClipCurve.of(own);
        this.clock = clock;
        this.scope = scope;
        this.start = clock.frame(placed.at().value());
        this.end = clock.frame(placed.end().value());
        this.placeBeat = placed.at().value();
        Clip clip = placed.clip();
        this.startBeat = clip.start().value();
        this.loopStart = clip.loop().start().value();
        this.loopEnd = clip.looped() ? clip.loop().end().value() : Double.MAX_VALUE;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    private double position(double since) {
        double beat = startBeat + since;
        if (beat < loopEnd || loopEnd <= startBeat) {
            return beat;
        }
        double length = loopEnd - loopStart;
        double over = beat - loopEnd;
        return loopStart + over - Math.floor(over / length) * length;
    }

    /** Answers the value at a frame of the clip, given what holds outside. */
    double at(long frame, double outside) {
        double since = clock.beat(frame) - placeBeat;
        double value = curve.at(position(since), since, scope.held());
        return curve.isModulation() ? scope.modulated(outside, value) : value;
    }
}
