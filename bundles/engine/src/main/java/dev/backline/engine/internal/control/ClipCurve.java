package dev.backline.engine.internal.control;

import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.ParameterRef;
import dev.backline.model.Span;

/** An envelope of a clip while that plays, in the session or in the arrangement. Asking allocates nothing. */
public final class ClipCurve {
    private final Envelope envelope;
    private final boolean modulation;
    private final boolean own;
    private final double loopStart;
    private final double loopLength;

    private ClipCurve(ClipEnvelope of) {
        envelope = of.envelope();
        modulation = of.modulation();
        own = of.loop().isPresent();
        Span loop = of.loop().orElse(Span.of(0, 1));
        loopStart = loop.start().value();
        loopLength = loop.length().value();
    }

    /** Answers the curve of a clip's envelope. */
    public static ClipCurve of(ClipEnvelope envelope) {
        return new ClipCurve(envelope);
    }

    /** Answers what it moves. */
    public ParameterRef target() {
        return envelope.target();
    }

    /** Answers whether it scales or shifts what holds outside, instead of replacing it. */
    public boolean isModulation() {
        return modulation;
    }

    /**
     * Answers its value. One with a loop of its own counts from the launch, whatever the clip's loop does.
     *
     * @param position of the clip, in beats from its zero
     * @param sinceLaunch beats since the clip was launched
     * @param held whether it holds from point to point
     */
    public double at(double position, double sinceLaunch, boolean held) {
        double place = own ? loopStart + sinceLaunch - loopLength * Math.floor(sinceLaunch / loopLength) : position;
        return held ? held(place) : envelope.at(place);
    }

    private double held(double place) {
        double value = envelope.initial();
        for (int i = 0; i < envelope.points().size(); i++) {
            Envelope.Point point = envelope.points().get(i);
            if (point.at().value() > place) {
                break;
            }
            value = point.value();
        }
        return value;
    }
}
