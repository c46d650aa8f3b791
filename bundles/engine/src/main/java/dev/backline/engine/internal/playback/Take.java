package dev.backline.engine.internal.playback;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Playback.Level;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.graph.Meter;
import dev.backline.engine.internal.graph.Strip;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.live.Performer;
import dev.backline.engine.internal.live.Stage;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * One state of a set, ready to be played: its graph, the board that tells how it stands, and the meters of its tracks in the set's order.
 */
final class Take {
    private final Stage stage;
    private final Performer performer;
    private final LaunchMachine machine;
    private final Board board;
    private final Meter[] meters;
    private final int main;

    private Take(Stage.Session session, LaunchMachine machine) {
        this.stage = session.stage();
        this.performer = session.performer();
        this.machine = machine;
        List<Track> tracks = stage.set().tracks();
        this.board = new Board(tracks.size());
        Map<String, Meter> byId = new HashMap<>();
        for (Strip strip : stage.graph().strips()) {
            strip.meter().measure(machine.clock().rateHz());
            byId.put(strip.id(), strip.meter());
        }
        this.meters =
                tracks.stream().map(t -> byId.getOrDefault(t.id(), new Meter())).toArray(Meter[]::new);
        this.main = tracks.stream()
                .filter(t -> t.kind() == Track.Kind.MAIN)
                .findFirst()
                .map(tracks::indexOf)
                .orElse(-1);
    }

    /**
     * Builds one, beside the thread that plays.
     *
     * @param before what plays now and is replaced
     */
    static Take of(
            LiveSet set,
            Recordings recordings,
            List<UnitKind> kinds,
            LaunchMachine machine,
            Queue<LaunchCommand> commands,
            int mostFrames,
            Optional<Take> before)
            throws IOException, AudioFault {
        Take take = new Take(
                Stage.byHand(set, recordings, kinds, machine, commands, mostFrames, before.map(Take::stage)), machine);
        if (before.isEmpty()) {
            take.tell();
        }
        return take;
    }

    Stage stage() {
        return stage;
    }

    Performer performer() {
        return performer;
    }

    /** Writes how things stand onto the board; on the thread that plays. */
    void tell() {
        board.write(machine);
    }

    LaunchState state() {
        return board.read();
    }

    List<Level> levels() {
        return java.util.Arrays.stream(meters).map(Take::level).toList();
    }

    private static Level level(Meter meter) {
        return meter.loudness()
                .map(l -> new Level(meter.left(), meter.right(), l.rms(), l.momentary()))
                .orElseGet(() -> new Level(meter.left(), meter.right()));
    }

    /** Answers the level of the main track out of those of all. */
    Level main(List<Level> levels) {
        return main < 0 ? Level.SILENCE : levels.get(main);
    }
}
