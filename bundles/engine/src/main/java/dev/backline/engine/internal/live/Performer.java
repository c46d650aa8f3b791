package dev.backline.engine.internal.live;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.control.Touch;
import dev.backline.engine.internal.device.Blocks;
import dev.backline.engine.internal.graph.Graph;
import dev.backline.engine.internal.graph.Turn;
import dev.backline.sound.AudioBlock;
import java.util.List;
import java.util.Optional;

/**
 * Plays a graph block by block for whoever hears it. Orders count on the frame that they name; the song stops, jumps and goes round its loop on the frame.
 * The blocks belong to one thread, and nothing on it allocates, locks or logs; orders come from any thread, and what is told may be asked by any.
 */
public final class Performer {
    /** Lets the song go on. */
    public static final int PLAY = 0;

    /** Stops the song; what sounds rings out. */
    public static final int STOP = 1;

    /** Goes to the frame of the song that the value tells. */
    public static final int GO = 2;

    /** Takes over the control that the target counts. */
    public static final int TOUCH = 3;

    /** Gives a control back to what was written. */
    public static final int RELEASE = 4;

    /** Sets where the loop ends, in frames of the song; 0 for no loop. */
    public static final int LOOP = 5;

    private final Graph graph;
    private final List<Touch> controls;
    private final Orders orders = new Orders();
    private final Moment moment = new Moment();
    private final AudioBlock silence;
    private final Optional<Launcher> launcher;
    private Optional<Parts> parts = Optional.empty();
    private Optional<Gauges> gauges = Optional.empty();
    private Optional<Overlay> overlay = Optional.empty();
    private final long loopStart;
    private long loopEnd;
    private long played;
    private long song;
    private boolean rolling = true;
    private boolean held;
    private List<Turn> turns = List.of();
    private volatile long heard;
    private volatile long place;

    /**
     * Makes a performer of a prepared graph.
     *
     * @param controls that can be touched, in the order in which targets count them
     * @param start frame of the song that it begins with
     * @param loopStart where the loop begins
     * @param loopEnd where it ends, 0 for no loop
     * @param mostFrames the longest block
     */
    public Performer(Graph graph, List<Touch> controls, long start, long loopStart, long loopEnd, int mostFrames) {
        this(graph, controls, Optional.empty(), start, loopStart, loopEnd, mostFrames);
    }

    /**
     * Makes a performer of the session of a prepared graph. Its song starts, stops and moves with the launcher.
     */
    Performer(Graph graph, List<Touch> controls, Launcher launcher, int mostFrames) {
        this(graph, controls, Optional.of(launcher), 0, 0, 0, mostFrames);
        this.rolling = false;
    }

    private Performer(
            Graph graph,
            List<Touch> controls,
            Optional<Launcher> launcher,
            long start,
            long loopStart,
            long loopEnd,
            int mostFrames) {
        this.launcher = launcher;
        this.graph = graph;
        this.controls = List.copyOf(controls);
        this.song = start;
        this.loopStart = loopStart;
        this.loopEnd = loopEnd;
        this.silence = new AudioBlock(2, mostFrames);
        this.place = start;
    }

    /** Answers where orders go. */
    public Orders orders() {
        return orders;
    }

    /** Lets the parts of the mix be gathered too; before it plays. */
    public Parts gather() {
        Parts gathered = new Parts(graph, silence.capacity());
        parts = Optional.of(gathered);
        return gathered;
    }

    /**
     * Goes on where another one stood. On the thread that plays, in place of the other one.
     *
     * @param tracks for each track its place there, -1 for a new one
     * @param sameTime whether frames of the song are the same in both
     */
    public void follow(Performer before, List<Integer> tracks, boolean sameTime) {
        for (int i = 0; i < turns.size(); i++) {
            turns.get(i).apply();
        }
        played = before.played;
        rolling = before.rolling;
        if (launcher.isPresent() && before.launcher.isPresent()) {
            launcher.get().follow(before.launcher.get(), tracks, played);
        }
        song = sameTime || launcher.isEmpty() ? before.song : launcher.get().frame();
        heard = played;
        place = song;
    }

    /** Says what is turned when it takes another one's place. */
    void first(List<Turn> values) {
        turns = List.copyOf(values);
    }

    /** Holds decisions back, or lets them be made again: the machine belongs to somebody else meanwhile. What plays goes on. */
    public void hold(boolean value) {
        held = value;
    }

    /** Lets something be added to what is heard; before it plays. */
    public void overlay(Overlay value) {
        overlay = Optional.of(value);
    }

    /** Lets controls be asked about while it plays; before it plays. */
    public Gauges gauge() {
        Gauges made = new Gauges(controls);
        gauges = Optional.of(made);
        return made;
    }

    /** Answers how many frames were played. */
    public long played() {
        return heard;
    }

    /** Answers the frame of the song that comes next. */
    public long place() {
        return place;
    }

    /** Fills the frames of a block with what comes next. */
    public void play(AudioBlock into) {
        if (launcher.isPresent() && !held) {
            launcher.get().take();
            if (overlay.isPresent()) {
                overlay.get().begin(played, into.frames());
            }
        }
        if (parts.isPresent()) {
            parts.get().begin(into.frames());
        }
        int at = 0;
        while (at < into.frames()) {
            int count = (int) Math.min(into.frames() - at, until(into.frames() - at));
            part(into, at, count);
            at += count;
        }
        heard = played;
        place = song;
    }

    /** Obeys what counts now, and answers for how many frames nothing else comes. */
    private long until(int most) {
        while (orders.waits() && orders.frame() <= played) {
            obey();
            orders.take();
        }
        if (rolling && loopEnd > loopStart && song == loopEnd) {
            song = loopStart;
        }
        long free = orders.waits() ? orders.frame() - played : Long.MAX_VALUE;
        if (launcher.isPresent() && !held) {
            free = Math.min(free, launched(launcher.get(), most));
        }
        boolean inside = rolling && song < loopEnd;
        return inside ? Math.min(free, loopEnd - song) : free;
    }

    private long launched(Launcher session, int most) {
        long free = session.until(played, played + most) - played;
        rolling = session.rolling();
        if (session.moved() >= 0) {
            song = session.moved();
        }
        return free;
    }

    private void obey() {
        switch (orders.kind()) {
            case PLAY -> rolling = true;
            case STOP -> rolling = false;
            case GO -> song = (long) orders.value();
            case LOOP -> loopEnd = (long) orders.value();
            case TOUCH -> {
                if (orders.target() < controls.size()) {
                    controls.get(orders.target()).set(orders.value());
                }
            }
            case RELEASE -> {
                if (orders.target() < controls.size()) {
                    controls.get(orders.target()).release();
                }
            }
            default -> {
                // An order from a later version is none here.
            }
        }
    }

    private void part(AudioBlock into, int at, int count) {
        moment.set(played, song, count, rolling);
        graph.process(moment);
        if (gauges.isPresent()) {
            gauges.get().read(song);
        }
        AudioBlock from = silence;
        from.frames(count);
        if (graph.main().isPresent()) {
            from = graph.main().get().out().block(moment);
        }
        Blocks.put(from, into, at);
        if (overlay.isPresent()) {
            overlay.get().add(into, at, count, played, launcher.isPresent() && !held);
        }
        if (parts.isPresent()) {
            parts.get().take(moment, at);
        }
        played += count;
        if (rolling) {
            song += count;
        }
    }
}
