package dev.backline.audio.files.internal.io;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.util.List;

/** The part that all writers share: a file appears when it was committed and its coding ends well. */
public final class Committed implements AudioWriter {
    private final AudioFormat format;
    private final PartialFile file;
    private final Coding coding;
    private final List<String> omitted;
    private boolean committed;
    private boolean closed;

    /** Turns frames into a file's bytes. */
    public interface Coding {
        /** Appends what stands before the sound. */
        void begin() throws IOException;

        /** Appends the frames of the block. */
        void write(AudioBlock block) throws IOException;

        /** Appends what stands behind the sound, and completes what stands before it. */
        void end() throws IOException;
    }

    private Committed(AudioFormat format, PartialFile file, Coding coding, List<String> omitted) {
        this.format = format;
        this.file = file;
        this.coding = coding;
        this.omitted = List.copyOf(omitted);
    }

    /** Answers a writer whose file has begun; nothing is left when it cannot begin. */
    public static Committed begin(AudioFormat format, PartialFile file, Coding coding, List<String> omitted)
            throws IOException {
        Committed writer = new Committed(format, file, coding, omitted);
        try {
            coding.begin();
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    @Override
    public void write(AudioBlock block) throws IOException {
        if (block.channels() != format.channels()) {
            throw new IllegalArgumentException(
                    "The block has " + block.channels() + " channels, but " + format.channels() + " were expected.");
        }
        coding.write(block);
    }

    @Override
    public List<String> omitted() {
        return omitted;
    }

    @Override
    public void commit() {
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            if (committed) {
                coding.end();
                file.finish();
            }
        }
    }
}
