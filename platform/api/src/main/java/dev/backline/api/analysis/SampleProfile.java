package dev.backline.api.analysis;

import dev.backline.model.Lufs;
import dev.backline.model.Pitch;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a sample is.
 *
 * @param categories likelihood from 0 to 1 of {@code kick}, {@code snare}, {@code clap}, {@code hat}, {@code open-hat}, {@code cymbal}, {@code tom},
 *     {@code percussion}, {@code bass}, {@code tone}, {@code pad}, {@code effect} and {@code loop}, the likeliest first
 * @param length of the whole file
 * @param onset where the sound begins
 * @param root the pitch of a single tone, when it has one
 * @param centsOff how far the tone lies above {@code root}, -50 to 50
 * @param tempo of a loop, when it is one
 * @param loudness of its loudest 400 ms
 * @param peak largest sample value, 0 to 1 and above
 * @param brightnessHz mean spectral centroid
 */
public record SampleProfile(
        Map<String, Double> categories,
        Seconds length,
        Seconds onset,
        Optional<Pitch> root,
        double centsOff,
        Optional<Tempo> tempo,
        Lufs loudness,
        double peak,
        double brightnessHz) {
    /** Copies the categories in their order. */
    public SampleProfile {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }

    /** Answers the likelihood of a category, 0 when it is unknown. */
    public double likelihood(String category) {
        return categories.getOrDefault(category, 0.0);
    }
}
