package dev.backline.engine.internal.render;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.Renderer;
import dev.backline.sound.AudioBlock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the tracks of a render to files, which appear together when all is done. */
final class FileSink implements Renderer.Sink, Closeable {
    private final AudioFiles files;
    private final Map<String, Path> paths;
    private final AudioFormat format;
    private final Map<String, AudioWriter> writers = new LinkedHashMap<>();
    private long frames;

    /**
     * @param paths by track id; other tracks are not kept
     */
    FileSink(AudioFiles files, Map<String, Path> paths, AudioFormat format) {
        this.files = files;
        this.paths = paths;
        this.format = format;
    }

    @Override
    public void begin(long count) throws IOException, AudioFault {
        frames = count;
        for (Map.Entry<String, Path> path : paths.entrySet()) {
            writers.put(path.getKey(), files.create(path.getValue(), format));
        }
    }

    @Override
    public void block(String trackId, AudioBlock block) throws IOException {
        AudioWriter writer = writers.get(trackId);
        if (writer != null) {
            writer.write(block);
        }
    }

    @Override
    public void inside(String trackId, AudioBlock block) throws IOException {
        block(trackId, block);
    }

    double seconds() {
        return (double) frames / format.sampleRateHz();
    }

    void commit() {
        writers.values().forEach(AudioWriter::commit);
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (AudioWriter writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
