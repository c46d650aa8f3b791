package dev.backline.compare.ui.internal;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Playback;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A playback that remembers what was asked of it. */
final class HeardSets implements Playback {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Optional<String> song = Optional.empty();
    private volatile boolean running;

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void load(String name, LiveSet set, Path folder) {
        song = Optional.of(name);
        asked.add("load " + set.tempo().at(Beats.ZERO).bpm());
    }

    @Override
    public void unload() {
        song = Optional.empty();
        asked.add("unload");
    }

    @Override
    public void act(LaunchCommand command) {
        running |= command.kind() == LaunchCommand.Kind.PLAY;
        asked.add(command.kind() + " " + command.value());
    }

    @Override
    public Optional<Moment> now() {
        return song.map(name -> new Moment(
                name,
                new LaunchState(running, Beats.ZERO, Tempo.of(120), 4, 4, List.of()),
                List.of(),
                Level.SILENCE,
                "test",
                0));
    }
}
