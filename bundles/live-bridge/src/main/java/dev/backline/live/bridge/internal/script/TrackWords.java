package dev.backline.live.bridge.internal.script;

import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A track as a script says it: {@code live.tracks['Bass'].volume = -6.dB}. */
public final class TrackWords {
    private final Talk talk;
    private final int index;

    TrackWords(Talk talk, int index) {
        this.talk = talk;
        this.index = index;
    }

    private LiveTrack track() {
        return talk.connection().track(index);
    }

    /** Answers its place, from 0. */
    public int getIndex() {
        return index;
    }

    /** Answers its name. */
    public String getName() {
        return Asked.of(() -> track().title().read());
    }

    /** Names it. */
    public void setName(String value) {
        Asked.done(() -> track().title().write(value));
    }

    /** Answers its colour in the palette, 0 to 69. */
    public int getColor() {
        return Asked.of(() -> track().color().read().index());
    }

    /** Colours it. */
    public void setColor(Object value) {
        Color color = Amounts.color(value);
        Asked.done(() -> track().color().write(color));
    }

    /** Answers its fader. */
    public Decibels getVolume() {
        return Asked.of(() -> track().volume().read());
    }

    /** Moves its fader. */
    public void setVolume(Object value) {
        Decibels level = Amounts.decibels(value);
        Asked.done(() -> track().volume().write(level));
    }

    /** Answers its pan pot, -1 to 1. */
    public double getPan() {
        return Asked.of(() -> track().pan().read());
    }

    /** Turns its pan pot. */
    public void setPan(Number value) {
        Asked.done(() -> track().pan().write(value.doubleValue()));
    }

    /** Answers a send, counted from 0. */
    public Decibels send(int send) {
        return Asked.of(() -> track().send(send).read());
    }

    /** Sets a send. */
    public void send(int send, Object value) {
        Decibels level = Amounts.decibels(value);
        Asked.done(() -> track().send(send).write(level));
    }

    /** Answers whether it is muted. */
    public boolean getMute() {
        return Asked.of(() -> track().muted().read());
    }

    /** Mutes it. */
    public void setMute(boolean value) {
        Asked.done(() -> track().muted().write(value));
    }

    /** Answers whether it is soloed. */
    public boolean getSolo() {
        return Asked.of(() -> track().solo().read());
    }

    /** Soloes it. */
    public void setSolo(boolean value) {
        Asked.done(() -> track().solo().write(value));
    }

    /** Answers whether it is armed. */
    public boolean getArm() {
        return Asked.of(() -> track().armed().read());
    }

    /** Arms it. */
    public void setArm(boolean value) {
        Asked.done(() -> track().armed().write(value));
    }

    /** Answers whether it takes notes. */
    public boolean getMidi() {
        return Asked.of(() -> track().takesNotes());
    }

    /** Answers the scene whose clip plays, from 0; null when none does. */
    public @Nullable Integer getPlaying() {
        int slot = Asked.of(() -> track().playingSlot().read());
        return slot < 0 ? null : slot;
    }

    /** Calls a closure with the scene whose clip plays, -1 for none, now and whenever another one does. */
    public Subscription onPlaying(IntConsumer work) {
        return talk.keep(Asked.of(() -> track().playingSlot().listen(work::accept)));
    }

    /** Answers what its meter shows, 0 to 1. */
    public double getMeter() {
        Object value = Asked.of(() -> track().value("output_meter_level").read());
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    /** Answers the slot at a scene, from 0. */
    public SlotWords slot(Number scene) {
        return new SlotWords(talk, index, scene.intValue());
    }

    /** Answers its clips by scene. */
    public SortedMap<Integer, ClipWords> getClips() {
        SortedMap<Integer, ClipWords> clips = new TreeMap<>();
        Asked.of(() -> track().clipNames())
                .keySet()
                .forEach(scene -> clips.put(scene, new ClipWords(talk, index, scene)));
        return clips;
    }

    /** Answers its devices. */
    public Things<DeviceWords> getDevices() {
        List<String> names = new ArrayList<>(Asked.of(() -> track().deviceNames()));
        return new Things<>("device", names, i -> new DeviceWords(talk, index, i));
    }

    /** Stops its clips. */
    public void stop() {
        Asked.done(() -> track().stop());
    }

    /** Answers its name. */
    @Override
    public String toString() {
        return getName();
    }
}
