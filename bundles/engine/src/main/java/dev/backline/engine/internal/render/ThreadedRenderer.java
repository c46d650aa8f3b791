package dev.backline.engine.internal.render;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.cast.Casts;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.control.Clock;
import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.control.Touches;
import dev.backline.engine.internal.device.Listing;
import dev.backline.engine.internal.graph.Decks;
import dev.backline.engine.internal.graph.Graph;
import dev.backline.engine.internal.graph.GraphBuilder;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Renders a set on several threads. */
@Component
public final class ThreadedRenderer implements Renderer {
    /** Frames of a block. */
    static final int BLOCK = 4_096;

    private final AudioFiles files;
    private final int threads;
    private final int blockFrames;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<UnitKind> kinds = new CopyOnWriteArrayList<>();

    /** Makes a renderer that uses all processors. */
    @Activate
    public ThreadedRenderer(@Reference AudioFiles files) {
        this(files, List.of(), Runtime.getRuntime().availableProcessors(), BLOCK);
    }

    /** Makes a renderer with units that do not change. */
    public ThreadedRenderer(AudioFiles files, List<UnitKind> kinds, int threads, int blockFrames) {
        this.files = files;
        this.threads = threads;
        this.blockFrames = blockFrames;
        this.kinds.addAll(kinds);
    }

    @Override
    public Coverage render(LiveSet set, Path folder, Extent extent, Sink sink, Progress progress)
            throws IOException, AudioFault {
        progress.report(0, "Reading samples");
        Recordings recordings = new Recordings(files, folder, extent.strict(), progress);
        Clock clock = new Clock(set.tempo(), extent.sampleRateHz());
        Listing listing = new Listing();
        LiveSet whole = withMain(set);
        Graph graph = new GraphBuilder(
                        whole, clock, Casts.byId(kinds), Casts::of, recordings, Touches.none(), listing, Decks.none())
                .build();
        graph.prepare(clock.rateHz(), blockFrames, Crew.BUFFERS);
        Stretch stretch = Stretch.of(set, extent, clock, graph);
        sink.begin(stretch.frames());
        run(graph, stretch, sink, progress);
        progress.report(1, "Rendered");
        return listing.coverage();
    }

    private void run(Graph graph, Stretch stretch, Sink sink, Progress progress) throws IOException, AudioFault {
        long frames = stretch.frames() == 0 ? 0 : stretch.frames() + graph.latencyFrames();
        Delivery delivery = new Delivery(graph, stretch, sink, blockFrames);
        Moment moment = new Moment();
        try (Crew crew = new Crew(graph, stretch.start(), frames, blockFrames, threads)) {
            for (long block = 0; block < crew.blocks(); block++) {
                progress.check();
                crew.await(block);
                delivery.hand(crew.moment(block, moment));
                crew.release(block);
                progress.report((double) block / crew.blocks(), "Rendering");
            }
        }
    }

    // A set made by hand may have no main track; it is heard all the same.
    static LiveSet withMain(LiveSet set) {
        if (!set.tracks(Track.Kind.MAIN).isEmpty() || set.tracks().isEmpty()) {
            return set;
        }
        List<Track> tracks = new ArrayList<>(set.tracks());
        tracks.add(Track.builder("main", Track.Kind.MAIN).name("Main").build());
        return set.toBuilder().tracks(tracks).build();
    }
}
