package dev.backline.engine.internal.control;

import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.Span;
import dev.backline.model.Track;

/** What the envelope of one clip in the arrangement does to a value while the clip plays. */
final class ClipPart {
    private final Envelope envelope;
    private final boolean modulation;
    private final Clock clock;
    private final Scope scope;
    private final long start;
    private final long end;
    private final double placeBeat;
    private final double startBeat;
    private final double loopStart;
    private final double loopEnd;

    ClipPart(Track.Placed placed, ClipEnvelope own, Clock clock, Scope scope) {
        this.envelope = own.envelope();
        this.modulation = own.modulation();
        this.clock = clock;
        this.scope = scope;
        this.start = clock.frame(placed.at().value());
        this.end = clock.frame(placed.end().value());
        this.placeBeat = placed.at().value();
        Clip clip = placed.clip();
        Span loop = own.loop().orElse(clip.loop());
        boolean looped = clip.looped() || own.loop().isPresent();
        this.startBeat =
                own.loop().isPresent() ? loop.start().value() : clip.start().value();
        this.loopStart = loop.start().value();
        this.loopEnd = looped ? loop.end().value() : Double.MAX_VALUE;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    private double place(long frame) {
        double beat = startBeat + clock.beat(frame) - placeBeat;
        if (beat < loopEnd || loopEnd <= startBeat) {
            return beat;
        }
        double length = loopEnd - loopStart;
        double over = beat - loopEnd;
        return loopStart + over - Math.floor(over / length) * length;
    }

    /** Answers the value at a frame of the clip, given what holds outside. */
    double at(long frame, double outside) {
        double value = envelope.at(place(frame));
        if (!modulation) {
            return value;
        }
        return scope.clamp(scope.level() ? outside * value : outside + value * (scope.high() - scope.low()));
    }

    /**
     * Where a value may go.
     *
     * @param low smallest value
     * @param high largest value
     * @param level whether it is a level, which modulation multiplies
     */
    record Scope(double low, double high, boolean level) {
        double clamp(double value) {
            return Math.max(low, Math.min(high, value));
        }
    }
}
