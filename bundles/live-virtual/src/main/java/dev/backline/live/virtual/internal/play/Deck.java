package dev.backline.live.virtual.internal.play;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Launching;
import dev.backline.api.session.LiveLaunch;
import dev.backline.live.virtual.internal.song.LaunchView;
import dev.backline.live.virtual.internal.song.SceneItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.TrackItem;
import dev.backline.model.Beats;
import dev.backline.model.Quantisation;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Transport and launcher of the open set, without sound. Time is a frame that only {@link #until} moves; whatever is pressed, is pressed at the frame that was
 * reached. Stopping keeps the place, from which {@link #resume} goes on; stopping once more goes back to the song's start.
 */
public final class Deck {
    /** Frames of a second. */
    public static final int RATE_HZ = 48_000;

    private final Song song;
    private final LaunchView view = new LaunchView();
    private final LiveLaunch launch;
    private final Recorder recorder;
    private final Tape tape;
    private List<TrackItem> tracks;
    private List<SceneItem> scenes;
    private long adopted;
    private long frame;
    private double start;
    private double rest;
    private double cueLine = Double.POSITIVE_INFINITY;
    private double cueTo;
    private LaunchState state;
    private @Nullable SceneItem fired;

    /** Answers the deck of a set, at rest. */
    public Deck(Launching launching, Song song, Seed seed) {
        this.song = song;
        recorder = new Recorder(song);
        tape = new Tape(song);
        launch = launching.open(view.of(song), LaunchRules.DECIDED, seed, RATE_HZ);
        state = launch.state();
        tracks = List.copyOf(song.tracks());
        scenes = List.copyOf(song.scenes());
        adopted = song.changes();
    }

    /** Lets time go on to a frame; one that is past changes nothing. */
    public void until(long to) {
        if (waitsForCue()) {
            jumpOnLine(to);
        }
        frame = Math.max(frame, to);
        adopt();
        hear(launch.until(frame));
        adopt();
        state = launch.state();
        recorder.forgetWhatDoesNotWait(state);
    }

    /** Answers the frame that was reached. */
    public long frame() {
        return frame;
    }

    /** Answers how a track of the set stands; nothing for one that is not launched. */
    public Optional<LaunchState.OfTrack> track(TrackItem track) {
        adopt();
        int place = tracks.indexOf(track);
        return place < 0 ? Optional.empty() : Optional.of(state.tracks().get(place));
    }

    /** Answers whether the transport runs. */
    public boolean running() {
        return state.running();
    }

    /** Answers where the song stands, in beats. */
    public double position() {
        return running() ? state.song().value() : rest;
    }

    /** Answers whether any track plays the session and not its arrangement. */
    public boolean taken() {
        return state.tracks().stream().anyMatch(LaunchState.OfTrack::taken);
    }

    /** Answers whether a scene waits for its line. */
    public boolean waits(SceneItem scene) {
        adopt();
        int row = song.scenes().indexOf(scene);
        return scene == fired && state.tracks().stream().anyMatch(t -> t.waiting() == row);
    }

    /** Starts from where the song was put. */
    public void play() {
        move(start);
        command(LaunchCommand.play(frame));
    }

    /** Goes on from where it was stopped. */
    public void resume() {
        if (!running()) {
            command(LaunchCommand.position(frame, Beats.of(rest)));
            command(LaunchCommand.play(frame));
        }
    }

    /** Stops; at rest it goes back to the song's start. */
    public void stop() {
        if (running()) {
            rest = position();
            recorder.beginWhatWaits(rest);
            command(LaunchCommand.stop(frame));
        } else {
            move(0);
        }
        song.put("record_mode", false);
        song.put("session_record", false);
        tape.stop(position());
    }

    /** Puts the song at a beat. */
    public void move(double beat) {
        double to = Math.max(0, beat);
        start = to;
        rest = to;
        command(LaunchCommand.position(frame, Beats.of(to)));
    }

    /** Jumps to a cue point: at rest at once, otherwise on the next line of the set's grid. */
    public void cue(double beat) {
        Optional<Beats> step = lines().step(new TimeSignature(state.numerator(), state.denominator()));
        if (!running() || step.isEmpty()) {
            jump(beat);
            return;
        }
        double size = step.get().value();
        // A place that is a millionth of a beat behind a line is on it.
        cueLine = Math.ceil(position() / size - 1e-6) * size;
        cueTo = beat;
        until(frame);
    }

    /** Answers whether the song waits to jump to a cue point. */
    public boolean waitsForCue() {
        return cueLine < Double.POSITIVE_INFINITY;
    }

    /** Jumps on its way to a frame, when the line comes before it. */
    private void jumpOnLine(long to) {
        if (!running()) {
            cueLine = Double.POSITIVE_INFINITY;
        }
        double frames = (cueLine - position()) * 60 * RATE_HZ / state.tempo().bpm();
        if (frame + frames <= to) {
            cueLine = Double.POSITIVE_INFINITY;
            until(frame + Math.max(0, Math.round(frames)));
            jump(cueTo);
        }
    }

    /** Puts the song at a beat without moving where it starts from. */
    public void jump(double beat) {
        double before = start;
        move(beat);
        start = running() ? before : start;
    }

    /** Sets the tempo. */
    public void tempo(double bpm) {
        song.put("tempo", bpm);
        command(LaunchCommand.tempo(frame, Tempo.of(bpm)));
    }

    /** Takes the set's signature. */
    public void signature() {
        command(LaunchCommand.signature(
                frame, new TimeSignature(song.whole("signature_numerator"), song.whole("signature_denominator"))));
    }

    /** Takes the set's grid. */
    public void grid() {
        song.changed();
        command(LaunchCommand.quantisation(frame, lines()));
    }

    private Quantisation lines() {
        return List.of(Quantisation.values()).get(song.whole("clip_trigger_quantization"));
    }

    /** Presses a slot: its clip starts, an empty one of an armed track is recorded into, any other empty one stops its track. */
    public void press(SlotItem slot) {
        ready();
        recorder.prepare(slot);
        command(LaunchCommand.press(frame, tracks.indexOf(slot.track()), slot.index()));
    }

    /** At rest a launch starts the song from where it was put, as the transport does. */
    private void ready() {
        if (!running()) {
            move(start);
        }
    }

    /** Records into a slot for so many beats. */
    public void record(SlotItem slot, double beats) {
        press(slot);
        recorder.limit(slot, beats);
    }

    /** Launches a scene. */
    public void press(SceneItem scene) {
        fired = scene;
        ready();
        command(LaunchCommand.scene(frame, song.scenes().indexOf(scene)));
    }

    /** Presses a track's stop button. */
    public void stop(TrackItem track) {
        command(LaunchCommand.stopTrack(frame, tracks.indexOf(track)));
    }

    /** Presses the button that stops all clips. */
    public void stopAll() {
        command(LaunchCommand.stopAll(frame));
    }

    /** Gives all tracks back to the arrangement. */
    public void backToArrangement() {
        command(LaunchCommand.backToArrangement(frame, -1));
        tempo(song.number("tempo"));
    }

    /** Switches recording into the arrangement; switching it on starts the transport. */
    public void record(boolean on) {
        song.put("record_mode", on);
        if (!on) {
            tape.stop(position());
        } else if (running()) {
            tape.start(position(), this);
        } else {
            resume();
        }
    }

    private void command(LaunchCommand command) {
        adopt();
        launch.offer(command);
        until(frame);
    }

    private void adopt() {
        if (adopted == song.changes()) {
            return;
        }
        List<TrackItem> nowTracks = List.copyOf(song.tracks());
        List<SceneItem> nowScenes = List.copyOf(song.scenes());
        launch.adopt(
                view.of(song),
                nowTracks.stream().map(tracks::indexOf).toList(),
                scenes.stream().map(nowScenes::indexOf).toList());
        tracks = nowTracks;
        scenes = nowScenes;
        adopted = song.changes();
        state = launch.state();
    }

    private void hear(List<LaunchEvent> events) {
        for (LaunchEvent event : new ArrayList<>(events)) {
            switch (event.kind()) {
                case TEMPO_SET -> song.put("tempo", event.value());
                case SIGNATURE_SET -> {
                    song.put("signature_numerator", (int) event.value());
                    song.put("signature_denominator", (int) Math.round((event.value() % 1) * 100));
                }
                case TRANSPORT_STARTED -> {
                    if (song.flag("record_mode")) {
                        tape.start(event.song().value(), this);
                    }
                }
                case CLIP_STARTED, CLIP_STOPPED -> clip(event);
                default -> {}
            }
        }
    }

    private void clip(LaunchEvent event) {
        SlotItem slot = tracks.get(event.track()).slots().get(event.scene());
        recorder.hear(slot, event);
        tape.hear(slot, event);
    }

    /** Ends recordings whose length is reached. */
    public void checkLimits() {
        recorder.reached(this).forEach(this::press);
    }
}
