package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.osc.api.dialect.Part;
import dev.backline.live.virtual.internal.song.DeviceItem;
import dev.backline.live.virtual.internal.song.ParameterItem;
import java.util.List;
import java.util.function.Function;

/** What can be said about devices and their parameters. */
final class DeviceWords {
    private static final Part VALUE = Dialect.of("/live/device/set/parameter/value")
            .orElseThrow()
            .arguments()
            .getLast();

    private final Studio studio;

    private DeviceWords(Studio studio) {
        this.studio = studio;
    }

    static Words<DeviceItem> of(Studio studio) {
        return new DeviceWords(studio).words();
    }

    private Words<DeviceItem> words() {
        return new Words<DeviceItem>(ObjectKind.DEVICE, studio.edits()::put)
                .read("num_parameters", d -> d.parameters().size())
                .reads("parameters/name", all(ParameterItem::name))
                .reads("parameters/value", all(ParameterItem::value))
                .reads("parameters/min", all(ParameterItem::least))
                .reads("parameters/max", all(ParameterItem::most))
                .reads("parameters/is_quantized", all(ParameterItem::quantized))
                .reads("parameter/name", one(ParameterItem::name))
                .reads("parameter/value", one(ParameterItem::value))
                .reads("parameter/value_string", one(ParameterItem::shown))
                .does("parameter/value", this::set)
                .does("parameters/value", this::setAll);
    }

    private static Words.Reads<DeviceItem> all(Function<ParameterItem, Object> what) {
        return (device, rest) -> device.parameters().stream().map(what).toList();
    }

    private static Words.Reads<DeviceItem> one(Function<ParameterItem, Object> what) {
        return (device, rest) -> {
            int index = Given.index(rest, 0);
            return List.of(index, what.apply(Targets.read(device.parameters(), index)));
        };
    }

    private void set(DeviceItem device, List<Object> rest) throws LiveFault {
        if (rest.size() < 2) {
            Given.exactly(2, rest);
        }
        write(Targets.written(device.parameters(), Given.index(rest, 0)), rest, 1);
    }

    private void setAll(DeviceItem device, List<Object> rest) throws LiveFault {
        for (int i = 0; i < rest.size(); i++) {
            write(Targets.written(device.parameters(), i), rest, i);
        }
    }

    private void write(ParameterItem parameter, List<Object> given, int place) throws LiveFault {
        double value = (double) Given.value(VALUE, given, place, "DeviceParameter.value");
        if (value < parameter.least() || value > parameter.most()) {
            throw LiveFault.runtime("Invalid value. Check the parameters range with min/max");
        }
        studio.edits().put(parameter, "value", parameter.quantized() ? Math.rint(value) : value);
    }
}
