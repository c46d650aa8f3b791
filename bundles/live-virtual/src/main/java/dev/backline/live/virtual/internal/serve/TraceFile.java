package dev.backline.live.virtual.internal.serve;

import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscPacket;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes all that is said into a new file, a line a message. */
final class TraceFile implements AutoCloseable {
    private final Optional<BufferedWriter> writer;

    private TraceFile(Optional<BufferedWriter> writer) {
        this.writer = writer;
    }

    /** Answers one that writes nothing when there is no file. */
    static TraceFile open(Optional<Path> file) throws IOException {
        return new TraceFile(
                file.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Files.newBufferedWriter(file.get(), StandardOpenOption.CREATE_NEW)));
    }

    /** Writes a message, or the messages of a bundle. What AbletonOSC does not speak is left out. */
    void write(long nanos, boolean in, OscPacket packet) {
        if (writer.isEmpty()) {
            return;
        }
        switch (packet) {
            case OscMessage message -> {
                if (TraceText.takes(message)) {
                    line(new TraceText(nanos / 1e9, in, message).line());
                }
            }
            case OscBundle bundle -> bundle.packets().forEach(p -> write(nanos, in, p));
        }
    }

    private void line(String text) {
        try {
            writer.orElseThrow().append(text).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        writer.ifPresent(w -> {
            try {
                w.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
