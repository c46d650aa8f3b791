package dev.backline.engine.internal.launch;

import dev.backline.model.ClipEnvelope;
import dev.backline.model.ParameterRef;

/** An envelope of a clip while that plays. */
public final class ClipCourse {
    private final Course course;
    private final ParameterRef target;
    private final boolean modulation;
    private final boolean own;
    private final double loopStart;
    private final double loopLength;

    private ClipCourse(ClipEnvelope envelope) {
        course = Course.of(envelope.envelope());
        target = envelope.envelope().target();
        modulation = envelope.modulation();
        own = envelope.loop().isPresent();
        loopStart = envelope.loop().map(l -> l.start().value()).orElse(0.0);
        loopLength = envelope.loop().map(l -> l.length().value()).orElse(1.0);
    }

    /** Answers the course of a clip's envelope. */
    public static ClipCourse of(ClipEnvelope envelope) {
        return new ClipCourse(envelope);
    }

    /** Answers what it moves. */
    public ParameterRef target() {
        return target;
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
     */
    public double at(double position, double sinceLaunch) {
        return course.at(place(position, sinceLaunch));
    }

    /** Answers its value for a switch or a choice, which holds until the next point. */
    public double held(double position, double sinceLaunch) {
        return course.held(place(position, sinceLaunch));
    }

    private double place(double position, double sinceLaunch) {
        return own ? loopStart + sinceLaunch - loopLength * Math.floor(sinceLaunch / loopLength) : position;
    }

    /**
     * Answers what a modulation makes of a value: a level is multiplied, anything else is shifted by a part of its range and kept within it.
     *
     * @param current what holds without it
     * @param amount of the modulation: a factor for levels, -1 to 1 for others
     * @param low end of the range
     * @param high end of the range
     */
    public static double modulated(ParameterRef target, double current, double amount, double low, double high) {
        double value = isLevel(target) ? current * amount : current + amount * (high - low);
        return Math.max(low, Math.min(high, value));
    }

    /** Answers whether a parameter is a level: a fader, a send, or the volume of a chain or clip. */
    static boolean isLevel(ParameterRef target) {
        return switch (target.space()) {
            case "mixer" -> target.id().equals("volume") || target.id().equals("send");
            case "chain" -> target.name().equals("volume");
            case "clip" -> target.id().equals("volume");
            default -> false;
        };
    }
}
