package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchEvent.Reason;
import dev.backline.api.session.LaunchOrder;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Seed;

/**
 * Decides what of a set plays when: it takes commands and tells, frame by frame, what happens. It belongs to one thread, and after it
 * was made nothing here allocates, locks, logs or throws. What happens depends on set, rules, seed and commands alone, never on where blocks end.
 *
 * <p>A block from frame {@code at} to {@code end} is played so:
 *
 * {@snippet :
 * while (at < end) {
 *     long next = machine.next(end);        // the next frame at which something happens, or end
 *     play(at, next);                       // as things stood until now
 *     at = next;
 *     for (int i = 0; i < machine.events().size(); i++) {
 *         apply(machine.events(), i);       // from frame at on
 *     }
 * }
 * }
 *
 * A clip that started at position {@code p} in tick {@code t} of the run stands at {@code p} plus the ticks since, going round in its loop;
 * {@link #clock()} tells frames and ticks until the next event, and {@link #song()} the place in the arrangement.
 */
public final class LaunchMachine {
    private static final int WAITING = 1024;
    private static final int COMMANDS_A_FRAME = 64;
    private static final int TURNS_A_FRAME = 8;

    private final Run run;
    private final Seed chance;
    private TrackLane[] lanes;
    private final SceneLane scenes;
    private final CommandQueue commands = new CommandQueue(WAITING);
    private long mark;

    /**
     * Answers a machine at rest at frame 0, with the song where the set's transport stands.
     *
     * @param seed chance of follow actions; each track draws from its own
     */
    public LaunchMachine(LiveSet set, LaunchRules rules, Seed seed, int sampleRateHz) {
        int tracks = set.tracks().size();
        chance = seed;
        run = new Run(set, rules, sampleRateHz, eventsOf(tracks));
        lanes = new TrackLane[tracks];
        for (int t = 0; t < tracks; t++) {
            lanes[t] = lane(set, t);
        }
        scenes = new SceneLane(run, lanes, seed.split("follow scenes").random());
        mark = run.song.at(0);
    }

    private static int eventsOf(int tracks) {
        return (2 * COMMANDS_A_FRAME + 4 * TURNS_A_FRAME) * (tracks + 2);
    }

    private TrackLane lane(LiveSet set, int track) {
        Seed own = chance.split("follow").split(set.tracks().get(track).id());
        return new TrackLane(run, track, own.random());
    }

    /**
     * Goes on with a set whose tracks, scenes, clips or loop were changed. What plays goes on where its clip still lies; what is gone falls silent,
     * without an event. Tempo and signature stay as they are. This one allocates; it is not for an audio thread.
     *
     * @param tracks for each track of the set its place before, -1 for a new one
     * @param rows for each scene that was there its place now, -1 for one that is gone
     */
    public void adopt(LiveSet set, int[] tracks, int[] rows) {
        long tick = run.clock.nearestTick(run.now);
        SlotTable old = run.table;
        run.table = new SlotTable(set);
        run.table.holdAs(old, tracks, rows);
        run.events = new LaunchEvents(eventsOf(tracks.length));
        run.grid = set.quantisation();
        run.song.loop(tick, set.transport());
        TrackLane[] before = lanes;
        lanes = new TrackLane[tracks.length];
        for (int t = 0; t < tracks.length; t++) {
            lanes[t] = tracks[t] < 0 ? lane(set, t) : before[tracks[t]];
            lanes[t].adopt(t, rows, tick);
        }
        scenes.adopt(lanes, rows);
    }

    /** Answers where the song stands at this frame. */
    public long songTick() {
        return run.song.at(run.clock.nearestTick(run.now));
    }

    /** Answers the tempo at this frame, in beats a minute. */
    public double tempo() {
        return run.clock.bpmAt(run.clock.nearestTick(run.now));
    }

    /** Answers the position in the clip of a track at this frame. */
    public long position(int track) {
        return lanes[track].positionAt(run.clock.nearestTick(run.now));
    }

    /** Takes a command, and answers whether there was room: 1,024 may wait. */
    public boolean offer(LaunchCommand command) {
        return commands.offer(command);
    }

    /**
     * Goes on to the next frame before a limit at which something happens, lets it happen, and answers that frame; or goes on to the
     * limit and answers it, with no events. More can happen in one frame than one call takes: then the next call answers the same frame.
     */
    public long next(long limit) {
        long frame = upcoming();
        run.events.begin(Math.min(frame, limit));
        if (frame >= limit) {
            run.now = Math.max(run.now, limit);
            return limit;
        }
        run.now = frame;
        step();
        return frame;
    }

    /** Answers the frame before a limit at which {@link #next} will let something happen, or the limit; nothing happens yet. */
    public long upcoming(long limit) {
        return Math.min(limit, upcoming());
    }

    /** Goes on to a frame before which nothing happens any more; what is offered too late acts there. */
    public void reach(long frame) {
        run.now = Math.max(run.now, frame);
    }

    /** Answers whether something happens until a frame, or in it. */
    public boolean happens(long frame) {
        return upcoming() <= frame;
    }

    /** Answers what happened in the frame that {@link #next} answered; valid until it is called again. */
    public LaunchEvents events() {
        return run.events;
    }

    /** Answers how frames and ticks go together, until the next event. */
    public LaunchClock clock() {
        return run.clock;
    }

    /** Answers where the song stands, until the next event. */
    public SongTime song() {
        return run.song;
    }

    /** Answers the scene whose clip a track plays, or has played to its end; -1 for none. */
    public int playing(int track) {
        return lanes[track].row();
    }

    /** Answers whether the clip of a track sounds. */
    public boolean sounds(int track) {
        return lanes[track].sounds();
    }

    /** Answers whether a track plays the session and not its arrangement. */
    public boolean taken(int track) {
        return lanes[track].taken();
    }

    /** Answers the scene whose clip waits for its line on a track; -1 for none. */
    public int waiting(int track) {
        return lanes[track].waitingRow();
    }

    /** Answers whether a track waits for the line on which it stops. */
    public boolean stopping(int track) {
        return lanes[track].waitsForStop();
    }

    /** Answers the position in the clip of a track at a tick of the run. */
    public long position(int track, long tick) {
        return lanes[track].positionAt(tick);
    }

    /** Answers the scene that plays, -1 for none. */
    public int scene() {
        return scenes.row();
    }

    /** Answers the scene that is selected. */
    public int selected() {
        return scenes.selected();
    }

    private long upcoming() {
        long frame = commands.frame();
        if (run.clock.running()) {
            long tick = Math.min(run.song.boundary(), scenes.nextTick());
            for (TrackLane lane : lanes) {
                tick = Math.min(tick, lane.nextTick());
                frame = Math.min(frame, lane.nextFrame());
            }
            if (tick != Ticks.NEVER) {
                frame = Math.min(frame, run.clock.frameAt(tick));
            }
        }
        return Math.max(frame, run.now);
    }

    private void step() {
        run.refresh();
        scenes.begin();
        cross();
        for (int i = 0; i < COMMANDS_A_FRAME && commands.frame() <= run.now; i++) {
            LaunchCommand command = commands.poll();
            if (command != null) {
                obey(command);
            }
        }
        for (int turn = 0; turn < TURNS_A_FRAME && run.clock.running() && isDue(); turn++) {
            cross();
            scenes.scenes();
            for (TrackLane lane : lanes) {
                lane.clips();
            }
            for (TrackLane lane : lanes) {
                lane.follow(scenes.acted());
            }
        }
    }

    private boolean isDue() {
        boolean due = run.song.boundary() <= run.nowTick || scenes.isDue();
        for (TrackLane lane : lanes) {
            due |= lane.isDue();
        }
        return due;
    }

    private void cross() {
        while (run.clock.running() && run.song.boundary() <= run.nowTick) {
            long tick = run.song.boundary();
            tell(run.song.cross(), tick, Reason.ARRANGEMENT);
        }
    }

    /** Tells what changed in the song's time, and lets what waits find its line anew. */
    private void tell(int changes, long tick, Reason reason) {
        run.refresh();
        if ((changes & SongTime.Change.MOVED) != 0) {
            run.emit(LaunchOrder.TRANSPORT, Kind.SONG_MOVED, reason, -1, -1, tick, run.song.at(tick), 0);
            for (TrackLane lane : lanes) {
                lane.songMoved(tick);
            }
            scenes.songMoved(tick);
        }
        if ((changes & SongTime.Change.TEMPO) != 0) {
            double bpm = run.clock.bpmAt(tick);
            run.emit(LaunchOrder.TEMPO, Kind.TEMPO_SET, Reason.ARRANGEMENT, -1, -1, tick, 0, bpm);
        }
        if ((changes & SongTime.Change.SIGNATURE) != 0) {
            run.emitSignature(Reason.ARRANGEMENT, -1, tick);
        }
    }

    private void obey(LaunchCommand command) {
        long tick = run.clock.nearestTick(run.now);
        int track = command.track();
        switch (command.kind()) {
            case PLAY -> play();
            case STOP -> stop();
            case POSITION -> moveTo(Math.max(0, Math.round(command.value() * Ticks.BEAT)));
            case LOOP -> run.song.loop(tick, command.value() != 0);
            case TEMPO -> tempo(Math.clamp(command.value(), 20, 999), tick);
            case SIGNATURE -> signature(command.value(), tick);
            case QUANTISATION -> run.grid = grid(command.value());
            case FOLLOW_ACTIONS -> run.followActions = command.value() != 0;
            case SCENE -> scene(command.scene(), velocity(command));
            case SCENE_SELECTED -> scene(scenes.selected(), velocity(command));
            case SELECT -> scenes.select(command.scene(), Reason.COMMAND);
            case STOP_ALL -> stopAll();
            case CAPTURE -> capture(command.scene() + 1, tick);
            case PRESS -> press(track, command.scene(), velocity(command));
            case RELEASE -> release(track, command.scene());
            case STOP_TRACK -> stopTrack(track);
            case BACK_TO_ARRANGEMENT -> back(track, tick);
            case NUDGE -> nudge(track, (int) command.value(), tick);
        }
    }

    private static final Quantisation[] GRIDS = Quantisation.values();

    private static Quantisation grid(double value) {
        return GRIDS[Math.clamp((long) value, 0, GRIDS.length - 1)];
    }

    private static int velocity(LaunchCommand command) {
        return Math.clamp((long) command.value(), 1, 127);
    }

    private void play() {
        if (run.clock.running()) {
            return;
        }
        run.clock.start(run.now);
        long tick = run.clock.nearestTick(run.now);
        run.refresh();
        run.emit(LaunchOrder.TRANSPORT, Kind.TRANSPORT_STARTED, Reason.COMMAND, -1, -1, tick, run.song.at(tick), 0);
        for (TrackLane lane : lanes) {
            lane.transportStarts(tick);
        }
    }

    private void stop() {
        if (!run.clock.running()) {
            return;
        }
        long tick = run.clock.nearestTick(run.now);
        for (TrackLane lane : lanes) {
            lane.transportStops(tick);
        }
        scenes.cancel();
        run.clock.stop(run.now);
        run.emit(LaunchOrder.TRANSPORT, Kind.TRANSPORT_STOPPED, Reason.COMMAND, -1, -1, tick, mark, 0);
        tell(run.song.move(run.clock.nearestTick(run.now), mark) & ~SongTime.Change.MOVED, tick, Reason.COMMAND);
    }

    private void moveTo(long song) {
        mark = song;
        long tick = run.clock.nearestTick(run.now);
        tell(run.song.move(tick, song), tick, Reason.COMMAND);
    }

    private void tempo(double bpm, long tick) {
        run.song.tempoAtTick(tick, bpm);
        run.refresh();
        run.emit(LaunchOrder.TEMPO, Kind.TEMPO_SET, Reason.COMMAND, -1, -1, tick, 0, bpm);
    }

    private void signature(double value, long tick) {
        int numerator = Math.clamp((long) value, 1, 99);
        int denominator = Integer.highestOneBit(Math.clamp(Math.round((value - numerator) * 100), 1, 16));
        run.song.signature(tick, numerator, denominator);
        for (TrackLane lane : lanes) {
            lane.gridRestarts(tick);
        }
        scenes.gridRestarts(tick);
        run.refresh();
        run.emitSignature(Reason.COMMAND, -1, tick);
    }

    private void scene(int row, int velocity) {
        boolean atOnce = !run.clock.running();
        if (atOnce && row >= 0 && row < run.table.rows()) {
            play();
            run.pressAtOnce = true;
        }
        scenes.press(row, velocity);
        run.pressAtOnce = false;
    }

    private void press(int track, int row, int velocity) {
        if (!run.table.holds(track, row)) {
            return;
        }
        if (!run.clock.running() && starts(track, row)) {
            play();
            run.pressAtOnce = true;
        }
        if (run.table.isGroup(track)) {
            pressGroup(track, row, velocity);
        } else if (run.table.hasSlots(track)) {
            lanes[track].press(row, velocity);
            lanes[track].atRest();
        }
        run.pressAtOnce = false;
    }

    private boolean starts(int track, int row) {
        if (!run.table.isGroup(track)) {
            return run.table.plan(track, row).enabled();
        }
        for (int t = 0; t < lanes.length; t++) {
            if (run.table.isWithin(t, track) && run.table.plan(t, row).enabled()) {
                return true;
            }
        }
        return false;
    }

    private void pressGroup(int group, int row, int velocity) {
        boolean none = true;
        for (int t = 0; t < lanes.length; t++) {
            none &= !run.table.isWithin(t, group) || run.table.isEmpty(t, row);
        }
        boolean stops = none || !run.holds(Decision.GROUP_SLOT_ONLY_STARTS);
        for (int t = 0; t < lanes.length; t++) {
            if (run.table.hasSlots(t) && run.table.isWithin(t, group) && (stops || !run.table.isEmpty(t, row))) {
                lanes[t].press(row, velocity);
                lanes[t].atRest();
            }
        }
    }

    private void release(int track, int row) {
        if (!run.table.holds(track, row)) {
            return;
        }
        for (int t = 0; t < lanes.length; t++) {
            if (t == track || run.table.isWithin(t, track)) {
                lanes[t].release(row);
            }
        }
    }

    private void stopTrack(int track) {
        for (int t = 0; t < lanes.length; t++) {
            if (run.table.hasSlots(t) && (t == track || run.table.isWithin(t, track))) {
                lanes[t].stopPressed();
                lanes[t].atRest();
            }
        }
    }

    private void stopAll() {
        scenes.cancel();
        for (int t = 0; t < lanes.length; t++) {
            if (run.table.hasSlots(t)) {
                lanes[t].stopPressed();
                lanes[t].atRest();
            }
        }
    }

    private void capture(int row, long tick) {
        int at = Math.clamp(row, 0, run.table.rows());
        if (!run.table.insert(at)) {
            return;
        }
        scenes.rowInserted(at);
        for (TrackLane lane : lanes) {
            lane.rowInserted(at);
            lane.captureTo(at);
        }
        run.emit(LaunchOrder.SCENE, Kind.SCENE_INSERTED, Reason.COMMAND, -1, at, tick, 0, 0);
    }

    private void back(int track, long tick) {
        for (int t = 0; t < lanes.length; t++) {
            if (track < 0 || t == track) {
                lanes[t].backToArrangement(tick);
            }
        }
        if (track < 0) {
            scenes.cancel();
            tell(run.song.obeyMaps(tick), tick, Reason.ARRANGEMENT);
        }
    }

    private void nudge(int track, int steps, long tick) {
        Quantisation grid = run.grid;
        if (grid == Quantisation.NONE) {
            grid = run.holds(Decision.NUDGE_NEEDS_NO_GRID) ? Quantisation.SIXTEENTH : Quantisation.NONE;
        }
        if (track >= 0 && track < lanes.length) {
            lanes[track].nudge(tick, steps * run.song.step(grid));
        }
    }
}
