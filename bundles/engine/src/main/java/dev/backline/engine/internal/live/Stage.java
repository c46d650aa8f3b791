package dev.backline.engine.internal.live;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Coverage;
import dev.backline.api.job.Progress;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.cast.Casts;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.control.Clock;
import dev.backline.engine.internal.control.Touches;
import dev.backline.engine.internal.device.Listing;
import dev.backline.engine.internal.graph.Graph;
import dev.backline.engine.internal.graph.GraphBuilder;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A set ready to be played in real time.
 *
 * @param set what plays
 * @param clock of the song
 * @param graph made ready
 * @param touches its controls
 * @param coverage what sounds and what does not
 */
public record Stage(LiveSet set, Clock clock, Graph graph, Touches touches, Coverage coverage) {
    /**
     * Builds the graph of a set and reads its samples.
     *
     * @param kinds units that are installed
     * @param mostFrames the longest block that will be asked for
     */
    public static Stage of(
            LiveSet set,
            Path folder,
            AudioFiles files,
            List<UnitKind> kinds,
            int rateHz,
            int mostFrames,
            Progress progress)
            throws IOException, AudioFault {
        progress.report(0, "Reading samples");
        Recordings recordings = new Recordings(files, folder, false, progress);
        Clock clock = new Clock(set.tempo(), rateHz);
        Touches touches = Touches.all();
        Listing listing = new Listing();
        Graph graph = new GraphBuilder(set, clock, Casts.byId(kinds), Casts::of, recordings, touches, listing).build();
        graph.prepare(rateHz, mostFrames, 1);
        return new Stage(set, clock, graph, touches, listing.coverage());
    }

    /**
     * Answers a performer of it.
     *
     * @param startBeat where it begins
     * @param loopStartBeat where the loop begins
     * @param loopEndBeat where it ends; 0 for no loop
     */
    public Performer performer(double startBeat, double loopStartBeat, double loopEndBeat, int mostFrames) {
        return new Performer(
                graph,
                touches.controls(),
                clock.frame(startBeat),
                clock.frame(loopStartBeat),
                clock.frame(loopEndBeat),
                mostFrames);
    }

    /** Answers how many frames of the song there are, tail included. */
    public long frames() {
        long song = clock.frame(set.length().value());
        return song + Math.min(graph.tailFrames(), 10L * clock.rateHz()) + graph.latencyFrames();
    }
}
