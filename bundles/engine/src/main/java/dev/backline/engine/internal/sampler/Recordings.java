package dev.backline.engine.internal.sampler;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The files of one render, each decoded once; relative paths start from the project folder. */
public final class Recordings {
    private static final int PIECE = 16_384;
    private static final long MOST_FRAMES = 1L << 28;

    private final AudioFiles files;
    private final Path folder;
    private final Progress progress;
    private final Map<Path, Recording> decoded = new HashMap<>();

    /** Makes an empty store. */
    public Recordings(AudioFiles files, Path folder, Progress progress) {
        this.files = files;
        this.folder = folder;
        this.progress = progress;
    }

    /** Answers the sound of a file. */
    public Recording of(Path file) throws IOException, AudioFault {
        Path place = folder.resolve(file).normalize();
        Recording found = decoded.get(place);
        if (found == null) {
            found = decode(place);
            decoded.put(place, found);
        }
        return found;
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
