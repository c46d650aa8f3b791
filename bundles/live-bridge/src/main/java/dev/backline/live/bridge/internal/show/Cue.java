package dev.backline.live.bridge.internal.show;

/** What happens to a show from outside. */
public sealed interface Cue {
    /** The player wants the next song. */
    record Next() implements Cue {}

    /** The player wants the song before. */
    record Previous() implements Cue {}

    /**
     * The player wants a given song.
     *
     * @param song its place in the list, from 0
     */
    record Go(int song) implements Cue {}

    /** The player wants silence, now. */
    record Panic() implements Cue {}

    /**
     * Live refused an order, or it came to nothing.
     *
     * @param order what was asked
     * @param reason in the user's words
     */
    record Failed(Order order, String reason) implements Cue {}

    /** Live answers again. */
    record Back() implements Cue {}
}
