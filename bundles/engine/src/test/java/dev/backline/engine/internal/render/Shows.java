package dev.backline.engine.internal.render;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.engine.internal.live.Stage;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.Launch;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Sessions that are played in tests. */
final class Shows {
    static final int RATE = 44_100;
    static final int BEAT = 22_050;
    private static final int MOST = 1_024;

    private Shows() {}

    static ScriptLine at(double beats, LaunchCommand command) {
        return new ScriptLine(Ticks.of(Beats.of(beats)), command);
    }

    static ScriptLine press(double beats, int track, int row) {
        return at(beats, LaunchCommand.press(0, track, row, 127));
    }

    /** A clip that goes round every bar. */
    static Clip clip(Launch launch, Note... notes) {
        return Clip.builder("clip", Beats.of(4))
                .notes(List.of(notes))
                .launch(launch)
                .build();
    }

    static Track.Builder track(String id, Device device, Clip... clips) {
        Track.Builder track = Track.builder(id, Track.Kind.MIDI).devices(List.of(device));
        for (int row = 0; row < clips.length; row++) {
            track.session(row, clips[row]);
        }
        return track;
    }

    static LiveSet set(List<Track> tracks, List<Scene> scenes) {
        List<Track> all = new ArrayList<>(tracks);
        all.add(Track.builder("main", Track.Kind.MAIN).build());
        return LiveSet.builder("Show", Tempo.of(120))
                .quantisation(Quantisation.BAR)
                .tracks(all)
                .scenes(scenes)
                .build();
    }

    static Stage.Session session(LiveSet set, MemoryFiles files, List<ScriptLine> script) {
        try {
            Recordings recordings = new Recordings(files, Path.of("project"), true, Progress.NONE);
            return Stage.session(set, recordings, Units.ALL, script, Seed.of(4), RATE, MOST, Progress.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Answers the left side of the main track. */
    static float[] play(LiveSet set, MemoryFiles files, List<ScriptLine> script, int frames, IntSupplier sizes) {
        return play(session(set, files, script), frames, sizes);
    }

    static float[] play(Stage.Session session, int frames, IntSupplier sizes) {
        float[] heard = new float[frames];
        AudioBlock block = new AudioBlock(2, MOST);
        for (int at = 0; at < frames; at += block.frames()) {
            block.frames(Math.min(sizes.getAsInt(), frames - at));
            session.performer().play(block);
            System.arraycopy(block.channel(0), 0, heard, at, block.frames());
        }
        return heard;
    }

    /** Answers where a pulse of a key is struck. */
    static List<Integer> struck(float[] heard, int key) {
        float pulse = key + 0.127f;
        return IntStream.range(0, heard.length)
                .filter(i -> Math.abs(heard[i] - pulse) < 1e-3)
                .boxed()
                .toList();
    }

    static float loudest(float[] heard) {
        float most = 0;
        for (float value : heard) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }
}
