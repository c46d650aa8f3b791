package dev.backline.engine.internal.live;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent.Reason;
import dev.backline.engine.internal.control.Clock;
import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Touch;
import dev.backline.engine.internal.graph.Deck;
import dev.backline.engine.internal.launch.LaunchEvents;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.launch.ScriptFeed;
import dev.backline.engine.internal.launch.Ticks;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Plays what a launch machine decides: on the frame of each event it starts and stops the clips of the tracks. Commands come from any thread and act on
 * the frame that they name. All else belongs to the thread that plays, where nothing allocates, locks or logs.
 */
public final class Launcher {
    private static final int NONE = -1;

    private final LaunchMachine machine;
    private final ScriptFeed script;
    private final Clock clock;
    private final List<Channel> channels;
    private final Optional<Touch> tempo;
    private final Queue<LaunchCommand> commands;
    private Consumer<LaunchEvents> witness = events -> {};
    private long moved = NONE;
    private boolean rolling;

    /**
     * Makes a launcher at rest at frame 0.
     *
     * @param script what is done without anybody doing it
     * @param clock of the song
     * @param channels all tracks of the set in its order
     * @param tempo that units follow; empty when none does
     * @param commands what any thread wants done
     */
    Launcher(
            LaunchMachine machine,
            ScriptFeed script,
            Clock clock,
            List<Channel> channels,
            Optional<Touch> tempo,
            Queue<LaunchCommand> commands) {
        this.commands = commands;
        this.machine = machine;
        this.script = script;
        this.clock = clock;
        this.channels = List.copyOf(channels);
        this.tempo = tempo;
    }

    /** Takes a command from any thread; it acts on its frame, or at once when that is past. */
    public void offer(LaunchCommand command) {
        commands.add(command);
    }

    /**
     * Goes on where another launcher of the same machine stood. On the thread that plays.
     *
     * @param tracks for each track its place there, -1 for a new one
     */
    void follow(Launcher before, List<Integer> tracks, long frame) {
        rolling = before.rolling;
        machine.reach(frame);
        long tick = machine.clock().tickAt(frame);
        for (int t = 0; t < channels.size(); t++) {
            Channel channel = channels.get(t);
            Channel old = t < tracks.size() && tracks.get(t) >= 0 ? before.channels.get(tracks.get(t)) : null;
            if (old != null && channel.deck().isPresent()) {
                boolean same = channel.deck().equals(old.deck());
                resume(t, channel, same, old.level(), frame, tick);
            }
        }
    }

    private void resume(int t, Channel channel, boolean same, double level, long frame, long tick) {
        Deck deck = channel.deck().orElseThrow();
        if (!same && machine.taken(t)) {
            deck.take();
        }
        if (!machine.sounds(t)) {
            return;
        }
        int row = channel.starts(machine.playing(t), level);
        long position = machine.position(t, tick);
        if (!same) {
            deck.resume(row, frame, tick, position, level);
        }
        channel.curves().start(row, machine.clock().beatsAt(frame), beats(position));
    }

    /** Answers the frame of the song where the machine's song stands. */
    long frame() {
        return clock.frame(beats(machine.songTick()));
    }

    /** Lets somebody see what happens on each frame, on the thread that plays; before it plays. */
    public void witness(Consumer<LaunchEvents> value) {
        witness = value;
    }

    /** Takes what was offered; before each block. */
    void take() {
        for (LaunchCommand first = commands.peek(); first != null && machine.offer(first); first = commands.peek()) {
            commands.poll();
        }
    }

    /** Lets happen what happens at a frame, and answers the next frame at which anything does, or the limit. */
    long until(long frame, long limit) {
        moved = NONE;
        // The machine never runs ahead of what is heard: its clock knows the tempo that holds now and no other.
        while (script.at(frame)) {
            LaunchEvents events = machine.events();
            witness.accept(events);
            for (int i = 0; i < events.size(); i++) {
                apply(events, i);
            }
        }
        long next = script.upcoming(limit);
        return moves(frame) ? Math.min(next, Course.onGrid(frame)) : next;
    }

    /** Answers whether the song goes on. */
    boolean rolling() {
        return rolling;
    }

    /** Answers the frame of the song to which it jumped just now; -1 when it did not. */
    long moved() {
        return moved;
    }

    private boolean moves(long frame) {
        boolean any = false;
        for (int i = 0; i < channels.size(); i++) {
            SlotCurves curves = channels.get(i).curves();
            if (curves.moves()) {
                any = true;
                curves.at(machine.clock().beatsAt(frame));
            }
        }
        return any;
    }

    private void apply(LaunchEvents events, int i) {
        switch (events.kind(i)) {
            case TRANSPORT_STARTED -> {
                rolling = true;
                moved = clock.frame(beats(events.position(i)));
            }
            case TRANSPORT_STOPPED -> rolling = false;
            case SONG_MOVED -> moved = clock.frame(beats(events.position(i)));
            case TEMPO_SET -> tempo(events.reason(i), events.value(i));
            case SCENE_INSERTED -> {
                for (int t = 0; t < channels.size(); t++) {
                    channels.get(t).insert(events.scene(i));
                }
            }
            default -> {
                if (events.track(i) >= 0) {
                    track(channels.get(events.track(i)), events, i);
                }
            }
        }
    }

    private void tempo(Reason reason, double bpm) {
        if (tempo.isPresent() && reason == Reason.ARRANGEMENT) {
            tempo.get().release();
        } else if (tempo.isPresent()) {
            tempo.get().set(bpm);
        }
    }

    private void track(Channel channel, LaunchEvents events, int i) {
        if (channel.deck().isEmpty()) {
            return;
        }
        Deck deck = channel.deck().get();
        long frame = events.frame();
        long tick = events.tick(i);
        long position = events.position(i);
        double beat = machine.clock().beatsAt(frame);
        switch (events.kind(i)) {
            case TRACK_TAKEN -> deck.take();
            case TRACK_RETURNED -> {
                deck.giveBack(frame);
                channel.curves().giveBack();
            }
            case CLIP_STARTED -> {
                int row = channel.starts(events.scene(i), events.value(i));
                deck.start(row, frame, tick, position, events.value(i));
                channel.curves().start(row, beat, beats(position));
            }
            case CLIP_STOPPED -> {
                channel.stops();
                deck.stop(frame);
                channel.curves().stop();
            }
            case CLIP_LOOPED -> {
                deck.turn(frame, tick, position);
                channel.curves().move(beat, beats(position));
            }
            case CLIP_MOVED -> {
                deck.move(frame, tick, position);
                channel.curves().move(beat, beats(position));
            }
            default -> {
                // Nothing else happens to one track.
            }
        }
    }

    private static double beats(long ticks) {
        return (double) ticks / Ticks.BEAT;
    }
}
