package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveDevice;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveSlot;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A track over the wire. */
public final class WireTrack extends Thing implements LiveTrack {
    /** The fired slot of a track that is about to stop. */
    static final int STOPPING = -2;

    private final int index;

    /** Takes what is shared, and which track it is. */
    public WireTrack(Access access, int index) {
        super(access, "track", List.of(index), "track " + (index + 1));
        this.index = index;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public LiveValue<String> title() {
        return value("name", "name", Codec.TEXT);
    }

    @Override
    public LiveValue<Color> color() {
        return value("color_index", "colour", Codec.COLOR);
    }

    @Override
    public LiveValue<Decibels> volume() {
        return value("volume", "volume", Codec.FADER);
    }

    @Override
    public LiveValue<Double> pan() {
        return value("panning", "pan", Codec.NUMBER);
    }

    @Override
    public LiveValue<Decibels> send(int send) {
        String name = "send " + (send + 1) + " of " + words();
        return new WireValue<>(access, "track", List.of(index, send), "send", name, Codec.SEND);
    }

    @Override
    public LiveValue<Boolean> muted() {
        return value("mute", "mute switch", Codec.FLAG);
    }

    @Override
    public LiveValue<Boolean> solo() {
        return value("solo", "solo switch", Codec.FLAG);
    }

    /** Answers whether firing an empty slot of it begins a recording. */
    boolean records() throws LiveFault {
        return value("can_be_armed", "can be armed", Codec.FLAG).read() && armed().read();
    }

    @Override
    public LiveValue<Boolean> armed() {
        return value("arm", "arm switch", Codec.FLAG);
    }

    @Override
    public LiveValue<Integer> playingSlot() {
        return value("playing_slot_index", "playing slot", Codec.WHOLE);
    }

    @Override
    public LiveValue<Integer> firedSlot() {
        return value("fired_slot_index", "fired slot", Codec.WHOLE);
    }

    @Override
    public boolean takesNotes() throws LiveFault {
        return read("has_midi_input", Codec.FLAG);
    }

    @Override
    public LiveSlot slot(int scene) {
        return new WireSlot(access, index, scene);
    }

    @Override
    public SortedMap<Integer, String> clipNames() throws LiveFault {
        List<Object> names = access.list("track", "clips/name", path());
        SortedMap<Integer, String> clips = new TreeMap<>();
        for (int scene = 0; scene < names.size(); scene++) {
            if (names.get(scene) instanceof String name) {
                clips.put(scene, name);
            }
        }
        return clips;
    }

    @Override
    public List<String> deviceNames() throws LiveFault {
        return access.list("track", "devices/name", path()).stream()
                .map(String::valueOf)
                .toList();
    }

    @Override
    public LiveDevice device(int device) {
        return new WireDevice(access, index, device);
    }

    @Override
    public void stop() throws LiveFault {
        Doing.again(
                access,
                Consent.WRITE,
                "Stop " + words(),
                "/live/track/stop_all_clips",
                path(),
                () -> playingSlot().read() < 0 || firedSlot().read() == STOPPING);
    }

    @Override
    public void deleteDevice(int device) throws LiveFault {
        int before = deviceNames().size();
        Doing.once(
                access,
                Consent.DESTROY,
                "Delete device " + (device + 1) + " of " + words(),
                "/live/track/delete_device",
                List.of(index, device),
                () -> deviceNames().size() == before - 1);
    }
}
