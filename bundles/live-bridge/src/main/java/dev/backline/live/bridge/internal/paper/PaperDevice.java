package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveDevice;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveParameter;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A device of a set on disk. Its parameters have the names of the file, which are not always those that Live shows. */
final class PaperDevice extends PaperThing implements LiveDevice {
    private final int track;
    private final int index;

    PaperDevice(Paper paper, Consent consent, int track, int index) {
        super(paper, consent, "device", track, index);
        this.track = track;
        this.index = index;
    }

    private Device device() throws LiveFault {
        List<Device> all = paper.track(track).devices();
        if (index < 0 || index >= all.size()) {
            throw new LiveFault(
                    LiveFault.Kind.NOT_FOUND,
                    "Track " + (track + 1) + " has no device " + (index + 1) + ", but " + all.size() + ".");
        }
        return all.get(index);
    }

    @Override
    public String title() throws LiveFault {
        return device().name();
    }

    @Override
    public String className() throws LiveFault {
        String kind = device().kind();
        return kind.startsWith(Device.LIVE) ? kind.substring(Device.LIVE.length()) : kind;
    }

    @Override
    public List<LiveParameter> parameters() throws LiveFault {
        List<LiveParameter> all = new ArrayList<>();
        for (Parameter p : device().parameters().values()) {
            all.add(new LiveParameter(all.size(), p.name(), p.low(), p.high(), false, p.value()));
        }
        return all;
    }

    @Override
    public LiveValue<Double> parameter(int parameter) throws LiveFault {
        List<LiveParameter> all = parameters();
        if (parameter < 0 || parameter >= all.size()) {
            throw new LiveFault(
                    LiveFault.Kind.NOT_FOUND, title() + " has no parameter " + parameter + ", but " + all.size() + ".");
        }
        String name = all.get(parameter).name();
        return value(
                name + " of " + title(),
                () -> parameters().get(parameter).value(),
                v -> SetEdit.of("device.parameter", paper.name(track), "#" + (index + 1), name, number(v)));
    }

    @Override
    public LiveValue<Double> parameter(String name) throws LiveFault {
        List<LiveParameter> all = parameters();
        for (LiveParameter each : all) {
            if (each.name().equalsIgnoreCase(name)) {
                return parameter(each.index());
            }
        }
        throw new LiveFault(
                LiveFault.Kind.NOT_FOUND,
                title() + " has no parameter \"" + name + "\"; it has "
                        + String.join(
                                ", ",
                                all.stream().limit(20).map(LiveParameter::name).toList()) + ".");
    }

    @Override
    public void mapController(int parameter, int channel, int controller) throws LiveFault {
        throw paper.cannot("map a controller");
    }
}
