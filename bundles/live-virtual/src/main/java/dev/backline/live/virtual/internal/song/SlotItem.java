package dev.backline.live.virtual.internal.song;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A slot of a track. */
public final class SlotItem extends Item {
    private final TrackItem track;
    private @Nullable ClipItem clip;
    private @Nullable ClipItem coming;

    SlotItem(TrackItem track) {
        this.track = track;
        put("has_stop_button", true);
    }

    @Override
    public String className() {
        return "ClipSlot";
    }

    /** Answers whose slot it is. */
    public TrackItem track() {
        return track;
    }

    /** Answers its place in the track. */
    public int index() {
        return track.slots().indexOf(this);
    }

    /** Answers what lies in it. */
    public Optional<ClipItem> clip() {
        return Optional.ofNullable(clip);
    }

    /** Lays a clip in it, or takes out what lies in it. */
    public void clip(@Nullable ClipItem value) {
        clip = value;
        if (value != null) {
            value.home(this);
        }
    }

    /** Answers the clip that will be recorded into it. */
    public Optional<ClipItem> coming() {
        return Optional.ofNullable(coming);
    }

    /** Says which clip will be recorded into it, if any. */
    public void coming(@Nullable ClipItem value) {
        coming = value;
    }
}
