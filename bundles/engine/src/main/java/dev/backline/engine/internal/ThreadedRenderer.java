package dev.backline.engine.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.engine.internal.sampler.Recordings;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Renders the tracks of a block on several threads and sums them in the set's order. */
@Component
public final class ThreadedRenderer implements Renderer {
    /** Frames of a block. */
    static final int BLOCK = 4_096;

    private final AudioFiles files;
    private final int threads;

    /** Makes a renderer that uses all processors. */
    @Activate
    public ThreadedRenderer(@Reference AudioFiles files) {
        this(files, Runtime.getRuntime().availableProcessors());
    }

    ThreadedRenderer(AudioFiles files, int threads) {
        this.files = files;
        this.threads = threads;
    }

    @Override
    public void render(LiveSet set, Path folder, Sink sink, Progress progress) throws IOException, AudioFault {
        progress.report(0, "Reading samples");
        Recordings recordings = new Recordings(files, folder, progress);
        Graph graph = Graph.of(set, recordings, SAMPLE_RATE_HZ, BLOCK);
        Length length = Length.of(set, graph);
        sink.begin(length.frames());
        try (Mixdown mixdown = new Mixdown(graph, length, threads)) {
            mixdown.run(sink, progress);
        }
        progress.report(1, "Rendered");
    }
}
