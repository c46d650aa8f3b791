package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchEvent.Reason;
import dev.backline.api.session.LaunchOrder;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.FollowAction.Act;
import dev.backline.model.Launch;
import dev.backline.model.Quantisation;
import java.util.random.RandomGenerator;

/** What one track plays, and what it waits for: one clip and one wish at a time. */
final class TrackLane {
    private static final int NONE = -1;

    private final Run run;
    private int track;
    private final FollowDraw draw;
    private final Playhead head;
    private final Wish wish = new Wish();
    private int row = NONE;
    private int resumeRow = NONE;
    private int struck = 127;
    private boolean taken;
    private long repeatTick = Ticks.NEVER;
    private long followTick = Ticks.NEVER;
    private boolean followLinked;

    TrackLane(Run run, int track, RandomGenerator chance) {
        this.run = run;
        this.track = track;
        head = new Playhead(run);
        draw = new FollowDraw(chance, new Slots(), run.holds(Decision.PREVIOUS_WRAPS));
    }

    /** What waits for its line. */
    private static final class Wish {
        boolean start;
        int row;
        int velocity;
        long tick = Ticks.NEVER;
        Quantisation grid = Quantisation.NONE;
        Reason reason = Reason.PRESS;
        boolean thenStop;

        void clear() {
            tick = Ticks.NEVER;
            thenStop = false;
        }

        boolean waits() {
            return tick != Ticks.NEVER;
        }
    }

    /** The slots of this track as a column to choose from. */
    private final class Slots implements FollowDraw.Column {
        @Override
        public int rows() {
            return run.table.rows();
        }

        @Override
        public boolean occupied(int at) {
            return !run.table.isEmpty(track, at);
        }

        @Override
        public boolean eligible(int at) {
            return occupied(at) && (run.table.plan(track, at).enabled() || !run.holds(Decision.FOLLOW_SKIPS_DISABLED));
        }

        @Override
        public boolean gapsEnd() {
            return true;
        }
    }

    int row() {
        return row;
    }

    boolean sounds() {
        return head.sounds();
    }

    boolean taken() {
        return taken;
    }

    int waitingRow() {
        return wish.waits() && wish.start ? wish.row : NONE;
    }

    boolean waitsForStop() {
        return wish.waits() && !wish.start;
    }

    long positionAt(long tick) {
        return head.at(tick);
    }

    long nextTick() {
        return Math.min(Math.min(wish.tick, head.turn()), Math.min(repeatTick, followTick));
    }

    long nextFrame() {
        return head.endFrame();
    }

    boolean isDue() {
        return nextTick() <= run.nowTick || nextFrame() <= run.now;
    }

    /**
     * Goes on in another table.
     *
     * @param rows where the rows of the old table lie now, -1 for gone
     */
    void adopt(int place, int[] rows, long tick) {
        track = place;
        row = map(rows, row);
        resumeRow = map(rows, resumeRow);
        wish.row = map(rows, wish.row);
        if (resumeRow != NONE && run.table.isEmpty(track, resumeRow)) {
            resumeRow = NONE;
        }
        if (wish.start && (wish.row == NONE || run.table.isEmpty(track, wish.row))) {
            wish.clear();
        }
        if (row == NONE || run.table.isEmpty(track, row)) {
            head.stop(tick);
            row = NONE;
            repeatTick = Ticks.NEVER;
            forgetFollow();
        } else if (!head.plays(run.table.plan(track, row))) {
            head.replan(run.table.plan(track, row), tick);
        }
    }

    private static int map(int[] rows, int old) {
        return old >= 0 && old < rows.length ? rows[old] : NONE;
    }

    // Requests.

    private Quantisation grid(ClipPlan plan) {
        return plan.global() ? run.grid : plan.grid();
    }

    void press(int at, int velocity) {
        ClipPlan plan = run.table.plan(track, at);
        if (!plan.there()) {
            if (run.table.hasStop(track, at)) {
                stopPressed();
            }
            return;
        }
        run.table.hold(track, at, true);
        if (!plan.enabled()) {
            return;
        }
        Quantisation grid = grid(plan);
        if (plan.mode() == Launch.Mode.TOGGLE && at == row && head.sounds()) {
            ask(false, at, run.pressed(grid), grid, Reason.PRESS, velocity);
        } else {
            ask(true, at, run.pressed(grid), grid, Reason.PRESS, velocity);
        }
    }

    void release(int at) {
        if (!run.table.held(track, at)) {
            return;
        }
        run.table.hold(track, at, false);
        ClipPlan plan = run.table.plan(track, at);
        if (plan.mode() == Launch.Mode.GATE) {
            releaseGate(at, plan);
        } else if (plan.mode() == Launch.Mode.REPEAT && at == row && repeatTick != Ticks.NEVER) {
            long line = repeatTick;
            repeatTick = Ticks.NEVER;
            if (!run.holds(Decision.REPEAT_PLAYS_ON)) {
                ask(false, at, line, repeatGrid(plan), Reason.RELEASE, 0);
            }
        }
    }

    private void releaseGate(int at, ClipPlan plan) {
        if (wish.waits() && wish.start && wish.row == at && wish.reason == Reason.PRESS) {
            if (run.holds(Decision.EARLY_RELEASE_CANCELS)) {
                wish.clear();
            } else {
                wish.thenStop = true;
            }
        } else if (at == row && head.sounds()) {
            Quantisation grid = run.holds(Decision.GATE_RELEASE_WAITS) ? grid(plan) : Quantisation.NONE;
            ask(false, at, run.pressed(grid), grid, Reason.RELEASE, 0);
        }
    }

    /** Stops at a tick, for something that followed. */
    void stopAt(long tick) {
        ask(false, NONE, tick, Quantisation.NONE, Reason.FOLLOW, 0);
    }

    void stopPressed() {
        ask(false, NONE, run.pressed(run.grid), run.grid, Reason.COMMAND, 0);
    }

    void scene(int at, int velocity, Reason reason, long followedTick) {
        ClipPlan plan = run.table.plan(track, at);
        boolean manual = followedTick == Ticks.NEVER;
        if (!plan.there()) {
            if (run.table.hasStop(track, at)) {
                Quantisation grid = manual ? run.grid : Quantisation.NONE;
                ask(false, NONE, manual ? run.pressed(grid) : followedTick, grid, reason, 0);
            }
        } else if (plan.enabled()) {
            Quantisation grid = manual ? grid(plan) : followGrid(plan);
            ask(true, at, manual ? run.pressed(grid) : run.song.line(followedTick, grid), grid, reason, velocity);
        }
    }

    private Quantisation followGrid(ClipPlan plan) {
        if (plan.global()) {
            return run.holds(Decision.FOLLOW_BYPASSES_GLOBAL) ? Quantisation.NONE : run.grid;
        }
        return run.holds(Decision.FOLLOW_OBEYS_OWN) ? plan.grid() : Quantisation.NONE;
    }

    /** A new wish replaces the old one, and what would have followed. */
    private void ask(boolean start, int at, long tick, Quantisation grid, Reason reason, int velocity) {
        wish.clear();
        wish.start = start;
        wish.row = at;
        wish.tick = tick;
        wish.grid = grid;
        wish.reason = reason;
        wish.velocity = velocity;
        forgetFollow();
    }

    private void forgetFollow() {
        followTick = Ticks.NEVER;
        followLinked = false;
    }

    /** The signature changed: what waits for a line has it here. */
    void gridRestarts(long tick) {
        if (wish.waits() && wish.grid != Quantisation.NONE) {
            wish.tick = Math.min(wish.tick, tick);
        }
        if (repeatTick != Ticks.NEVER) {
            repeatTick = Math.min(repeatTick, tick);
        }
    }

    /** The song went elsewhere: lines are where they are from there. */
    void songMoved(long tick) {
        if (wish.waits() && wish.grid != Quantisation.NONE) {
            wish.tick = run.song.line(tick, wish.grid);
        }
        if (repeatTick != Ticks.NEVER) {
            repeatTick = run.song.line(tick, repeatGrid(run.table.plan(track, row)));
        }
    }

    /** While the transport stands there is no line to wait for: a stop counts at once. */
    void atRest() {
        if (!run.clock.running() && waitsForStop()) {
            fulfil();
        }
    }

    // What happens.

    /** Carries out wishes, repeats, rounds and ends that are due. */
    void clips() {
        if (wish.tick <= run.nowTick) {
            fulfil();
        } else if (repeatTick <= run.nowTick) {
            start(row, repeatTick, LaunchOrder.CLIP, Reason.REPEAT, struck);
        }
        if (head.isTurning()) {
            turn();
        }
    }

    private void fulfil() {
        long tick = wish.tick;
        boolean thenStop = wish.thenStop;
        wish.clear();
        if (!wish.start) {
            stop(tick, LaunchOrder.CLIP, wish.reason);
            return;
        }
        int at = wish.row;
        start(at, tick, LaunchOrder.CLIP, wish.reason, wish.velocity);
        if (thenStop) {
            Quantisation grid = grid(run.table.plan(track, at));
            ask(false, at, run.song.line(tick + 1, grid), grid, Reason.RELEASE, 0);
        }
    }

    private void start(int at, long tick, LaunchOrder order, Reason reason, int velocity) {
        ClipPlan plan = run.table.plan(track, at);
        long position = plan.legato() && head.sounds() ? head.takenOverBy(plan, tick) : plan.start();
        silence(tick, order, Reason.REPLACED);
        take(tick, order, reason);
        row = at;
        resumeRow = at;
        struck = velocity;
        boolean beyond = head.start(plan, tick, position);
        run.emit(order, Kind.CLIP_STARTED, reason, track, row, tick, position, gain(plan, velocity));
        planFollow(plan.follow(), tick, beyond);
        repeatTick = Ticks.NEVER;
        if (beyond) {
            run.emit(order, Kind.CLIP_STOPPED, Reason.END, track, row, tick, position, 0);
        } else if (run.table.held(track, at) && plan.mode() == Launch.Mode.REPEAT) {
            Quantisation grid = repeatGrid(plan);
            repeatTick = grid == Quantisation.NONE ? Ticks.NEVER : run.song.line(tick + 1, grid);
        }
    }

    private Quantisation repeatGrid(ClipPlan plan) {
        Quantisation grid = grid(plan);
        return grid == Quantisation.NONE && !run.holds(Decision.REPEAT_NEEDS_GRID) ? Quantisation.SIXTEENTH : grid;
    }

    private double gain(ClipPlan plan, int velocity) {
        double gain = 1 - plan.velocityAmount() * (127 - velocity) / 126.0;
        return run.holds(Decision.VELOCITY_IS_LINEAR) ? gain : gain * gain;
    }

    private void take(long tick, LaunchOrder order, Reason reason) {
        if (!taken) {
            taken = true;
            run.emit(order, Kind.TRACK_TAKEN, reason, track, NONE, tick, 0, 0);
        }
    }

    private void silence(long tick, LaunchOrder order, Reason reason) {
        if (head.sounds()) {
            long position = head.stop(tick);
            run.emit(order, Kind.CLIP_STOPPED, reason, track, row, tick, position, 0);
        }
    }

    private void stop(long tick, LaunchOrder order, Reason reason) {
        silence(tick, order, reason);
        row = NONE;
        resumeRow = NONE;
        repeatTick = Ticks.NEVER;
        forgetFollow();
        if (run.holds(Decision.STOP_SILENCES_ARRANGEMENT)) {
            take(tick, order, reason);
        } else {
            give(tick, order, reason);
        }
    }

    private void give(long tick, LaunchOrder order, Reason reason) {
        if (taken) {
            taken = false;
            run.emit(order, Kind.TRACK_RETURNED, reason, track, NONE, tick, 0, 0);
        }
    }

    private void turn() {
        FollowPlan follow = run.table.plan(track, row).follow();
        long tick = head.turnTick();
        if (head.goRound()) {
            run.emit(LaunchOrder.CLIP, Kind.CLIP_LOOPED, Reason.END, track, row, tick, head.at(tick), 0);
            if (followLinked && head.rounds() >= follow.loops()) {
                followTick = tick;
            }
        } else {
            long position = head.stop(tick);
            run.emit(LaunchOrder.CLIP, Kind.CLIP_STOPPED, Reason.END, track, row, tick, position, 0);
            repeatTick = Ticks.NEVER;
            followTick = followLinked ? tick : followTick;
        }
    }

    // Follow actions.

    private void planFollow(FollowPlan follow, long tick, boolean beyond) {
        forgetFollow();
        if (!follow.enabled()) {
            return;
        }
        if (!follow.linked()) {
            followTick = tick + follow.time();
        } else {
            // A clip that begins behind its end has no end to wait for.
            followLinked = !beyond;
        }
    }

    /**
     * Does what follows, if that is due.
     *
     * @param silenced whether a scene has acted in this frame
     */
    void follow(boolean silenced) {
        if (followTick > run.nowTick) {
            return;
        }
        long tick = followTick;
        forgetFollow();
        if (!silenced && run.followActions && row != NONE) {
            act(run.table.plan(track, row).follow(), tick);
        }
    }

    private void act(FollowPlan plan, long tick) {
        Act act = draw.act(plan, run.holds(Decision.CHANCES_ARE_WEIGHTS));
        switch (act) {
            case NONE -> {}
            case STOP -> stop(tick, LaunchOrder.FOLLOW, Reason.FOLLOW);
            case JUMP -> jump(run.table.rowOf(draw.target(plan)), tick);
            default -> go(draw.choose(act, row), tick);
        }
    }

    private void jump(int at, long tick) {
        if (!run.table.holds(track, at)) {
            return;
        }
        if (!run.table.isEmpty(track, at)) {
            go(at, tick);
        } else if (run.holds(Decision.JUMP_PRESSES_EMPTY) && run.table.hasStop(track, at)) {
            stop(tick, LaunchOrder.FOLLOW, Reason.FOLLOW);
        }
    }

    private void go(int at, long tick) {
        if (at == FollowDraw.NOTHING || !run.table.plan(track, at).enabled()) {
            return;
        }
        Quantisation grid = followGrid(run.table.plan(track, at));
        long line = run.song.line(tick, grid);
        if (line <= run.nowTick) {
            start(at, line, LaunchOrder.FOLLOW, Reason.FOLLOW, 127);
        } else {
            ask(true, at, line, grid, Reason.FOLLOW, 127);
        }
    }

    // The transport and the arrangement.

    void transportStops(long tick) {
        wish.clear();
        repeatTick = Ticks.NEVER;
        forgetFollow();
        silence(tick, LaunchOrder.CLIP, Reason.TRANSPORT);
        resumeRow = run.holds(Decision.PLAY_RESUMES_CLIPS) ? row : NONE;
        row = NONE;
    }

    void transportStarts(long tick) {
        if (resumeRow != NONE) {
            ask(true, resumeRow, tick, Quantisation.NONE, Reason.TRANSPORT, 127);
        }
    }

    void backToArrangement(long tick) {
        wish.clear();
        repeatTick = Ticks.NEVER;
        forgetFollow();
        silence(tick, LaunchOrder.CLIP, Reason.ARRANGEMENT);
        row = NONE;
        resumeRow = NONE;
        give(tick, LaunchOrder.CLIP, Reason.COMMAND);
    }

    void nudge(long tick, long by) {
        if (!head.sounds()) {
            return;
        }
        double left = Ticks.inBeats(head.at(tick));
        boolean beyond = head.move(tick, by);
        run.emit(LaunchOrder.CLIP, Kind.CLIP_MOVED, Reason.COMMAND, track, row, tick, head.at(tick), left);
        if (beyond) {
            run.emit(LaunchOrder.CLIP, Kind.CLIP_STOPPED, Reason.END, track, row, tick, head.stop(tick), 0);
            followTick = followLinked ? tick : followTick;
        }
    }

    /** Rows from one on went down by one. */
    void rowInserted(int at) {
        row += row >= at ? 1 : 0;
        resumeRow += resumeRow >= at ? 1 : 0;
        wish.row += wish.row >= at ? 1 : 0;
    }

    /** Copies the running clip to an empty row and plays on from there. */
    void captureTo(int at) {
        if (head.sounds()) {
            run.table.put(track, at, run.table.plan(track, row));
            row = at;
            resumeRow = at;
        }
    }
}
