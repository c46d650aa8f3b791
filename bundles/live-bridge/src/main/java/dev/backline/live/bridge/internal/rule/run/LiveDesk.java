package dev.backline.live.bridge.internal.rule.run;

import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveDevice;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveParameter;
import dev.backline.live.bridge.api.LiveSlot;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.rule.Address;
import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.model.Decibels;
import dev.backline.model.Tempo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** A running Live as rules read and set it. What is read is listened to, so that a tick never waits. */
public final class LiveDesk implements Desk, AutoCloseable {
    private static final double STEPS = 1_000;

    private final LiveConnection live;
    private final List<String> tracks;
    private final Map<Dial, Knob> knobs = new ConcurrentHashMap<>();
    private final Map<Dial, Button> buttons = new ConcurrentHashMap<>();
    private final Map<Dial, Double> shown = new ConcurrentHashMap<>();
    private final List<Subscription> listening = new ArrayList<>();

    /** Answers the desk of a Live as it is now; tracks that are added later are not seen. */
    public LiveDesk(LiveConnection live) throws LiveFault {
        this.live = live;
        this.tracks = live.trackNames();
    }

    @Override
    public Dial dial(Address address) throws RuleFault {
        try {
            return found(address);
        } catch (LiveFault e) {
            throw new RuleFault(address + ": " + e.getMessage());
        }
    }

    private Dial found(Address address) throws RuleFault, LiveFault {
        if (address.track().isEmpty() && address.property() == Address.Property.LAUNCH) {
            return scene(address);
        }
        if (address.track().isEmpty()) {
            Dial dial = new Dial(Address.song(Address.Property.TEMPO), "song.tempo", "bpm", 20, 999, 0.1);
            return turned(dial, live.song().tempo(), Tempo::bpm, Tempo::of);
        }
        int index = Named.find("track", address.track(), tracks);
        LiveTrack track = live.track(index);
        String place = "#" + (index + 1);
        String name = tracks.get(index) + " " + address.property().word();
        Address plain = Address.track(place, address.property());
        return switch (address.property()) {
            case VOLUME ->
                turned(new Dial(plain, name, "dB", -70, 6, 0.1), track.volume(), LiveDesk::db, LiveDesk::decibels);
            case PAN -> turned(new Dial(plain, name, "", -1, 1, 0.01), track.pan(), v -> v, v -> v);
            case MUTE -> switched(new Dial(plain, name, "", 0, 1, 1), track.muted());
            case SOLO -> switched(new Dial(plain, name, "", 0, 1, 1), track.solo());
            case ARM -> switched(new Dial(plain, name, "", 0, 1, 1), track.armed());
            case METER ->
                watched(new Dial(plain, name, "", 0, 1, 0.001), track.value("output_meter_level"), LiveDesk::number);
            case PLAYING -> watched(new Dial(plain, name, "", 0, 1, 1), track.playingSlot(), v -> v >= 0 ? 1 : 0);
            case CLIP -> clip(place, track, address.argument());
            case SEND -> send(place, track, address.argument(), name);
            case PARAMETER -> parameter(place, track, address);
            case LAUNCH -> launched(place, track, address);
            case STOP -> pressed(new Dial(plain, tracks.get(index) + " stop", "", 0, 1, 1), track::stop);
            case TEMPO -> throw new RuleFault(address + " belongs to the song: write song.tempo.");
        };
    }

    private Dial scene(Address address) throws RuleFault, LiveFault {
        List<String> scenes = live.sceneNames();
        int index = Named.find("scene", address.argument(), scenes);
        Address place = new Address("", "", address.property(), "#" + (index + 1));
        String name = "scene " + (scenes.get(index).isEmpty() ? index + 1 : scenes.get(index));
        return pressed(new Dial(place, name, "", 0, 1, 1), live.scene(index)::fire);
    }

    /** A clip that is gone is not launched: its slot would record where the track is armed, and stop the track where it is not. */
    private Dial launched(String place, LiveTrack track, Address address) throws RuleFault, LiveFault {
        int scene = clip(track, address.argument());
        LiveSlot slot = track.slot(scene);
        Dial dial = new Dial(
                new Address(place, "", address.property(), "#" + (scene + 1)),
                tracks.get(track.index()) + " clip " + address.argument(),
                "",
                0,
                1,
                1);
        return pressed(dial, () -> {
            if (!slot.full().read()) {
                throw new LiveFault(
                        LiveFault.Kind.REFUSED, dial.name() + " is not there any more, so it was not launched.");
            }
            slot.fire();
        });
    }

    /** Answers the scene of a clip by its name, or by the scene's number. */
    private static int clip(LiveTrack track, String wanted) throws RuleFault, LiveFault {
        Map<Integer, String> clips = track.clipNames();
        if (wanted.matches("#[1-9]\\d{0,3}") && clips.containsKey(Integer.parseInt(wanted.substring(1)) - 1)) {
            return Integer.parseInt(wanted.substring(1)) - 1;
        }
        List<Integer> scenes = List.copyOf(clips.keySet());
        String name = wanted.startsWith("#") ? "in scene " + wanted.substring(1) : wanted;
        return scenes.get(Named.find("clip", name, List.copyOf(clips.values())));
    }

    private Dial pressed(Dial dial, Button button) {
        buttons.put(dial, button);
        return dial;
    }

    private Dial clip(String place, LiveTrack track, String clip) throws LiveFault {
        Map<Integer, String> names = track.clipNames();
        Dial dial = new Dial(new Address(place, "", Address.Property.CLIP, clip), "clip " + clip, "", 0, 1, 1);
        return watched(
                dial, track.playingSlot(), v -> clip.equalsIgnoreCase(names.getOrDefault(v, "")) && v >= 0 ? 1 : 0);
    }

    private Dial send(String place, LiveTrack track, String send, String name) throws RuleFault, LiveFault {
        if (!send.matches("#[1-9]\\d{0,2}")) {
            throw new RuleFault("a send of a running Live goes by its number, such as send(1), but \"" + send
                    + "\" was found: AbletonOSC tells no names of return tracks.");
        }
        Dial dial = new Dial(new Address(place, "", Address.Property.SEND, send), name + " " + send, "dB", -70, 0, 0.1);
        return turned(dial, track.send(Integer.parseInt(send.substring(1)) - 1), LiveDesk::db, LiveDesk::decibels);
    }

    private Dial parameter(String place, LiveTrack track, Address address) throws RuleFault, LiveFault {
        List<String> devices = track.deviceNames();
        int index = Named.find("device", address.device(), devices);
        LiveDevice device = track.device(index);
        List<LiveParameter> all = device.parameters();
        int found = Named.find(
                "parameter of " + devices.get(index),
                address.argument(),
                all.stream().map(LiveParameter::name).toList());
        LiveParameter parameter = all.get(found);
        Dial dial = new Dial(
                Address.parameter(place, "#" + (index + 1), "#" + (found + 1)),
                tracks.get(track.index()) + " " + devices.get(index) + " " + parameter.name(),
                "",
                parameter.low(),
                parameter.high(),
                parameter.steps() ? 1 : (parameter.high() - parameter.low()) / STEPS);
        return turned(dial, device.parameter(parameter.index()), v -> v, v -> v);
    }

    private Dial switched(Dial dial, LiveValue<Boolean> value) throws LiveFault {
        return turned(dial, value, on -> on ? 1 : 0, v -> v >= 0.5);
    }

    private <T> Dial turned(Dial dial, LiveValue<T> value, ToDoubleFunction<T> reading, Turning<T> turning)
            throws LiveFault {
        knobs.put(dial, new Knob() {
            @Override
            public void glide(double wanted) throws LiveFault {
                value.glide(turning.of(wanted));
            }

            @Override
            public void write(double wanted) throws LiveFault {
                value.write(turning.of(wanted));
            }
        });
        return watched(dial, value, reading);
    }

    private <T> Dial watched(Dial dial, LiveValue<T> value, ToDoubleFunction<T> reading) throws LiveFault {
        if (shown.putIfAbsent(dial, reading.applyAsDouble(value.read())) == null) {
            listening.add(value.listen(v -> shown.put(dial, reading.applyAsDouble(v))));
        }
        return dial;
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static double db(Decibels value) {
        return Math.max(-70, value.value());
    }

    /** The lower end of the fader is silence. */
    private static Decibels decibels(double value) {
        return value <= -70 ? Decibels.SILENCE : Decibels.of(value);
    }

    @Override
    public double read(Dial dial, double beat) {
        return shown.getOrDefault(dial, 0.0);
    }

    /** Sends a value on its way. */
    void glide(Wish wish) throws LiveFault {
        knob(wish.dial()).glide(wish.value());
    }

    /** Sets a value and reads it back. */
    void write(Wish wish) throws LiveFault {
        knob(wish.dial()).write(wish.value());
    }

    /** Presses a button, and answers when Live has taken it. */
    void press(Dial dial) throws LiveFault {
        Objects.requireNonNull(buttons.get(dial), () -> dial.name() + " cannot be pressed")
                .press();
    }

    private Knob knob(Dial dial) {
        return Objects.requireNonNull(knobs.get(dial), () -> dial.name() + " cannot be set");
    }

    @Override
    public void close() {
        listening.forEach(Subscription::close);
    }

    private interface Knob {
        void glide(double wanted) throws LiveFault;

        void write(double wanted) throws LiveFault;
    }

    private interface Button {
        void press() throws LiveFault;
    }

    private interface Turning<T> {
        T of(double value);
    }
}
