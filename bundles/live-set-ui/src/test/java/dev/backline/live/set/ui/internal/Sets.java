package dev.backline.live.set.ui.internal;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Device;
import dev.backline.model.Key;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small song on disk, for tests. */
public final class Sets {
    private Sets() {}

    public static LiveSet song() {
        Clip beat = Clip.builder("Beat", Beats.of(4))
                .notes(List.of(
                        Note.of(Pitch.of(36), Beats.of(0), Beats.of(0.25), 100),
                        Note.of(Pitch.of(38), Beats.of(1), Beats.of(0.25), 80)))
                .build();
        Clip riff = Clip.builder("Riff", Beats.of(8))
                .color(Color.of(14))
                .notes(List.of(Note.of(Pitch.of(60), Beats.of(2), Beats.of(1), 90)))
                .build();
        List<Track> tracks = List.of(
                Track.builder("drums", Track.Kind.MIDI)
                        .name("Drums")
                        .color(Color.of(3))
                        .devices(List.of(rack()))
                        .session(0, beat)
                        .session(2, beat)
                        .place(new Track.Placed(Beats.of(0), Beats.of(16), beat))
                        .build(),
                Track.builder("bass", Track.Kind.MIDI)
                        .name("Bass")
                        .devices(List.of(sampler("Bass")))
                        .session(0, riff)
                        .place(new Track.Placed(Beats.of(4), Beats.of(8), riff))
                        .build(),
                Track.builder("main", Track.Kind.MAIN).build());
        return LiveSet.builder("Song", Tempo.of(120))
                .key(Key.parse("Am"))
                .tracks(tracks)
                .scenes(List.of(
                        Scene.of("Intro", Color.NONE), Scene.of("Drop", Color.NONE), Scene.of("Outro", Color.NONE)))
                .locators(List.of(new Locator("Drop", Beats.of(8))))
                .build();
    }

    /** Answers the song with its two tracks in a group. */
    public static LiveSet grouped() {
        LiveSet plain = song();
        List<Track> tracks = List.of(
                Track.builder("group", Track.Kind.GROUP).name("Band").build(),
                plain.tracks().get(0).toBuilder().group("group").build(),
                plain.tracks().get(1).toBuilder().group("group").build(),
                Track.builder("lead", Track.Kind.MIDI).name("Lead").build(),
                plain.tracks().get(2));
        return LiveSet.builder("Grouped", Tempo.of(120))
                .tracks(tracks)
                .scenes(plain.scenes())
                .build();
    }

    private static Device rack() {
        return Device.builder(Device.DRUM_RACK)
                .name("Kit")
                .chain(new Device.Chain("Kick", Pitch.of(36), 0, List.of(sampler("Kick"))))
                .chain(new Device.Chain("Snare", Pitch.of(38), 0, List.of(sampler("Snare"))))
                .build();
    }

    private static Device sampler(String name) {
        return Device.builder(Device.SAMPLER)
                .name(name)
                .zone(SampleZone.of(Path.of("Samples", name + ".wav"), Pitch.of(60), 1000))
                .build();
    }

    public static SetDocument open(LiveSet set) {
        try {
            Path file = Files.createTempDirectory("set").resolve(set.name() + ".als");
            new AlsSetWriter(null).write(set, file);
            return new DiskSetDocuments().open(file, Progress.NONE);
        } catch (IOException | dev.backline.api.set.SetFault fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Answers values that are there before a gesture follows. */
    public static Snapshots patient() {
        return new Snapshots(60_000);
    }

    /** Answers the track of a name in a document. */
    public static Track track(SetDocument document, String name) {
        return document.snapshot().tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
