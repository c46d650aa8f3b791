package dev.backline.live.bridge.internal.script;

import dev.backline.live.bridge.api.LiveSlot;
import dev.backline.model.Beats;

/** A place for a clip as a script says it: {@code live.tracks[0].slot(3).create 4.beats}. */
public final class SlotWords {
    private final Talk talk;
    private final int track;
    private final int scene;

    SlotWords(Talk talk, int track, int scene) {
        this.talk = talk;
        this.track = track;
        this.scene = scene;
    }

    private LiveSlot slot() {
        return talk.connection().track(track).slot(scene);
    }

    /** Answers whether a clip lies in it. */
    public boolean getFull() {
        return Asked.of(() -> slot().full().read());
    }

    /** Answers its clip. */
    public ClipWords getClip() {
        return new ClipWords(talk, track, scene);
    }

    /** Makes an empty clip of notes. */
    public ClipWords create(Object length) {
        Beats beats = Amounts.beats(length);
        Asked.done(() -> slot().create(beats));
        return getClip();
    }

    /** Copies its clip into another slot of the same Live. */
    public void copyTo(SlotWords other) {
        Asked.done(() -> slot().copyTo(other.slot()));
    }

    /** Deletes its clip. */
    public void delete() {
        Asked.done(() -> slot().delete());
    }

    /** Fires it. */
    public void fire() {
        Asked.done(() -> slot().fire());
    }

    /** Stops it. */
    public void stop() {
        Asked.done(() -> slot().stop());
    }
}
