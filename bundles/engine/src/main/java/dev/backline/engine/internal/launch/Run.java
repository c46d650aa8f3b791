package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchEvent.Reason;
import dev.backline.api.session.LaunchOrder;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;

/** What all parts of a machine share: time, slots, rules, switches, and the frame that is worked on. */
final class Run {
    final LaunchClock clock;
    final SongTime song;
    SlotTable table;
    LaunchEvents events;
    final double firstBpm;
    Quantisation grid;
    boolean followActions;
    long now;
    /** The last tick of this frame. */
    long nowTick;

    /** Whether what is pressed starts at once, because it started the transport. */
    boolean pressAtOnce;

    private final LaunchRules rules;

    Run(LiveSet set, LaunchRules given, int rateHz, int capacity) {
        rules = given;
        firstBpm = set.tempo().changes().getFirst().tempo().bpm();
        clock = new LaunchClock(rateHz, firstBpm);
        song = new SongTime(set, clock, given);
        table = new SlotTable(set);
        events = new LaunchEvents(capacity);
        grid = set.quantisation();
        followActions = holds(Decision.FOLLOW_ACTIONS_ON);
    }

    boolean holds(Decision decision) {
        return rules.holds(decision);
    }

    /** Looks again which ticks fall on this frame; after each change of time. */
    void refresh() {
        nowTick = clock.tickAt(now);
    }

    /** Answers the tick at which something pressed in this frame starts. */
    long pressed(Quantisation wanted) {
        if (pressAtOnce || !clock.running() || wanted == Quantisation.NONE) {
            return clock.nearestTick(now);
        }
        return song.line(holds(Decision.LINE_STARTS_AT_ONCE) ? clock.tickAt(now - 1) + 1 : nowTick + 1, wanted);
    }

    void emit(LaunchOrder order, Kind kind, Reason reason, int track, int row, long tick, long position, double value) {
        events.add(order, kind, reason, track, row, tick, song.at(tick), position, value);
    }

    void emitSignature(Reason reason, int row, long tick) {
        double value = song.numerator() + song.denominator() / 100.0;
        emit(LaunchOrder.TEMPO, Kind.SIGNATURE_SET, reason, -1, row, tick, 0, value);
    }
}
