package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveDevice;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveParameter;
import dev.backline.live.bridge.api.LiveStep.Outcome;
import dev.backline.live.bridge.api.LiveValue;
import java.util.ArrayList;
import java.util.List;

/** A device over the wire. */
public final class WireDevice extends Thing implements LiveDevice {
    private final int track;
    private final int device;

    /** Takes what is shared, and which device it is. */
    public WireDevice(Access access, int track, int device) {
        super(access, "device", List.of(track, device), "device " + (device + 1) + " of track " + (track + 1));
        this.track = track;
        this.device = device;
    }

    @Override
    public String title() throws LiveFault {
        return read("name", Codec.TEXT);
    }

    @Override
    public String className() throws LiveFault {
        return read("class_name", Codec.TEXT);
    }

    @Override
    public List<LiveParameter> parameters() throws LiveFault {
        List<Object> names = access.list("device", "parameters/name", path());
        List<Object> lows = access.list("device", "parameters/min", path());
        List<Object> highs = access.list("device", "parameters/max", path());
        List<Object> steps = access.list("device", "parameters/is_quantized", path());
        List<Object> values = access.list("device", "parameters/value", path());
        return join(names, lows, highs, steps, values);
    }

    /** Joins five lists as AbletonOSC tells them; what only some hold, because the device changed meanwhile, is left out. */
    public static List<LiveParameter> join(
            List<Object> names, List<Object> lows, List<Object> highs, List<Object> steps, List<Object> values) {
        List<LiveParameter> all = new ArrayList<>();
        int count = Math.min(
                Math.min(names.size(), values.size()), Math.min(steps.size(), Math.min(lows.size(), highs.size())));
        for (int i = 0; i < count; i++) {
            all.add(new LiveParameter(
                    i,
                    String.valueOf(names.get(i)),
                    Codec.number(lows.get(i)),
                    Codec.number(highs.get(i)),
                    Codec.FLAG.in().apply(steps.get(i)),
                    Codec.number(values.get(i))));
        }
        return List.copyOf(all);
    }

    @Override
    public LiveValue<Double> parameter(int index) throws LiveFault {
        int count = read("num_parameters", Codec.WHOLE);
        if (index < 0 || index >= count) {
            throw new LiveFault(
                    Kind.NOT_FOUND,
                    "The " + words() + " has " + count + " parameters, but number " + (index + 1) + " was asked for.");
        }
        return parameter(index, "parameter " + (index + 1));
    }

    private LiveValue<Double> parameter(int index, String name) {
        return new WireValue<>(
                access,
                "device",
                List.of(track, device, index),
                "parameter/value",
                name + " of " + words(),
                Codec.NUMBER);
    }

    @Override
    public LiveValue<Double> parameter(String name) throws LiveFault {
        List<String> names = access.list("device", "parameters/name", path()).stream()
                .map(String::valueOf)
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return parameter(i, names.get(i));
            }
        }
        throw new LiveFault(
                Kind.NOT_FOUND,
                "The " + words() + " has no parameter \"" + name + "\", but one of " + names + " was expected.");
    }

    @Override
    public void mapController(int parameter, int channel, int controller) throws LiveFault {
        String what = "Map controller " + controller + " to parameter " + (parameter + 1) + " of " + words();
        if (access.allows(Consent.WRITE, what)) {
            access.tell("/live/midimap/map_cc", List.of(track, device, parameter, channel, controller));
            // Live tells nobody what is mapped.
            access.note(what, Outcome.UNCONFIRMED);
        }
    }
}
