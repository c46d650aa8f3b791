package dev.backline.api.session;

import dev.backline.model.Beats;
import dev.backline.model.Tempo;
import java.util.List;

/**
 * How a session that is being played stands.
 *
 * @param running whether the transport runs
 * @param song where the song stands
 * @param tempo in force
 * @param numerator of the signature in force
 * @param denominator of the signature in force
 * @param tracks by their place in the set
 */
public record LaunchState(
        boolean running, Beats song, Tempo tempo, int numerator, int denominator, List<OfTrack> tracks) {
    /** Copies the tracks. */
    public LaunchState {
        tracks = List.copyOf(tracks);
    }

    /**
     * How a track stands.
     *
     * @param playing scene whose clip sounds, -1 for none
     * @param waiting scene whose clip waits for its line, -1 for none
     * @param stopping whether it waits for the line on which it stops
     * @param taken whether it plays the session and not its arrangement
     * @param position in the clip that sounds, from its zero
     */
    public record OfTrack(int playing, int waiting, boolean stopping, boolean taken, Beats position) {}
}
