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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the tracks of a render to files, all by the same gain and with the same short fade behind the song's end, so that
 * stems still add up to their sum; keeps the highest peak.
 */
final class WaveSink implements Renderer.Sink, Closeable {
    /** Short enough that no listener waits for the end: 1.5 s. */
    private static final int TAIL_FRAMES = Renderer.SAMPLE_RATE_HZ * 3 / 2;

    private final AudioFiles audioFiles;
    private final Map<String, Path> files;
    private final AudioFormat format;
    private final float gain;
    private final Map<String, AudioWriter> writers = new LinkedHashMap<>();
    private final AudioBlock scaled = new AudioBlock(2, 4_096);
    private final Map<String, Long> written = new HashMap<>();
    private final long songFrames;
    private final Optional<Levels> levels;
    private long frames;
    private float peak;

    /**
     * A sink.
     *
     * @param files by track id; other tracks are not kept
     * @param gain for every track
     * @param songFrames where the song ends; what rings on is faded out
     * @param levels hears what is written
     */
    WaveSink(
            AudioFiles audioFiles,
            Map<String, Path> files,
            AudioFormat format,
            double gain,
            long songFrames,
            Optional<Levels> levels) {
        this.audioFiles = audioFiles;
        this.files = Map.copyOf(files);
        this.format = format;
        this.gain = (float) gain;
        this.songFrames = songFrames;
        this.levels = levels;
    }

    @Override
    public void begin(long total) throws IOException, AudioFault {
        frames = Math.min(total, songFrames + TAIL_FRAMES);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            writers.put(file.getKey(), audioFiles.create(file.getValue(), format));
        }
    }

    @Override
    public void block(String trackId, AudioBlock block) throws IOException {
        AudioWriter writer = writers.get(trackId);
        long from = written.getOrDefault(trackId, 0L);
        int count = Math.clamp(frames - from, 0, block.frames());
        if (writer == null || count == 0) {
            return;
        }
        written.put(trackId, from + count);
        scaled.frames(count);
        for (int c = 0; c < scaled.channels(); c++) {
            scale(block.channel(c), scaled.channel(c), from, count);
        }
        writer.write(scaled);
        levels.ifPresent(l -> l.hear(trackId, scaled, from));
    }

    @Override
    public void inside(String trackId, AudioBlock block) throws IOException {
        block(trackId, block);
    }

    private void scale(float[] in, float[] out, long from, int count) {
        int song = Math.clamp(songFrames + 1 - from, 0, count);
        for (int i = 0; i < song; i++) {
            out[i] = in[i] * gain;
        }
        for (int i = song; i < count; i++) {
            long behind = from + i - songFrames;
            out[i] = in[i] * gain * (1 - (float) behind / TAIL_FRAMES);
        }
        float most = peak;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, Math.abs(out[i]));
        }
        peak = most;
    }

    /** Answers the highest absolute value that was written. */
    double peak() {
        return peak;
    }

    void commit() {
        writers.values().forEach(AudioWriter::commit);
        levels.ifPresent(Levels::end);
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
