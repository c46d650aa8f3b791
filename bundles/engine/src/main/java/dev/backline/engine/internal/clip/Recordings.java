package dev.backline.engine.internal.clip;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of one render, each decoded once; relative paths start from the project folder. */
public final class Recordings {
    private static final int PIECE = 16_384;
    private static final long MOST_FRAMES = 1L << 28;

    private final AudioFiles files;
    private final Places places;
    private final Progress progress;
    private final boolean strict;
    private final Map<Path, Recording> decoded = new HashMap<>();
    private final Map<Path, String> reasons = new HashMap<>();
    private final Map<Path, Path> moved = new HashMap<>();

    /**
     * Makes an empty store.
     *
     * @param strict whether a file that cannot be read is a fault
     */
    public Recordings(AudioFiles files, Path folder, boolean strict, Progress progress) {
        this.strict = strict;
        this.files = files;
        this.places = new Places(folder);
        this.progress = progress;
    }

    /**
     * Answers the sound of a file; empty when it cannot be read and that is no fault.
     *
     * @throws AudioFault if it cannot be read and every sample must be there
     */
    public Optional<Recording> find(Path file) throws IOException, AudioFault {
        if (strict || reasons.isEmpty() || !reasons.containsKey(file)) {
            try {
                return Optional.of(of(file));
            } catch (AudioFault | IOException e) {
                if (strict) {
                    throw e;
                }
                reasons.put(file, e instanceof AudioFault ? String.valueOf(e.getMessage()) : file + " cannot be read");
            }
        }
        return Optional.empty();
    }

    /** Answers why a file could not be read. */
    public String why(Path file) {
        return reasons.getOrDefault(file, file + " cannot be read");
    }

    /** Answers where a file was found that was not where the set says. */
    public Optional<Path> moved(Path file) {
        return Optional.ofNullable(moved.get(file));
    }

    /** Answers the sound of a file. */
    public Recording of(Path file) throws IOException, AudioFault {
        Path place = moved.getOrDefault(file, places.said(file));
        Recording found = decoded.get(place);
        if (found == null) {
            found = strict ? decode(place) : wherever(file, place);
            decoded.put(moved.getOrDefault(file, place), found);
        }
        return found;
    }

    private Recording wherever(Path file, Path said) throws IOException, AudioFault {
        try {
            return decode(said);
        } catch (AudioFault | IOException e) {
            Optional<Path> other = Files.exists(said) ? Optional.empty() : places.elsewhere(file);
            if (other.isEmpty()) {
                throw e;
            }
            moved.put(file, other.get());
            return decode(other.get());
        }
    }

    private Recording decode(Path file) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            if (reader.frames() < 1 || reader.frames() > MOST_FRAMES) {
                throw new AudioFault(file + " has " + reader.frames() + " frames, but 1 to " + MOST_FRAMES
                        + " were expected. Use another sample.");
            }
            // More than two channels: the first two are left and right.
            int kept = Math.min(2, reader.format().channels());
            float[][] channels = new float[kept][(int) reader.frames()];
            AudioBlock piece = new AudioBlock(reader.format().channels(), PIECE);
            int at = 0;
            for (int count = reader.read(piece); count > 0; count = reader.read(piece)) {
                progress.check();
                for (int c = 0; c < kept; c++) {
                    System.arraycopy(piece.channel(c), 0, channels[c], at, count);
                }
                at += count;
            }
            return new Recording(alike(channels), reader.format().sampleRateHz());
        }
    }

    // Two equal channels are one: half the work for the same sound.
    private static float[][] alike(float[][] channels) {
        boolean same = channels.length == 2 && Arrays.equals(channels[0], channels[1]);
        return same ? new float[][] {channels[0]} : channels;
    }
}
