package dev.backline.live.bridge.internal;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small set on disk: Drums, Bass with a Utility, Keys, a return; three scenes; an arrangement of 32 beats. */
public final class SetOnDisk {
    private SetOnDisk() {}

    /** Writes it as {@code Song.als} and answers the file. */
    public static Path write(Path folder) throws Exception {
        Path file = folder.resolve("Song.als");
        new AlsSetWriter(null).write(set(), file);
        return file;
    }

    /** Opens a set. */
    public static SetDocument open(Path file) throws Exception {
        return new DiskSetDocuments().open(file, Progress.NONE);
    }

    private static LiveSet set() {
        return LiveSet.builder("Song", Tempo.of(120))
                .tracks(List.of(
                        track("1", "Drums", 0, 16).build(),
                        track("2", "Bass", -6, 32)
                                .devices(List.of(Device.builder(Device.UTILITY)
                                        .id("f")
                                        .parameter(Parameter.of("StereoWidth", "", 0, 4, 1))
                                        .build()))
                                .build(),
                        track("3", "Keys", -3, 32).build(),
                        Track.builder("9", Track.Kind.RETURN).name("A-Reverb").build()))
                .scenes(List.of(
                        Scene.of("Intro", Color.NONE), Scene.of("Verse", Color.NONE), Scene.of("Drop", Color.NONE)))
                .build();
    }

    private static Track.Builder track(String id, String name, double db, double end) {
        Clip clip = Clip.builder(name + " riff", Beats.of(4))
                .notes(List.of(Note.of(Pitch.of(60), Beats.ZERO, Beats.of(1), 100)))
                .build();
        return Track.builder(id, Track.Kind.MIDI)
                .name(name)
                .mixer(new Mixer(Decibels.of(db), 0, Map.of()))
                .session(0, clip)
                .session(1, clip)
                .session(2, clip)
                .place(new Track.Placed(Beats.ZERO, Beats.of(end), clip));
    }
}
