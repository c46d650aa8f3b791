package dev.backline.api.audio;

import dev.backline.model.Seed;

/**
 * How a file is written, beyond its format.
 *
 * @param metadata what it tells beside the sound, as far as its format can hold it
 * @param dither whether rounding to 16 bits or fewer steps is blurred by triangular noise; digital silence stays silent
 * @param seed of that noise
 */
public record WriteOptions(AudioMetadata metadata, boolean dither, Seed seed) {
    /** No metadata; dither. */
    public static final WriteOptions PLAIN = new WriteOptions(AudioMetadata.NONE, true, Seed.of(16));

    /** Answers the same with other metadata. */
    public WriteOptions with(AudioMetadata other) {
        return new WriteOptions(other, dither, seed);
    }

    /** Answers the same with or without dither. */
    public WriteOptions withDither(boolean wanted) {
        return new WriteOptions(metadata, wanted, seed);
    }
}
