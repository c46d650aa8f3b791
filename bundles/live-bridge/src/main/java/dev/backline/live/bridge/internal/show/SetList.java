package dev.backline.live.bridge.internal.show;

import dev.backline.model.Tempo;
import java.util.List;
import java.util.Optional;

/**
 * What a show plays, in order.
 *
 * @param title its name; empty when it has none
 * @param failSafe the scene that plays when something fails
 * @param watchdogBeats how many beats Live may be silent before it counts as a failure, above 0
 * @param songs at least one
 */
public record SetList(String title, Optional<String> failSafe, double watchdogBeats, List<Song> songs) {
    /** Copies the songs. */
    public SetList {
        songs = List.copyOf(songs);
    }

    /**
     * One scene of a show.
     *
     * @param scene its name in Live, or its number as {@code #3}
     * @param tempo set when it begins; the tempo stays as it is when empty
     * @param length after which the next one begins by itself; the player asks for it when empty
     * @param notes what the player reads
     */
    public record Song(String scene, Optional<Tempo> tempo, Optional<Length> length, List<String> notes) {
        /** Copies the notes. */
        public Song {
            notes = List.copyOf(notes);
        }
    }

    /**
     * How long a scene plays.
     *
     * @param count how many, above 0
     * @param bars whether they are bars; beats otherwise
     */
    public record Length(double count, boolean bars) {
        /** Answers it in beats. */
        public double beats(double beatsPerBar) {
            return bars ? count * beatsPerBar : count;
        }

        @Override
        public String toString() {
            String number = count == StrictMath.rint(count) ? Long.toString((long) count) : Double.toString(count);
            return number + (bars ? " bars" : " beats");
        }
    }
}
