package dev.backline.engine.internal.render;

import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.session.Performance;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole render kept in memory, by track id. */
final class Take implements Renderer.Sink {
    private final Map<String, float[][]> tracks = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private long frames;
    private Coverage coverage = new Coverage(List.of(), List.of());

    static Take of(LiveSet set, MemoryFiles files, int threads) {
        return of(set, files, Extent.WHOLE, threads, ThreadedRenderer.BLOCK);
    }

    static Take of(LiveSet set, MemoryFiles files, Extent extent, int threads, int blockFrames) {
        Take take = new Take();
        try {
            take.coverage = new ThreadedRenderer(files, Units.ALL, threads, blockFrames)
                    .render(set, Path.of("project"), extent, take, Progress.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return take;
    }

    static Take of(LiveSet set, MemoryFiles files, Performance performance) {
        Take take = new Take();
        try {
            take.coverage = new LaunchingRenderer(files, Units.ALL)
                    .render(
                            set,
                            Path.of("project"),
                            performance,
                            Beats.ZERO,
                            Songs.RATE,
                            Optional.empty(),
                            take,
                            Progress.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return take;
    }

    Coverage coverage() {
        return coverage;
    }

    @Override
    public void begin(long count) {
        frames = count;
    }

    @Override
    public void block(String trackId, AudioBlock block) {
        float[][] track = tracks.computeIfAbsent(trackId, id -> new float[2][(int) frames]);
        int at = positions.getOrDefault(trackId, 0);
        for (int c = 0; c < 2; c++) {
            System.arraycopy(block.channel(c), 0, track[c], at, block.frames());
        }
        positions.put(trackId, at + block.frames());
    }

    @Override
    public void inside(String trackId, AudioBlock block) {
        block(trackId, block);
    }

    int frames() {
        return (int) frames;
    }

    Map<String, float[][]> tracks() {
        return tracks;
    }

    float[] left(String trackId) {
        return tracks.get(trackId)[0];
    }

    float[] right(String trackId) {
        return tracks.get(trackId)[1];
    }
}
