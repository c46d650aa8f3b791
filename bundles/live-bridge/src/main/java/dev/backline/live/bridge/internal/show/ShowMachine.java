package dev.backline.live.bridge.internal.show;

import dev.backline.live.bridge.internal.show.SetList.Song;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a show does next. It has no clock, no Live and no thread: it is told what happened and how many beats went by, and answers orders.
 * Whatever fails leads to the fail-safe scene and one sentence; from there the player goes on with any cue. Not safe for several threads.
 */
public final class ShowMachine {
    private final SetList list;
    private final double beatsPerBar;
    private final double leadBeats;
    private State state = State.READY;
    private int at = -1;
    private double played;
    private double silent;
    private boolean lost;

    /**
     * Answers a show that has not begun.
     *
     * @param beatsPerBar how long a bar is
     * @param leadBeats how long before its end a song hands over, so that Live, which waits for its grid, starts the next one in time
     */
    public ShowMachine(SetList list, double beatsPerBar, double leadBeats) {
        this.list = list;
        this.beatsPerBar = beatsPerBar;
        this.leadBeats = leadBeats;
    }

    /** Answers where it stands. */
    public State state() {
        return state;
    }

    /** Answers the song that plays, or was to play when something failed; empty before the first. */
    public Optional<Song> song() {
        return at < 0 ? Optional.empty() : Optional.of(list.songs().get(at));
    }

    /** Answers what is done about something that happened. */
    public List<Order> on(Cue cue) {
        return switch (cue) {
            case Cue.Next next -> go(at + 1);
            case Cue.Previous previous -> go(Math.max(0, at - 1));
            case Cue.Go go -> go(go.song());
            case Cue.Panic panic -> panic();
            case Cue.Failed failed -> failed(failed);
            case Cue.Back back -> back();
        };
    }

    /**
     * Answers what is done because time went by.
     *
     * @param beats since the last call
     * @param heard whether Live has answered since then
     */
    public List<Order> pass(double beats, boolean heard) {
        silent = heard ? 0 : silent + beats;
        if (silent >= list.watchdogBeats() && !lost && state.watched()) {
            lost = true;
            return failSafe("Live has not answered for " + (long) silent + " beats");
        }
        if (state != State.PLAYING) {
            return List.of();
        }
        played += beats;
        Optional<Double> length = song().flatMap(Song::length).map(l -> l.beats(beatsPerBar));
        if (length.isEmpty() || played < length.get() - leadBeats) {
            return List.of();
        }
        double over = played - length.get();
        List<Order> orders = go(at + 1);
        played = over;
        return orders;
    }

    private List<Order> go(int song) {
        if (song >= list.songs().size()) {
            boolean last = at == list.songs().size() - 1;
            state = last ? State.ENDED : state;
            return List.of(new Order.Tell(
                    last
                            ? "The last song was played. The show is over."
                            : "There is no song " + (song + 1) + "; the list has "
                                    + list.songs().size() + "."));
        }
        at = song;
        played = 0;
        state = State.PLAYING;
        Song next = list.songs().get(song);
        List<Order> orders = new ArrayList<>();
        next.tempo().ifPresent(t -> orders.add(new Order.SetTempo(t)));
        orders.add(new Order.Fire(next.scene()));
        orders.add(new Order.Tell("Song " + (song + 1) + " of " + list.songs().size() + ": " + next.scene()
                + next.length().map(l -> ", " + l).orElse(", until you ask for the next")));
        next.notes().forEach(n -> orders.add(new Order.Tell("  " + n)));
        return orders;
    }

    private List<Order> panic() {
        state = State.PANIC;
        return List.of(new Order.Silence(), new Order.Tell("Panic: everything is stopped. Ask for a song to go on."));
    }

    private List<Order> failed(Cue.Failed failed) {
        boolean failSafeItself = state == State.FAIL_SAFE;
        if (state == State.PANIC || state == State.ENDED || failSafeItself) {
            return List.of(new Order.Tell(failed.reason()
                    + (failSafeItself ? " The fail-safe scene does not play either. Play by hand." : "")));
        }
        return failSafe(failed.reason());
    }

    private List<Order> failSafe(String reason) {
        state = State.FAIL_SAFE;
        String sentence = reason.endsWith(".") ? reason : reason + ".";
        if (list.failSafe().isEmpty()) {
            return List.of(new Order.Tell(sentence + " The list names no fail-safe scene; what plays, plays on."));
        }
        String scene = list.failSafe().get();
        return List.of(
                new Order.Fire(scene),
                new Order.Tell(sentence + " The fail-safe scene " + scene + " is fired; ask for a song to go on."));
    }

    /** A Live that was started again plays nothing: what should play now is fired once more. */
    private List<Order> back() {
        if (!lost) {
            return List.of();
        }
        lost = false;
        silent = 0;
        Optional<String> scene = state == State.FAIL_SAFE ? list.failSafe() : song().map(Song::scene);
        if (scene.isEmpty() || !state.watched()) {
            return List.of(new Order.Tell("Live answers again. Ask for a song to go on."));
        }
        return List.of(
                new Order.Fire(scene.get()),
                new Order.Tell("Live answers again, and " + scene.get() + " is fired. Ask for a song to go on."));
    }

    /** Where a show stands. */
    public enum State {
        /** Not begun. */
        READY,
        /** A song plays. */
        PLAYING,
        /** Something failed, and the fail-safe scene plays. */
        FAIL_SAFE,
        /** The player stopped everything. */
        PANIC,
        /** The last song was played. */
        ENDED;

        boolean watched() {
            return this == PLAYING || this == FAIL_SAFE;
        }
    }
}
