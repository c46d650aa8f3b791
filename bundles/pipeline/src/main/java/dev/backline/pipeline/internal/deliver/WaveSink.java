package dev.backline.pipeline.internal.deliver;

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

/** Writes the tracks of a render to files, all by the same gain, and keeps the highest peak of each. */
final class WaveSink implements Renderer.Sink, Closeable {
    private final AudioFiles audioFiles;
    private final Map<String, Path> files;
    private final AudioFormat format;
    private final float gain;
    private final Map<String, AudioWriter> writers = new LinkedHashMap<>();
    private final AudioBlock scaled = new AudioBlock(2, 4_096);
    private float peak;

    /**
     * A sink.
     *
     * @param files by track id; other tracks are not kept
     * @param gain for every track
     */
    WaveSink(AudioFiles audioFiles, Map<String, Path> files, AudioFormat format, double gain) {
        this.audioFiles = audioFiles;
        this.files = Map.copyOf(files);
        this.format = format;
        this.gain = (float) gain;
    }

    @Override
    public void begin(long frames) throws IOException, AudioFault {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            writers.put(file.getKey(), audioFiles.create(file.getValue(), format));
        }
    }

    @Override
    public void block(String trackId, AudioBlock block) throws IOException {
        AudioWriter writer = writers.get(trackId);
        if (writer == null) {
            return;
        }
        scaled.frames(block.frames());
        scaled.clear();
        scaled.add(block, gain);
        for (int c = 0; c < scaled.channels(); c++) {
            float[] channel = scaled.channel(c);
            for (int i = 0; i < scaled.frames(); i++) {
                peak = Math.max(peak, Math.abs(channel[i]));
            }
        }
        writer.write(scaled);
    }

    /** Answers the highest absolute value that was written. */
    double peak() {
        return peak;
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
