package dev.backline.engine.internal.launch;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchScript;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A set made in a few words, what is done with it, and what came of it as lines. 48 kHz and 120 bpm: a beat is 24,000 frames, a bar 96,000. */
final class Performance {
    static final int RATE = 48_000;
    static final long BEAT = 24_000;
    static final long BAR = 96_000;

    private final List<LaunchCommand> commands = new ArrayList<>();
    private final List<List<Clip>> columns = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<String> stopless = new ArrayList<>();
    private LiveSet.Builder set = LiveSet.builder("Set", Tempo.of(120));
    private LaunchRules rules = LaunchRules.DECIDED;
    private long seed = 1;
    private List<Track> tracks = List.of();

    /** Adds a track with clips from the first scene on; null leaves a slot empty. */
    Performance track(Clip... clips) {
        columns.add(Arrays.asList(clips));
        return this;
    }

    Performance tracks(Track... all) {
        tracks = List.of(all);
        return this;
    }

    Performance set(UnaryOperator<LiveSet.Builder> change) {
        set = change.apply(set);
        return this;
    }

    Performance scene(Scene scene) {
        scenes.add(scene);
        return this;
    }

    /** Takes a stop button away: A1 is the first track's slot in the first scene. */
    Performance noStop(String slot) {
        stopless.add(slot);
        return this;
    }

    Performance without(LaunchRules.Decision... decisions) {
        rules = LaunchRules.without(decisions);
        return this;
    }

    Performance seed(long value) {
        seed = value;
        return this;
    }

    Performance then(LaunchCommand command) {
        commands.add(command);
        return this;
    }

    Performance press(long frame, String slot) {
        return then(LaunchCommand.press(frame, track(slot), row(slot)));
    }

    Performance release(long frame, String slot) {
        return then(LaunchCommand.release(frame, track(slot), row(slot)));
    }

    Performance play() {
        return then(LaunchCommand.play(0));
    }

    static int track(String slot) {
        return slot.charAt(0) - 'A';
    }

    static int row(String slot) {
        return Integer.parseInt(slot.substring(1)) - 1;
    }

    LiveSet build() {
        List<Track> all = new ArrayList<>(tracks);
        for (int t = 0; t < columns.size(); t++) {
            List<Clip> clips = columns.get(t);
            boolean audio = clips.stream().anyMatch(c -> c != null && c.audio().isPresent());
            Track.Builder track = Track.builder("t" + t, audio ? Track.Kind.AUDIO : Track.Kind.MIDI)
                    .name("Track " + t);
            for (int row = 0; row < clips.size(); row++) {
                if (clips.get(row) != null) {
                    track.session(row, clips.get(row));
                }
            }
            for (String slot : stopless) {
                if (track(slot) == t) {
                    track.stopButton(row(slot), false);
                }
            }
            all.add(track.build());
        }
        int rows = Math.max(
                scenes.size(), columns.stream().mapToInt(List::size).max().orElse(0));
        List<Scene> list = new ArrayList<>(scenes);
        while (list.size() < rows) {
            list.add(Scene.of("Scene " + (list.size() + 1), Color.of(0)));
        }
        return set.tracks(all).scenes(list).build();
    }

    List<LaunchEvent> events(long frames) {
        LaunchMachine machine = new LaunchMachine(build(), rules, Seed.of(seed), RATE);
        return MachineSimulator.run(machine, new LaunchScript(commands, frames), Long.MAX_VALUE, Progress.NONE);
    }

    List<LaunchEvent> events(long frames, long block) {
        LaunchMachine machine = new LaunchMachine(build(), rules, Seed.of(seed), RATE);
        return MachineSimulator.run(machine, new LaunchScript(commands, frames), block, Progress.NONE);
    }

    /** Answers starts and stops of clips, such as {@code 96000 start A1}. */
    List<String> clips(long frames) {
        return lines(frames, Set.of(Kind.CLIP_STARTED, Kind.CLIP_STOPPED));
    }

    List<String> starts(long frames) {
        return lines(frames, Set.of(Kind.CLIP_STARTED));
    }

    List<String> lines(long frames, Set<Kind> kinds) {
        return events(frames).stream()
                .filter(e -> kinds.contains(e.kind()))
                .map(Performance::line)
                .toList();
    }

    static String line(LaunchEvent event) {
        String verb = switch (event.kind()) {
            case TRANSPORT_STARTED, SCENE_STARTED, CLIP_STARTED -> "start";
            case TRANSPORT_STOPPED, CLIP_STOPPED -> "stop";
            case TEMPO_SET, SIGNATURE_SET -> "set";
            case SCENE_INSERTED -> "insert";
            case SCENE_SELECTED -> "select";
            case TRACK_TAKEN -> "take";
            case TRACK_RETURNED -> "return";
            case CLIP_LOOPED -> "loop";
            case CLIP_MOVED, SONG_MOVED -> "move";
        };
        String where = event.track() >= 0 ? String.valueOf((char) ('A' + event.track())) : "";
        where += event.scene() >= 0 ? event.scene() + 1 : "";
        String position = event.position().equals(Beats.ZERO)
                ? ""
                : " @" + event.position().value();
        return event.frame() + " " + verb + (where.isEmpty() ? "" : " " + where) + position;
    }
}
