package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveDevice;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveSlot;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Mixer;
import dev.backline.model.Track;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A track of a set on disk. */
final class PaperTrack extends PaperThing implements LiveTrack {
    private final int index;

    PaperTrack(Paper paper, Consent consent, int index) {
        super(paper, consent, "track", index);
        this.index = index;
    }

    private Track track() throws LiveFault {
        return paper.track(index);
    }

    private Mixer mixer() throws LiveFault {
        return track().mixer();
    }

    private SetEdit edit(String kind, String value) throws LiveFault {
        return SetEdit.of("track." + kind, paper.name(index), value);
    }

    private String named(String what) {
        return what + " of track " + (index + 1);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public LiveValue<String> title() {
        return value(named("name"), () -> track().name(), v -> edit("rename", v));
    }

    @Override
    public LiveValue<Color> color() {
        return value(named("colour"), () -> track().color(), v -> edit("color", Integer.toString(v.index())));
    }

    @Override
    public LiveValue<Decibels> volume() {
        return value(named("volume"), () -> mixer().volume(), v -> edit("volume", number(v.value())));
    }

    @Override
    public LiveValue<Double> pan() {
        return value(named("pan"), () -> mixer().pan(), v -> edit("pan", number(v)));
    }

    @Override
    public LiveValue<Decibels> send(int send) {
        return value(
                named("send " + (send + 1)),
                () -> mixer().sends().getOrDefault(returned(send).id(), Decibels.SILENCE),
                v -> SetEdit.of("track.send", paper.name(index), "#" + (send + 1), number(v.value())));
    }

    private Track returned(int send) throws LiveFault {
        List<Track> returns = paper.set().tracks(Track.Kind.RETURN);
        if (send < 0 || send >= returns.size()) {
            throw new LiveFault(
                    LiveFault.Kind.NOT_FOUND,
                    "There is no send " + (send + 1) + "; the set has " + returns.size() + " return tracks.");
        }
        return returns.get(send);
    }

    @Override
    public LiveValue<Boolean> muted() {
        return value(named("mute"), () -> !mixer().on(), v -> edit("on", onOff(!v)));
    }

    @Override
    public LiveValue<Boolean> solo() {
        return value(named("solo"), () -> mixer().solo(), v -> edit("solo", onOff(v)));
    }

    @Override
    public LiveValue<Boolean> armed() {
        return value(named("arm"), () -> track().armed(), v -> edit("arm", onOff(v)));
    }

    @Override
    public LiveValue<Integer> playingSlot() {
        return fixed(named("playing slot"), () -> -1);
    }

    @Override
    public LiveValue<Integer> firedSlot() {
        return fixed(named("fired slot"), () -> -1);
    }

    @Override
    public boolean takesNotes() throws LiveFault {
        return track().kind() == Track.Kind.MIDI;
    }

    @Override
    public LiveSlot slot(int scene) {
        return new PaperSlot(paper, consent, index, scene);
    }

    @Override
    public SortedMap<Integer, String> clipNames() throws LiveFault {
        SortedMap<Integer, String> names = new TreeMap<>();
        track().session().forEach((scene, clip) -> names.put(scene, clip.name()));
        return names;
    }

    @Override
    public List<String> deviceNames() throws LiveFault {
        return track().devices().stream().map(Device::name).toList();
    }

    @Override
    public LiveDevice device(int device) {
        return new PaperDevice(paper, consent, index, device);
    }

    /** Nothing plays, which is what was asked for. */
    @Override
    public void stop() {}

    @Override
    public void deleteDevice(int device) throws LiveFault {
        apply(SetEdit.of("device.remove", paper.name(index), "#" + (device + 1)));
    }
}
