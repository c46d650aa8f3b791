package dev.backline.live.virtual.internal.song;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a set is selected: a scene, a track, and perhaps a device. What is gone is selected no more. */
public final class Selection extends Item {
    private final Song song;
    private @Nullable SceneItem scene;
    private @Nullable TrackItem track;
    private @Nullable DeviceItem device;

    Selection(Song song) {
        this.song = song;
    }

    @Override
    public String className() {
        return "View";
    }

    /** Answers the place of the selected scene. */
    public int scene() {
        return Math.max(0, song.scenes().indexOf(scene));
    }

    /** Answers the place of the selected track. */
    public int track() {
        return Math.max(0, song.tracks().indexOf(track));
    }

    /** Answers the selected device: of the selected track the one that was selected, or its first. */
    public Optional<DeviceItem> device() {
        TrackItem owner = owner();
        return owner.devices().contains(device)
                ? Optional.ofNullable(device)
                : owner.devices().stream().findFirst();
    }

    /** Answers the selected track. */
    public TrackItem owner() {
        return song.tracks().get(track());
    }

    /** Selects a scene. */
    public void select(SceneItem value) {
        scene = value;
    }

    /** Selects a track. */
    public void select(TrackItem value) {
        track = value;
    }

    /** Selects a device of a track. */
    public void select(TrackItem owner, DeviceItem value) {
        track = owner;
        device = value;
    }
}
