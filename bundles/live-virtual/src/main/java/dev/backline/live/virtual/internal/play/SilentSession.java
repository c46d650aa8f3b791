package dev.backline.live.virtual.internal.play;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchEvent.Reason;
import dev.backline.api.session.LaunchOrder;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.LiveLaunch;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session on a silent clock. */
final class SilentSession implements LiveLaunch {
    private static final int NONE = -1;

    private final SilentClock clock;
    private final List<LaunchEvent> happened = new ArrayList<>();
    private LiveSet set;
    private Quantisation grid;
    private List<Lane> lanes = new ArrayList<>();

    /** A track: what plays since when, and what comes on which line; a stop waits as a clip of no scene. */
    private static final class Lane {
        private int playing = NONE;
        private int waiting = NONE;
        private boolean changes;
        private boolean taken;
        private double since;
        private double line;
    }

    SilentSession(LiveSet set, int rateHz) {
        this.set = set;
        clock = new SilentClock(rateHz, set.tempo().at(Beats.ZERO), set.signature());
        grid = set.quantisation();
        set.tracks().forEach(track -> lanes.add(new Lane()));
    }

    @Override
    public void offer(LaunchCommand command) {
        advance(command.frame());
        switch (command.kind()) {
            case PLAY -> run();
            case STOP -> halt();
            case POSITION -> move(command.value());
            case TEMPO -> clock.tempo(Tempo.of(command.value()));
            case SIGNATURE ->
                clock.signature(new TimeSignature((int) command.value(), (int) Math.round(command.value() % 1 * 100)));
            case QUANTISATION -> grid = List.of(Quantisation.values()).get((int) command.value());
            case SCENE -> launch(command.scene());
            case PRESS -> press(command.track(), command.scene());
            case STOP_TRACK -> wait(command.track(), NONE, grid);
            case STOP_ALL -> stopAll();
            case BACK_TO_ARRANGEMENT -> lanes.forEach(lane -> lane.taken = false);
            // What only an engine knows of is taken and has no effect.
            default -> {}
        }
    }

    @Override
    public List<LaunchEvent> until(long frame) {
        advance(frame);
        List<LaunchEvent> events = List.copyOf(happened);
        happened.clear();
        return events;
    }

    /** Goes on from line to line. */
    private void advance(long to) {
        for (int track = next(to); track != NONE; track = next(to)) {
            Lane lane = lanes.get(track);
            clock.until(clock.frameOf(lane.line));
            change(track, lane);
        }
        clock.until(to);
    }

    /** Answers the track whose line comes first until a frame. */
    private int next(long to) {
        int first = NONE;
        for (int track = 0; track < lanes.size() && clock.running(); track++) {
            Lane lane = lanes.get(track);
            boolean due = lane.changes && clock.frameOf(lane.line) <= to;
            if (due && (first == NONE || lane.line < lanes.get(first).line)) {
                first = track;
            }
        }
        return first;
    }

    private void change(int track, Lane lane) {
        if (lane.playing != NONE) {
            tell(
                    Kind.CLIP_STOPPED,
                    lane.waiting == NONE ? Reason.COMMAND : Reason.REPLACED,
                    track,
                    lane.playing,
                    position(track));
        }
        lane.playing = lane.waiting;
        lane.since = clock.run();
        lane.waiting = NONE;
        lane.changes = false;
        lane.taken = true;
        if (lane.playing != NONE) {
            tell(Kind.CLIP_STARTED, Reason.PRESS, track, lane.playing, position(track));
        }
    }

    private void run() {
        if (!clock.running()) {
            clock.running(true);
            tell(Kind.TRANSPORT_STARTED, Reason.TRANSPORT, NONE, NONE, clock.song());
        }
    }

    private void halt() {
        for (int track = 0; track < lanes.size(); track++) {
            Lane lane = lanes.get(track);
            if (lane.playing != NONE) {
                tell(Kind.CLIP_STOPPED, Reason.TRANSPORT, track, lane.playing, position(track));
            }
            lane.playing = NONE;
            lane.waiting = NONE;
            lane.changes = false;
        }
        clock.running(false);
    }

    private void move(double beat) {
        clock.move(beat);
        // What waits, waits for the first line from there.
        lanes.stream().filter(lane -> lane.changes).forEach(lane -> lane.line = clock.line(grid));
    }

    private void launch(int scene) {
        Scene row = set.scenes().get(scene);
        row.tempo().ifPresent(tempo -> {
            clock.tempo(tempo);
            happened.add(event(Kind.TEMPO_SET, Reason.SCENE, NONE, scene, 0, tempo.bpm()));
        });
        for (int track = 0; track < lanes.size(); track++) {
            if (clip(track, scene).isPresent()
                    || !set.tracks().get(track).stopless().contains(scene)) {
                press(track, scene);
            }
        }
        run();
    }

    private void press(int track, int scene) {
        boolean stands = !clock.running();
        Optional<Clip> clip = clip(track, scene);
        Quantisation own = clip.flatMap(c -> c.launch().quantisation()).orElse(grid);
        if (clip.isPresent()) {
            run();
        }
        wait(track, clip.isPresent() ? scene : NONE, stands ? Quantisation.NONE : own);
    }

    private void wait(int track, int scene, Quantisation lines) {
        Lane lane = lanes.get(track);
        lane.waiting = scene;
        lane.changes = scene != NONE || lane.playing != NONE;
        lane.line = clock.line(lines);
    }

    private void stopAll() {
        for (int track = 0; track < lanes.size(); track++) {
            wait(track, NONE, grid);
        }
    }

    private Optional<Clip> clip(int track, int scene) {
        return track < 0 || track >= lanes.size()
                ? Optional.empty()
                : Optional.ofNullable(set.tracks().get(track).session().get(scene));
    }

    /** Answers where a clip is: it goes round in its loop. */
    private double position(int track) {
        Lane lane = lanes.get(track);
        Optional<Clip> clip = lane.playing == NONE ? Optional.empty() : clip(track, lane.playing);
        double gone = clock.run() - lane.since;
        if (clip.isEmpty()) {
            return gone;
        }
        double at = clip.get().start().value() + gone;
        double end = clip.get().loop().end().value();
        double length = clip.get().loop().length().value();
        return clip.get().looped() && at >= end && length > 0 ? end - length + (at - end) % length : at;
    }

    private void tell(Kind kind, Reason reason, int track, int scene, double position) {
        happened.add(event(kind, reason, track, scene, position, 1));
    }

    private LaunchEvent event(Kind kind, Reason reason, int track, int scene, double position, double value) {
        return new LaunchEvent(
                clock.frame(),
                Beats.of(clock.run()),
                Beats.of(clock.song()),
                LaunchOrder.CLIP,
                kind,
                reason,
                track,
                scene,
                Beats.of(position),
                value);
    }

    @Override
    public void adopt(LiveSet other, List<Integer> tracks, List<Integer> scenes) {
        List<Lane> now = new ArrayList<>();
        for (int before : tracks) {
            now.add(before < 0 ? new Lane() : lanes.get(before));
        }
        for (Lane lane : now) {
            lane.playing = place(lane.playing, scenes);
            int waits = place(lane.waiting, scenes);
            lane.changes &= waits == lane.waiting || waits != NONE;
            lane.waiting = waits;
        }
        lanes = now;
        set = other;
    }

    private static int place(int scene, List<Integer> scenes) {
        return scene == NONE ? NONE : scenes.get(scene);
    }

    @Override
    public LaunchState state() {
        List<LaunchState.OfTrack> tracks = new ArrayList<>();
        for (int track = 0; track < lanes.size(); track++) {
            Lane lane = lanes.get(track);
            tracks.add(new LaunchState.OfTrack(
                    lane.playing,
                    lane.waiting,
                    lane.changes && lane.waiting == NONE,
                    lane.taken,
                    Beats.of(lane.playing == NONE ? 0 : position(track))));
        }
        return new LaunchState(
                clock.running(),
                Beats.of(clock.song()),
                clock.tempo(),
                clock.signature().numerator(),
                clock.signature().denominator(),
                tracks);
    }
}
