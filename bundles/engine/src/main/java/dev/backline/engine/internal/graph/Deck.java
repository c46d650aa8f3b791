package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.clip.ClipPlayer;
import dev.backline.engine.internal.clip.SlotPlayer;
import dev.backline.engine.internal.score.SlotSource;
import java.util.Optional;

/**
 * What plays the clips of one track: those of its arrangement until the session takes it, then the one that was launched. It belongs to the thread that
 * plays, is moved between two blocks, and allocates nothing.
 *
 * @param notes of both
 * @param arrangement its audio clips
 * @param slots audio clips of the session; empty when there are none that can be played
 */
public record Deck(SlotSource notes, ClipPlayer arrangement, Optional<SlotPlayer> slots) {
    /** Silences the arrangement. */
    public void take() {
        notes.take();
        arrangement.take();
    }

    /** Lets the arrangement play again, from where the song stands. */
    public void giveBack(long frame) {
        notes.giveBack();
        arrangement.giveBack();
        if (slots.isPresent()) {
            slots.get().stop(frame);
        }
    }

    /**
     * Starts a clip.
     *
     * @param frame of the run
     * @param tick of the run that falls on it
     * @param position in the clip
     * @param level 0 to 1
     */
    public void start(int row, long frame, long tick, long position, double level) {
        notes.start(row, tick, position, level);
        if (slots.isPresent()) {
            slots.get().start(row, frame, position, level);
        }
    }

    /** Goes on with a clip that has been playing: notes that should be sounding are struck anew. */
    public void resume(int row, long frame, long tick, long position, double level) {
        start(row, frame, tick, position, level);
        notes.chase(tick, position);
    }

    /** Goes round the loop of the clip. */
    public void turn(long frame, long tick, long position) {
        notes.turn(tick, position);
        if (slots.isPresent()) {
            slots.get().move(frame, position);
        }
    }

    /** Goes on elsewhere in the clip. */
    public void move(long frame, long tick, long position) {
        notes.move(tick, position);
        if (slots.isPresent()) {
            slots.get().move(frame, position);
        }
    }

    /** Stops the clip. */
    public void stop(long frame) {
        notes.stop();
        if (slots.isPresent()) {
            slots.get().stop(frame);
        }
    }
}
