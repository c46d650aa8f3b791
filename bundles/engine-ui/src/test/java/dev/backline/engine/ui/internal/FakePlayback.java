package dev.backline.engine.ui.internal;

import dev.backline.api.audio.Coverage;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Metronome;
import dev.backline.api.session.Playback;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Playback as a test says it stands, with a record of what was asked. */
final class FakePlayback implements Playback {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable String song;
    private volatile boolean running;
    private volatile double beat;
    private volatile List<Level> levels = List.of();
    private volatile Metronome metronome = Metronome.OFF;

    void stand(double place) {
        beat = place;
    }

    void level(Level... values) {
        levels = List.of(values);
    }

    @Override
    public void load(String name, LiveSet set, Path folder) {
        song = name;
        asked.add("load " + set.tempo().at(Beats.ZERO).bpm());
    }

    @Override
    public void unload() {
        song = null;
    }

    @Override
    public void act(LaunchCommand command) {
        asked.add(command.kind() + " " + command.value());
        running = switch (command.kind()) {
            case PLAY -> true;
            case STOP -> false;
            default -> running;
        };
    }

    @Override
    public Metronome metronome() {
        return metronome;
    }

    @Override
    public void metronome(Metronome value) {
        metronome = value;
    }

    @Override
    public Optional<Moment> now() {
        String name = song;
        if (name == null) {
            return Optional.empty();
        }
        LaunchState state = new LaunchState(running, Beats.of(beat), Tempo.of(120), 4, 4, List.of());
        return Optional.of(new Moment(name, state, levels, Level.SILENCE, "test output", 0));
    }

    @Override
    public Optional<Coverage> coverage() {
        return Optional.of(new Coverage(
                List.of(new Coverage.Item("Bass", "Tone", "utility")),
                List.of(new Coverage.Item("Bass", "Grain", "no unit"))));
    }
}
