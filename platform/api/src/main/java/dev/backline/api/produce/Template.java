package dev.backline.api.produce;

import dev.backline.model.Color;
import dev.backline.model.Key;
import dev.backline.model.Lufs;
import dev.backline.model.Mixer;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.List;
import java.util.Optional;

/**
 * The starting point of a track: genre, mood and brief already weighed.
 *
 * @param genre id
 * @param tempo of the track
 * @param key of the track
 * @param signature of the track
 * @param loudness of the master
 * @param feel how it moves
 * @param parts what plays, in track order
 * @param returns effects that parts send to, in track order
 */
public record Template(
        String genre,
        Tempo tempo,
        Key key,
        TimeSignature signature,
        Lufs loudness,
        Feel feel,
        List<Part> parts,
        List<Return> returns) {
    /** Copies the lists. */
    public Template {
        parts = List.copyOf(parts);
        returns = List.copyOf(returns);
    }

    /** Answers the part of a role. */
    public Optional<Part> part(String role) {
        return parts.stream().filter(p -> p.role().equals(role)).findFirst();
    }

    /** Answers the same template with other parts. */
    public Template withParts(List<Part> other) {
        return new Template(genre, tempo, key, signature, loudness, feel, other, returns);
    }

    /**
     * How the track moves; each from 0 to 1.
     *
     * @param swing delay of every second sixteenth: 0 straight, 1 a full triplet
     * @param energy force of beats and dynamics
     * @param density how many notes
     * @param brightness how open sounds and harmony are
     */
    public record Feel(double swing, double energy, double density, double brightness) {}

    /**
     * A part that plays.
     *
     * @param role {@code kick}, {@code snare}, {@code clap}, {@code hat}, {@code open-hat}, {@code percussion}, {@code bass}, {@code chords}, {@code pad}, {@code lead},
     *     {@code texture} or another word
     * @param name of its track
     * @param group name of its group track: {@code Drums}, {@code Bass}, {@code Music}
     * @param color of its track and clips
     * @param pitched whether its notes belong to the key
     * @param mixer its strip; sends by the return's name in lower case
     */
    public record Part(String role, String name, String group, Color color, boolean pitched, Mixer mixer) {}

    /**
     * A return track.
     *
     * @param name such as {@code Reverb}
     * @param device kind of its effect: {@link dev.backline.model.Device#REVERB} or {@link dev.backline.model.Device#DELAY}
     * @param amount length of the room or number of echoes, 0 to 1
     */
    public record Return(String name, String device, double amount) {}
}
