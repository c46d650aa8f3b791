package dev.backline.api.produce;

import dev.backline.model.Key;
import dev.backline.model.Lufs;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user wants.
 *
 * @param genre id such as {@code house} or {@code drum-and-bass}; the template stages know which there are
 * @param mood {@code energetic}, {@code dark}, {@code happy}, {@code calm} or {@code sad}
 * @param tempo the template's own when empty
 * @param key the template's own when empty
 * @param minutes wished length, 0.5 to 20; the form comes within one section of it
 * @param seed where chance comes from
 * @param samples folder to take sounds from; Backline's own sounds when empty
 * @param loudness of the master; the template's own when empty
 */
public record Brief(
        String genre,
        String mood,
        Optional<Tempo> tempo,
        Optional<Key> key,
        double minutes,
        Seed seed,
        Optional<Path> samples,
        Optional<Lufs> loudness) {
    /** Checks the length. */
    public Brief {
        if (!(minutes >= 0.5 && minutes <= 20)) {
            throw new IllegalArgumentException("Minutes is " + minutes + ", but a number from 0.5 to 20 was expected.");
        }
    }

    /** Answers the same wish with another seed. */
    public Brief withSeed(Seed other) {
        return new Brief(genre, mood, tempo, key, minutes, other, samples, loudness);
    }
}
