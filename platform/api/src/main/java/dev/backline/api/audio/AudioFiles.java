package dev.backline.api.audio;

import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Opens audio files of every known format, told by content and not by name. Safe for any thread. */
public interface AudioFiles {
    /** Answers the endings of the formats that can be read, without a dot and in lower case. */
    Set<String> readable();

    /**
     * Opens a file for reading from its start.
     *
     * @return a reader of one thread, closed by the caller
     * @throws AudioFault if the format is unknown or damaged
     */
    AudioReader open(Path file) throws IOException, AudioFault;

    /**
     * Creates a file without metadata, or replaces one when closed; until then nothing stands under its name. Rounding to fewer than 24
     * bits is dithered.
     *
     * @return a writer of one thread, closed by the caller
     * @throws AudioFault if the format cannot be written
     */
    AudioWriter create(Path file, AudioFormat format) throws IOException, AudioFault;

    /**
     * Creates a file as {@link #create(Path, AudioFormat)} does, with options.
     *
     * @throws AudioFault if the format cannot be written, or the options not be met
     * @since 0.1.1
     */
    default AudioWriter create(Path file, AudioFormat format, WriteOptions options) throws IOException, AudioFault {
        if (!options.equals(WriteOptions.PLAIN)) {
            throw new AudioFault(file + ": metadata and dither cannot be chosen here. Write it without options.");
        }
        return create(file, format);
    }

    /**
     * Reads a whole file.
     *
     * @throws AudioFault if it is unknown, damaged, or larger than 2^31 - 1 frames
     */
    default AudioBlock load(Path file) throws IOException, AudioFault {
        try (AudioReader reader = open(file)) {
            if (reader.frames() > Integer.MAX_VALUE - 8) {
                throw new AudioFault(file + " has " + reader.frames() + " frames, too many to be held at once.");
            }
            AudioBlock block = new AudioBlock(reader.format().channels(), (int) reader.frames());
            int frames = reader.read(block);
            block.frames(Math.max(0, frames));
            return block;
        }
    }
}
