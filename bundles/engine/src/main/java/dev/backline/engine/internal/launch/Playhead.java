package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchRules.Decision;

/** Where in its clip a track plays. Warped clips count beats; others count frames, and their ticks are those of the set's first tempo. */
final class Playhead {
    private final Run run;
    private ClipPlan plan = ClipPlan.NONE;
    private boolean sounding;
    private long anchorTick;
    private long anchorFrame;
    private long anchorPosition;
    private long turn = Ticks.NEVER;
    private long endFrame = Ticks.NEVER;
    private long rounds;

    Playhead(Run run) {
        this.run = run;
    }

    boolean sounds() {
        return sounding;
    }

    long rounds() {
        return rounds;
    }

    /** Answers the tick at which it goes round or ends; never for one that counts frames. */
    long turn() {
        return turn;
    }

    /** Answers the frame at which a clip that counts frames ends. */
    long endFrame() {
        return endFrame;
    }

    boolean isTurning() {
        return turn <= run.nowTick || endFrame <= run.now;
    }

    /** Answers the tick of a turn that is due. */
    long turnTick() {
        return turn == Ticks.NEVER ? run.clock.nearestTick(run.now) : turn;
    }

    /** Begins a clip at a position in it, and answers whether that lies behind its end. */
    boolean start(ClipPlan clip, long tick, long position) {
        plan = clip;
        rounds = 0;
        return place(tick, position);
    }

    private boolean place(long tick, long position) {
        anchorTick = tick;
        anchorFrame = run.now;
        anchorPosition = position;
        sounding = plan.looped() || position < plan.end();
        turn = Ticks.NEVER;
        endFrame = Ticks.NEVER;
        if (sounding && plan.warped()) {
            turn = tick + plan.until() - position;
        } else if (sounding) {
            endFrame = run.now + Math.max(1, run.clock.framesOf(plan.end() - position, run.firstBpm));
        }
        return !sounding;
    }

    boolean plays(ClipPlan clip) {
        return plan.equals(clip);
    }

    /** Goes on in a clip that was changed while it sounds. */
    void replan(ClipPlan clip, long tick) {
        if (!sounding) {
            return;
        }
        long here = at(tick);
        plan = clip;
        long last = plan.until() - Ticks.LEAST;
        long loop = plan.loopStart();
        place(tick, here <= last ? here : plan.looped() ? loop + (here - loop) % plan.loopLength() : here);
    }

    /** Answers the position at a tick, or for a clip that counts frames at this frame. */
    long at(long tick) {
        long position = anchorPosition
                + (plan.warped() ? tick - anchorTick : run.clock.ticksOf(run.now - anchorFrame, run.firstBpm));
        return plan.looped() && position >= plan.loopEnd()
                ? plan.loopStart() + (position - plan.loopStart()) % plan.loopLength()
                : position;
    }

    /** Falls silent and answers where it was. */
    long stop(long tick) {
        long position = at(tick);
        sounding = false;
        turn = Ticks.NEVER;
        endFrame = Ticks.NEVER;
        return position;
    }

    /** Goes round, and answers whether there is a loop to go round in. */
    boolean goRound() {
        if (!plan.looped()) {
            return false;
        }
        anchorTick = turn;
        anchorPosition = plan.loopStart();
        turn += plan.loopLength();
        rounds++;
        return true;
    }

    /** Answers where a clip begins that takes over the position here. */
    long takenOverBy(ClipPlan next, long tick) {
        long here = at(tick);
        boolean inLoop = plan.looped() && here >= plan.loopStart();
        long gone = here - (inLoop ? plan.loopStart() : plan.start());
        if (plan.warped() != next.warped()) {
            double bpm = run.clock.bpmAt(tick);
            gone = Math.round(plan.warped() ? gone * run.firstBpm / bpm : gone * bpm / run.firstBpm);
        }
        if (!next.looped()) {
            return next.start() + gone;
        }
        if (run.holds(Decision.LEGATO_IS_MODULO)) {
            return next.loopStart() + Math.floorMod(gone, next.loopLength());
        }
        return gone < next.loopLength() ? next.loopStart() + gone : next.start();
    }

    /** Moves within the clip, and answers whether that is behind its end. A loop is not left; nothing goes before the start. */
    boolean move(long tick, long by) {
        long here = at(tick);
        long there = plan.looped() && here >= plan.loopStart()
                ? plan.loopStart() + Math.floorMod(here + by - plan.loopStart(), plan.loopLength())
                : Math.max(Math.min(plan.start(), here), here + by);
        if (plan.looped() && there >= plan.loopEnd()) {
            there = plan.loopStart() + (there - plan.loopStart()) % plan.loopLength();
        }
        return place(tick, there);
    }
}
