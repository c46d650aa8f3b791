package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchEvent.Reason;
import dev.backline.api.session.LaunchOrder;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.FollowAction.Act;
import dev.backline.model.Quantisation;
import java.util.random.RandomGenerator;

/** Which scene plays and which one waits for its line. */
final class SceneLane {
    private static final int NONE = -1;

    private final Run run;
    private TrackLane[] lanes;
    private final FollowDraw draw;
    private int row = NONE;
    private int selected;
    private int wishRow = NONE;
    private long wishTick = Ticks.NEVER;
    private Quantisation wishGrid = Quantisation.NONE;
    private Reason wishReason = Reason.SCENE;
    private long followTick = Ticks.NEVER;
    private boolean acted;

    SceneLane(Run run, TrackLane[] lanes, RandomGenerator chance) {
        this.run = run;
        this.lanes = lanes;
        draw = new FollowDraw(chance, new Rows(), run.holds(Decision.PREVIOUS_WRAPS));
    }

    /** The scenes as a column to choose from. */
    private final class Rows implements FollowDraw.Column {
        @Override
        public int rows() {
            return run.table.rows();
        }

        @Override
        public boolean occupied(int at) {
            return !run.table.isEmptyScene(at);
        }

        @Override
        public boolean eligible(int at) {
            return occupied(at);
        }

        @Override
        public boolean gapsEnd() {
            return run.holds(Decision.EMPTY_SCENE_ENDS_RUN);
        }
    }

    int row() {
        return row;
    }

    int selected() {
        return selected;
    }

    long nextTick() {
        return Math.min(wishTick, followTick);
    }

    boolean isDue() {
        return nextTick() <= run.nowTick;
    }

    /** Answers whether a scene acted by itself in this frame. */
    boolean acted() {
        return acted;
    }

    void begin() {
        acted = false;
    }

    void select(int at, Reason reason) {
        if (at >= 0 && at < run.table.rows()) {
            selected = at;
            run.emit(LaunchOrder.SCENE, Kind.SCENE_SELECTED, reason, NONE, at, run.clock.nearestTick(run.now), 0, 0);
        }
    }

    /** Launches a scene by hand: its clips wait for their own lines, the scene for that of the set. */
    void press(int at, int velocity) {
        if (at < 0 || at >= run.table.rows()) {
            return;
        }
        ask(at, run.pressed(run.grid), run.grid, Reason.SCENE);
        if (!run.holds(Decision.SCENE_TEMPO_ON_LINE)) {
            time(at, run.clock.nearestTick(run.now));
        }
        launch(at, velocity, Reason.SCENE, Ticks.NEVER);
        if (!run.holds(Decision.SCENE_SELECTION_STAYS)) {
            select(at + 1, Reason.SCENE);
        }
    }

    private void ask(int at, long tick, Quantisation grid, Reason reason) {
        wishRow = at;
        wishTick = tick;
        wishGrid = grid;
        wishReason = reason;
        followTick = Ticks.NEVER;
    }

    private void launch(int at, int velocity, Reason reason, long followed) {
        for (int t = 0; t < lanes.length; t++) {
            if (run.table.hasSlots(t)) {
                lanes[t].scene(at, velocity, reason, followed);
            }
        }
    }

    /** Forgets what waits and what would follow. */
    void cancel() {
        wishTick = Ticks.NEVER;
        followTick = Ticks.NEVER;
    }

    void gridRestarts(long tick) {
        if (wishTick != Ticks.NEVER && wishGrid != Quantisation.NONE) {
            wishTick = Math.min(wishTick, tick);
        }
    }

    void songMoved(long tick) {
        if (wishTick != Ticks.NEVER && wishGrid != Quantisation.NONE) {
            wishTick = run.song.line(tick, wishGrid);
        }
    }

    /** Starts the scene that is due, or does what follows on the one that plays. */
    void scenes() {
        if (wishTick <= run.nowTick) {
            start();
        } else if (followTick <= run.nowTick) {
            follow();
        }
    }

    private void start() {
        long tick = wishTick;
        wishTick = Ticks.NEVER;
        row = wishRow;
        if (run.holds(Decision.SCENE_TEMPO_ON_LINE) || wishReason == Reason.FOLLOW) {
            time(row, tick);
        }
        run.emit(LaunchOrder.SCENE, Kind.SCENE_STARTED, wishReason, NONE, row, tick, 0, 0);
        FollowPlan follow = run.table.follow(row);
        followTick = follow.enabled() ? tick + follow.time() : Ticks.NEVER;
    }

    private void time(int at, long tick) {
        double bpm = run.table.tempo(at);
        if (bpm > 0) {
            run.song.tempoAtTick(tick, bpm);
            run.emit(LaunchOrder.TEMPO, Kind.TEMPO_SET, Reason.SCENE, NONE, at, tick, 0, bpm);
        }
        if (run.table.hasSignature(at)) {
            run.song.signature(tick, run.table.signature(at));
            for (TrackLane lane : lanes) {
                lane.gridRestarts(tick);
            }
            gridRestarts(tick);
            run.emitSignature(Reason.SCENE, at, tick);
        }
        run.refresh();
    }

    private void follow() {
        long tick = followTick;
        followTick = Ticks.NEVER;
        if (!run.followActions || row == NONE) {
            return;
        }
        FollowPlan plan = run.table.follow(row);
        Act act = draw.act(plan, run.holds(Decision.CHANCES_ARE_WEIGHTS));
        acted = act != Act.NONE && run.holds(Decision.SCENE_ACTION_WINS);
        switch (act) {
            case NONE -> {}
            case STOP -> stopAll(tick);
            case JUMP -> go(run.table.rowOf(draw.target(plan)), tick);
            default -> go(draw.choose(act, row), tick);
        }
    }

    private void stopAll(long tick) {
        row = NONE;
        for (int t = 0; t < lanes.length; t++) {
            if (run.table.hasSlots(t)) {
                lanes[t].stopAt(tick);
            }
        }
    }

    private void go(int at, long tick) {
        if (at < 0 || at >= run.table.rows()) {
            return;
        }
        ask(at, tick, Quantisation.NONE, Reason.FOLLOW);
        start();
        launch(at, 127, Reason.FOLLOW, tick);
    }

    /** Goes on with other lanes; rows that are gone neither play nor wait. */
    void adopt(TrackLane[] others, int[] rows) {
        lanes = others;
        row = moved(rows, row);
        selected = Math.max(0, moved(rows, selected));
        wishRow = moved(rows, wishRow);
        if (wishRow == NONE) {
            wishTick = Ticks.NEVER;
        }
        if (row == NONE) {
            followTick = Ticks.NEVER;
        }
    }

    private static int moved(int[] rows, int old) {
        return old >= 0 && old < rows.length ? rows[old] : NONE;
    }

    void rowInserted(int at) {
        row += row >= at ? 1 : 0;
        wishRow += wishRow >= at ? 1 : 0;
    }
}
