package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;

/** Some frames of a file, for what is looked at closely. */
final class Piece {
    private static final int PIECE = 16_384;

    private final long from;
    private final float[][] values;

    private Piece(long from, float[][] values) {
        this.from = from;
        this.values = values;
    }

    /** Reads frames of a file; those before are read and passed over. */
    static Piece of(AudioFiles files, Path file, long from, int count, Progress progress)
            throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            float[][] values = new float[reader.format().channels()][count];
            AudioBlock block = new AudioBlock(values.length, PIECE);
            long at = 0;
            for (int read = reader.read(block); read > 0 && at < from + count; read = reader.read(block)) {
                progress.check();
                int skipped = Math.clamp(from - at, 0, read);
                int kept = Math.clamp(from + count - at - skipped, 0, read - skipped);
                for (int c = 0; c < values.length && kept > 0; c++) {
                    System.arraycopy(block.channel(c), skipped, values[c], (int) (at + skipped - from), kept);
                }
                at += read;
            }
            return new Piece(from, values);
        }
    }

    boolean holds(long first, int count, long frames) {
        return first >= from && Math.min(first + count, frames) <= from + values[0].length;
    }

    float at(int channel, long frame) {
        int place = (int) (frame - from);
        return place < 0 || place >= values[channel].length ? 0 : values[channel][place];
    }

    void span(int channel, long first, long behind, float[] into) {
        into[0] = at(channel, first);
        into[1] = into[0];
        for (long frame = first + 1; frame < behind; frame++) {
            into[0] = Math.min(into[0], at(channel, frame));
            into[1] = Math.max(into[1], at(channel, frame));
        }
    }
}
