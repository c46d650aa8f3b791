package dev.backline.live.virtual.internal.song;

import dev.backline.model.Color;
import java.util.List;

/** The set that Live opens with: two tracks for notes, two for sound, two returns, eight scenes, no devices. */
public final class StartSong {
    private static final int SCENES = 8;

    private StartSong() {}

    /** Answers a new one. */
    public static Song create() {
        Song song = new Song();
        for (String name : List.of("A-Reverb", "B-Delay")) {
            TrackItem back = new TrackItem(TrackItem.Kind.RETURN);
            back.put("name", name);
            song.returns().add(back);
        }
        for (int i = 0; i < SCENES; i++) {
            song.scenes().add(new SceneItem());
        }
        for (TrackItem.Kind kind :
                List.of(TrackItem.Kind.MIDI, TrackItem.Kind.MIDI, TrackItem.Kind.AUDIO, TrackItem.Kind.AUDIO)) {
            TrackItem track = new TrackItem(kind);
            track.put("color", Color.of(song.tracks().size() * 3).rgb());
            song.scenes().forEach(s -> track.addSlot(track.slots().size()));
            song.tracks().add(track);
        }
        song.all().forEach(t -> song.returns().forEach(r -> t.sends().add(0.0)));
        return song;
    }
}
