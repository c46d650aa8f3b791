package dev.backline.engine.internal.render;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.Performance;
import dev.backline.api.session.PerformanceRenderer;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.device.Blocks;
import dev.backline.engine.internal.graph.Strip;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.engine.internal.launch.ScriptRun;
import dev.backline.engine.internal.live.Parts;
import dev.backline.engine.internal.live.Stage;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Renders a performance with what plays it in real time, as fast as one thread goes. */
@Component
public final class LaunchingRenderer implements PerformanceRenderer {
    private static final int BLOCK = 4_096;

    private final AudioFiles files;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<UnitKind> kinds = new CopyOnWriteArrayList<>();

    /** Takes what decodes samples. */
    @Activate
    public LaunchingRenderer(@Reference AudioFiles files) {
        this(files, List.of());
    }

    /** Makes a renderer with units that do not change. */
    public LaunchingRenderer(AudioFiles files, List<UnitKind> kinds) {
        this.files = files;
        this.kinds.addAll(kinds);
    }

    @Override
    public Coverage render(
            LiveSet set,
            Path folder,
            Performance performance,
            Beats from,
            int sampleRateHz,
            Optional<Seconds> tail,
            Renderer.Sink sink,
            Progress progress)
            throws IOException, AudioFault {
        LiveSet whole = ThreadedRenderer.withMain(set);
        List<ScriptLine> lines = ScriptLine.of(performance);
        Beats end = performance
                .end()
                .orElseThrow(() -> new IllegalArgumentException("A performance that is rendered needs an end."));
        long first = frames(whole, lines, from, performance.seed(), sampleRateHz, progress.part(0, 0.05));
        long song = frames(whole, lines, end, performance.seed(), sampleRateHz, progress.part(0.05, 0.1)) - first;
        Recordings recordings = new Recordings(files, folder, false, progress);
        Stage.Session session = Stage.session(
                whole, recordings, List.copyOf(kinds), lines, performance.seed(), sampleRateHz, BLOCK, progress);
        Stretch stretch =
                Stretch.of(first, song, tail, sampleRateHz, session.stage().graph());
        sink.begin(stretch.frames());
        run(session, stretch, sink, progress.part(0.1, 1));
        return session.stage().coverage();
    }

    // Scenes move the tempo, so only who performs the script knows the frame of a place.
    private static long frames(
            LiveSet set, List<ScriptLine> lines, Beats place, Seed seed, int sampleRateHz, Progress progress) {
        return ScriptRun.of(set, lines, place, LaunchRules.DECIDED, seed, sampleRateHz, progress)
                .frames();
    }

    private static void run(Stage.Session session, Stretch stretch, Renderer.Sink sink, Progress progress)
            throws IOException, AudioFault {
        String main = session.stage().graph().main().map(Strip::id).orElse("main");
        int late = session.stage().graph().latencyFrames();
        Parts parts = session.performer().gather();
        AudioBlock played = new AudioBlock(2, BLOCK);
        Cut cut = new Cut(stretch, new AudioBlock(2, BLOCK));
        long before = stretch.start() + late;
        for (long at = -before; at < stretch.frames(); at += played.frames()) {
            progress.check();
            played.frames((int) Math.min(BLOCK, stretch.frames() - at));
            session.performer().play(played);
            if (at + played.frames() > 0) {
                for (Parts.Part part : parts.parts()) {
                    sink.block(part.trackId(), cut.of(part.block(), at));
                }
                for (Parts.Part part : parts.inside()) {
                    sink.inside(part.trackId(), cut.of(part.block(), at));
                }
                sink.block(main, cut.of(played, at));
            }
            progress.report((double) (at + before) / (stretch.frames() + before), "Rendering");
        }
    }

    /**
     * Leaves the first frames away, by which everything is late, and fades the end.
     *
     * @param block is reused
     */
    private record Cut(Stretch stretch, AudioBlock block) {
        AudioBlock of(AudioBlock from, long at) {
            int lead = Math.clamp(-at, 0, from.frames());
            Blocks.take(from, lead, from.frames() - lead, block);
            stretch.fade(block, at + lead);
            return block;
        }
    }
}
