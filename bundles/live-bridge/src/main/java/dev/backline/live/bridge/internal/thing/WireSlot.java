package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveClip;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveSlot;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Beats;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A slot over the wire. */
public final class WireSlot extends Thing implements LiveSlot {
    private final int track;
    private final int scene;

    /** Takes what is shared, and which slot it is. */
    public WireSlot(Access access, int track, int scene) {
        super(access, "clip_slot", List.of(track, scene), "slot " + (scene + 1) + " of track " + (track + 1));
        this.track = track;
        this.scene = scene;
    }

    @Override
    public LiveValue<Boolean> full() {
        return value("has_clip", "clip", Codec.FLAG);
    }

    @Override
    public void fire() throws LiveFault {
        WireTrack on = new WireTrack(access, track);
        boolean clip = full().read();
        boolean begins = !clip && on.records();
        WireClip there = new WireClip(access, track, scene);
        boolean ends = clip && there.records();
        Doing.again(access, Consent.WRITE, "Fire " + words(), "/live/clip_slot/fire", path(), () -> {
            int playing = on.playingSlot().read();
            int fired = on.firedSlot().read();
            if (ends) {
                return fired == scene || !there.records();
            }
            boolean stops = !clip && !begins && (playing < 0 || fired == WireTrack.STOPPING);
            return playing == scene || fired == scene || stops;
        });
    }

    @Override
    public void stop() throws LiveFault {
        WireTrack on = new WireTrack(access, track);
        Doing.again(
                access,
                Consent.WRITE,
                "Stop " + words(),
                "/live/clip_slot/stop",
                path(),
                () -> on.playingSlot().read() != scene || on.firedSlot().read() == WireTrack.STOPPING);
    }

    @Override
    public LiveClip create(Beats length) throws LiveFault {
        if (full().read()) {
            throw new LiveFault(
                    Kind.REFUSED,
                    "The " + words()
                            + " holds a clip already, but an empty one was expected. Delete it first or take another slot.");
        }
        String what = "New clip of " + length + " in " + words();
        // A second clip cannot be made where the first one lies, so that asking again does no harm.
        Doing.again(
                access,
                Consent.WRITE,
                what,
                "/live/clip_slot/create_clip",
                with((float) length.value()),
                () -> full().read());
        return clip();
    }

    private List<Object> with(Object... more) {
        return Stream.concat(path().stream(), Arrays.stream(more)).toList();
    }

    @Override
    public LiveClip clip() {
        return new WireClip(access, track, scene);
    }

    @Override
    public void copyTo(LiveSlot other) throws LiveFault {
        Consent needed = other.full().read() ? Consent.DESTROY : Consent.WRITE;
        String what = "Copy " + words() + " to " + other;
        Object[] to = other.path().toArray();
        Doing.again(
                access,
                needed,
                what,
                "/live/clip_slot/duplicate_clip_to",
                with(to),
                () -> other.full().read());
    }

    @Override
    public void delete() throws LiveFault {
        if (!full().read()) {
            throw new LiveFault(Kind.NOT_FOUND, "The " + words() + " is empty, but a clip was expected.");
        }
        Doing.again(
                access,
                Consent.DESTROY,
                "Delete " + words(),
                "/live/clip_slot/delete_clip",
                path(),
                () -> !full().read());
    }
}
