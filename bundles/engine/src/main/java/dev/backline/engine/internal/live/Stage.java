package dev.backline.engine.internal.live;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Coverage;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.cast.Casts;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.control.Clock;
import dev.backline.engine.internal.control.Touches;
import dev.backline.engine.internal.device.Listing;
import dev.backline.engine.internal.graph.Decks;
import dev.backline.engine.internal.graph.Estate;
import dev.backline.engine.internal.graph.Graph;
import dev.backline.engine.internal.graph.GraphBuilder;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.launch.ScriptFeed;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A set ready to be played in real time.
 *
 * @param set what plays
 * @param clock of the song
 * @param graph made ready
 * @param touches its controls
 * @param decks of its tracks, when the session is played
 * @param listing what sounds and what does not
 */
public record Stage(LiveSet set, Clock clock, Graph graph, Touches touches, Decks decks, Listing listing) {
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
        return of(
                set, new Recordings(files, folder, false, progress), kinds, rateHz, mostFrames, Decks.none(), progress);
    }

    private static Stage of(
            LiveSet set,
            Recordings recordings,
            List<UnitKind> kinds,
            int rateHz,
            int mostFrames,
            Decks decks,
            Progress progress)
            throws IOException, AudioFault {
        progress.report(0, "Reading samples");
        Clock clock = new Clock(set.tempo(), rateHz);
        Touches touches = Touches.all();
        Listing listing = new Listing();
        Graph graph =
                new GraphBuilder(set, clock, Casts.byId(kinds), Casts::of, recordings, touches, listing, decks).build();
        graph.prepare(rateHz, mostFrames, 1);
        return new Stage(set, clock, graph, touches, decks, listing);
    }

    /**
     * Builds the graph of a set that is played by hand.
     *
     * @param machine decides; until the session plays it may belong to another one
     * @param commands what is done comes from there
     * @param before what plays now and is replaced; what did not change goes on as it is
     */
    public static Session byHand(
            LiveSet set,
            Recordings recordings,
            List<UnitKind> kinds,
            LaunchMachine machine,
            Queue<LaunchCommand> commands,
            int mostFrames,
            Optional<Stage> before)
            throws IOException, AudioFault {
        int rateHz = machine.clock().rateHz();
        Clock clock = new Clock(set.tempo(), rateHz);
        Touches touches = Touches.all();
        Listing listing = new Listing();
        Decks decks = Decks.of(set, machine.clock());
        GraphBuilder builder =
                new GraphBuilder(set, clock, Casts.byId(kinds), Casts::of, recordings, touches, listing, decks);
        Optional<Estate> estate = before.map(b ->
                new Estate(b.set, b.graph, b.decks, b.touches, set, touches, b.listing, listing, rateHz, mostFrames));
        estate.ifPresent(builder::after);
        Graph graph = builder.build();
        graph.prepare(rateHz, mostFrames, 1);
        Stage stage = new Stage(set, clock, graph, touches, decks, listing);
        Launcher launcher = new Launcher(
                machine, new ScriptFeed(machine, List.of()), clock, stage.channels(), touches.tempo(), commands);
        Performer performer = new Performer(graph, touches.controls(), launcher, mostFrames);
        performer.first(estate.map(Estate::turns).orElse(List.of()));
        return new Session(stage, launcher, performer);
    }

    /**
     * Builds the graph of a set whose session is played.
     *
     * @param script what is done, from the song's start
     * @param seed chance of follow actions
     */
    public static Session session(
            LiveSet set,
            Recordings recordings,
            List<UnitKind> kinds,
            List<ScriptLine> script,
            Seed seed,
            int rateHz,
            int mostFrames,
            Progress progress)
            throws IOException, AudioFault {
        LiveSet fromStart = set.toBuilder().transport(LiveSet.Transport.START).build();
        LaunchMachine machine = new LaunchMachine(fromStart, LaunchRules.DECIDED, seed, rateHz);
        machine.offer(LaunchCommand.play(0));
        Stage stage =
                of(fromStart, recordings, kinds, rateHz, mostFrames, Decks.of(fromStart, machine.clock()), progress);
        stage.tell();
        Launcher launcher = new Launcher(
                machine,
                new ScriptFeed(machine, script),
                stage.clock,
                stage.channels(),
                stage.touches.tempo(),
                new ConcurrentLinkedQueue<>());
        Performer performer = new Performer(stage.graph, stage.touches.controls(), launcher, mostFrames);
        return new Session(stage, launcher, performer);
    }

    private void tell() {
        boolean tempo = set.scenes().stream().anyMatch(s -> s.tempo().isPresent());
        for (Track track : set.tracks()) {
            if (tempo && !track.arrangement().isEmpty()) {
                listing.notPlayed(
                        track.name(), "Tempo of scenes", "clips of the arrangement keep the tempo of the song");
            }
        }
    }

    private List<Channel> channels() {
        int scenes = set.tracks().stream()
                .mapToInt(t -> t.session().isEmpty() ? 0 : t.session().lastKey() + 1)
                .max()
                .orElse(0);
        int rows = Math.max(scenes, set.scenes().size());
        List<Channel> channels = new ArrayList<>();
        for (Track track : set.tracks()) {
            channels.add(new Channel(decks.of(track), new SlotCurves(track, touches, listing), rows));
        }
        return channels;
    }

    /** Answers what sounds and what does not. */
    public Coverage coverage() {
        return listing.coverage();
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
        return clock.frame(set.length().value()) + ringing();
    }

    /** Answers how many frames it rings on. */
    public long ringing() {
        return Math.min(graph.tailFrames(), 10L * clock.rateHz()) + graph.latencyFrames();
    }

    /**
     * A session ready to be played.
     *
     * @param stage its graph
     * @param launcher takes commands
     * @param performer plays
     */
    public record Session(Stage stage, Launcher launcher, Performer performer) {}
}
