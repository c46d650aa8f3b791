package dev.backline.live.set.internal.write;

import java.nio.file.Path;
import java.util.Optional;

/** Knows how long the audio files of a project are. */
interface SampleFacts {
    /** Answers nothing when the file cannot be read. */
    Optional<Fact> of(Path file);

    /**
     * What Live keeps of a file beside its name.
     *
     * @param frames length
     * @param rateHz sample rate
     * @param bytes size of the file
     */
    record Fact(long frames, int rateHz, long bytes) {}
}
