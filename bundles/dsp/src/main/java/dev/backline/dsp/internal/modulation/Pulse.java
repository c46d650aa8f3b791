package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.TempoSynced;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Lfo;
import dev.backline.dsp.internal.Powers;
import java.util.List;

/**
 * What {@link Tremolo} and {@link AutoPan} have in common: an LFO that is free, in beats, or locked to the beats nearest to its rate, and two gains that follow it,
 * rounded off by 0.5 ms.
 */
abstract class Pulse extends Swung implements TempoSynced {
    /** Parameters that both have, first in their lists. */
    static final List<UnitParameter> SHARED = List.of(
            UnitParameter.choice("Sync", 0, "Free", "Beats", "Nearest"),
            UnitParameter.stepped("Rate", "Hz", 0.01, 40, 4),
            UnitParameter.stepped("Beats", "beats", 0.0625, 64, 1),
            UnitParameter.of("Depth", "", 0, 1, 0.5),
            UnitParameter.choice("Shape", 0, Lfo.shapes()));

    private static final int SYNC = 0;
    private static final int RATE = 1;
    private static final int BEATS = 2;
    private static final int DEPTH = 3;
    private static final int SHAPE = 4;

    /** The first parameter of a unit's own. */
    static final int OWN = SHARED.size();

    private static final double ROUND_SECONDS = 0.0005;
    private static final double LN_2 = 0.6931471805599453;

    private double bpm = 120;
    private double follow = 1;
    private int shape;
    private double depth;
    private double gainLeft = 1;
    private double gainRight = 1;

    Pulse(UnitInfo info) {
        super(info, 1);
    }

    /** Answers the gain of the left channel for an LFO value of -1 to 1. */
    abstract double left(double value, double depthNow);

    /** Answers the gain of the right channel for an LFO value of -1 to 1. */
    abstract double right(double value, double depthNow);

    /** Answers how far the right channel's cycle is ahead. */
    abstract long turn();

    @Override
    public void tempo(double newBpm) {
        if (newBpm != bpm) {
            bpm = newBpm;
            knobs.touch();
        }
    }

    @Override
    protected void make(int sampleRateHz, int mostFrames) {
        follow = Powers.follow(ROUND_SECONDS, sampleRateHz);
    }

    @Override
    protected void clear() {
        gainLeft = 1;
        gainRight = 1;
    }

    @Override
    protected void tune() {
        lfo.tune(hz(), rateHz());
        shape = knobs.choice(SHAPE);
        depth = knobs.value(DEPTH);
    }

    private double hz() {
        double free = knobs.value(RATE);
        double beatsHz = bpm / 60;
        return switch (knobs.choice(SYNC)) {
            case 0 -> free;
            case 1 -> beatsHz / knobs.value(BEATS);
            default -> beatsHz * nearest(free / beatsHz);
        };
    }

    /** Answers the nearest of 1, 1.5, 2, 3, 4, 6 ... cycles a beat and 3/4, 1/2, 3/8 ... of one, as ears hear: by ratio. */
    static double nearest(double cycles) {
        double octave = Math.floor(StrictMath.log(cycles) / LN_2);
        double base = Powers.exp2(octave);
        double part = cycles / base;
        // The borders are the geometric means between 1, 1.5 and 2.
        return base * (part < Math.sqrt(1.5) ? 1 : part < Math.sqrt(3) ? 1.5 : 2);
    }

    @Override
    protected void work(float[] outLeft, float[] outRight, int from, int to) {
        long turn = turn();
        double c = follow;
        double l = gainLeft;
        double r = gainRight;
        for (int i = from; i < to; i++) {
            long phase = lfo.next();
            l += c * (left(Lfo.at(shape, phase), depth) - l);
            r += c * (right(Lfo.at(shape, phase + turn), depth) - r);
            outLeft[i] = (float) (outLeft[i] * l);
            outRight[i] = (float) (outRight[i] * r);
        }
        gainLeft = l;
        gainRight = r;
    }
}
