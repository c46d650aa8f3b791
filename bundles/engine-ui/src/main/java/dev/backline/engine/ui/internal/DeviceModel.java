package dev.backline.engine.ui.internal;

import dev.backline.api.audio.Coverage;
import dev.backline.api.set.SetEdit;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Macro;
import dev.backline.model.Mixer;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import dev.backline.ui.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The devices of one track as rows: a device, what is in it when it is open, and what its racks hold. */
final class DeviceModel {
    private static final double MOST_MACRO = 127;

    private final Track track;
    private final String named;
    private final Optional<Coverage> coverage;
    private final Set<String> shut;
    private final String wanted;
    private final List<Row> rows = new ArrayList<>();

    private DeviceModel(Track track, String named, Optional<Coverage> coverage, Set<String> shut, String wanted) {
        this.track = track;
        this.named = named;
        this.coverage = coverage;
        this.shut = shut;
        this.wanted = wanted.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Answers the rows of a track.
     *
     * @param coverage what is heard, when that is known
     * @param shut ids of devices that show their heads alone
     * @param wanted part of a parameter's name that is looked for; blank for all
     */
    static List<Row> rows(LiveSet set, Track track, Optional<Coverage> coverage, Set<String> shut, String wanted) {
        String named = track.kind() == Track.Kind.MAIN ? "main" : "id:" + track.id();
        DeviceModel model = new DeviceModel(track, named, coverage, shut, wanted);
        for (int i = 0; i < track.devices().size(); i++) {
            Device device = track.devices().get(i);
            String place = "#" + (i + 1);
            // What old versions of Live do not number is named by its place.
            Optional<String> address = address(device.id()).or(() -> Optional.of(place));
            model.device(device, 0, address, Map.of());
        }
        return List.copyOf(model.rows);
    }

    private static Optional<String> address(String id) {
        return id.isEmpty() || id.endsWith(".") || id.contains("..") ? Optional.empty() : Optional.of("id:" + id);
    }

    private void device(Device device, int depth, Optional<String> address, Map<ParameterRef, Macro> movers) {
        int head = rows.size();
        rows.add(new Row(
                Kind.DEVICE,
                depth,
                device.id(),
                title(device),
                new Dial(device.on() ? 1 : 0, 0, 1, Quantity.NUMBER),
                device.on() ? fate(device) : Fate.OFF,
                mover(movers, ParameterRef.of("device/" + known(device.id()) + "/on")),
                address.map(a -> List.of("device.on", named, a)).orElse(List.of())));
        if (wanted.isEmpty() && shut.contains(device.id())) {
            return;
        }
        macros(device, depth + 1, address, movers);
        for (Parameter parameter : device.parameters().values()) {
            ParameterRef target = ParameterRef.of("device/" + known(device.id()) + "/" + parameter.name());
            value(new Row(
                    Kind.PARAMETER,
                    depth + 1,
                    device.id(),
                    parameter.name(),
                    Dial.of(parameter),
                    Fate.UNKNOWN,
                    mover(movers, target),
                    address.map(a -> List.of("device.parameter", named, a, parameter.name()))
                            .orElse(List.of())));
        }
        chains(device, depth);
        if (!wanted.isEmpty() && rows.size() == head + 1) {
            rows.remove(head);
        }
    }

    private static String known(String id) {
        return id.isEmpty() ? "?" : id;
    }

    private static String mover(Map<ParameterRef, Macro> movers, ParameterRef target) {
        return Optional.ofNullable(movers.get(target))
                .map(m -> m.name().isBlank() ? "?" : m.name())
                .orElse("");
    }

    private void macros(Device rack, int depth, Optional<String> address, Map<ParameterRef, Macro> movers) {
        for (int i = 0; i < rack.macros().size(); i++) {
            Macro macro = rack.macros().get(i);
            String number = "#" + (i + 1);
            int before = rows.size();
            value(new Row(
                    Kind.MACRO,
                    depth,
                    rack.id(),
                    named(macro, i),
                    new Dial(macro.value(), 0, MOST_MACRO, Quantity.NUMBER),
                    Fate.UNKNOWN,
                    mover(movers, ParameterRef.of("device/" + known(rack.id()) + "/macro/" + i)),
                    address.map(a -> List.of("device.macro", named, a, number)).orElse(List.of())));
            if (rows.size() > before) {
                macro.mappings().forEach(m -> rows.add(mapping(rack, macro, m, depth + 1)));
            }
        }
    }

    private static String named(Macro macro, int number) {
        return macro.name().isBlank() ? "Macro " + (number + 1) : macro.name();
    }

    private static Row mapping(Device rack, Macro macro, Macro.Mapping mapping, int depth) {
        Optional<Device> moved =
                rack.all().filter(d -> d.id().equals(mapping.target().id())).findFirst();
        String name = mapping.target().name();
        // What an inner macro is called says more than its number.
        Optional<String> inner = moved.filter(d -> name.matches("macro/[0-9]{1,2}"))
                .flatMap(d -> {
                    int number = Integer.parseInt(name.substring(name.indexOf('/') + 1));
                    return number < d.macros().size()
                            ? Optional.of(named(d.macros().get(number), number))
                            : Optional.empty();
                });
        String of = moved.filter(d -> !d.id().equals(rack.id()))
                .map(d -> title(d) + ": ")
                .orElse("");
        Quantity quantity = Dial.quantity(name, mapping.low(), mapping.high());
        Dial dial = new Dial(mapping.at(macro.value()), mapping.low(), mapping.high(), quantity);
        return new Row(
                Kind.MAPPING, depth, rack.id(), of + inner.orElse(name), dial, Fate.UNKNOWN, macro.name(), List.of());
    }

    private void chains(Device device, int depth) {
        Map<ParameterRef, Macro> movers = new HashMap<>();
        device.macros().forEach(m -> m.mappings().forEach(t -> movers.put(t.target(), m)));
        for (Device.Chain chain : Stream.concat(device.chains().stream(), device.returns().stream())
                .toList()) {
            int head = rows.size();
            chain(chain, device, depth + 1, movers);
            chain.devices().forEach(d -> device(d, depth + 2, address(d.id()), movers));
            if (!wanted.isEmpty() && rows.size() == head + 1) {
                rows.remove(head);
            }
        }
    }

    private void chain(Device.Chain chain, Device rack, int depth, Map<ParameterRef, Macro> movers) {
        Mixer mixer = chain.strip().mixer();
        String id = chain.strip().id();
        Optional<String> address = address(id);
        rows.add(new Row(
                Kind.CHAIN,
                depth,
                rack.id(),
                rack.kind().equals(Device.DRUM_RACK) ? chain.key().name() + "  " + chain.name() : chain.name(),
                new Dial(mixer.on() ? 1 : 0, 0, 1, Quantity.NUMBER),
                Fate.UNKNOWN,
                mover(movers, ParameterRef.of("chain/" + known(id) + "/on")),
                address.map(a -> List.of("chain.on", named, a)).orElse(List.of())));
        double volume = Math.max(MixerModel.FLOOR_DB, mixer.volume().value());
        strip(chain, rack, depth + 1, movers, "volume", new Dial(volume, -70, 6, Quantity.DECIBELS));
        strip(chain, rack, depth + 1, movers, "pan", new Dial(mixer.pan(), -1, 1, Quantity.PAN));
    }

    private void strip(
            Device.Chain chain, Device rack, int depth, Map<ParameterRef, Macro> movers, String part, Dial dial) {
        String id = chain.strip().id();
        value(new Row(
                Kind.STRIP,
                depth,
                rack.id(),
                part,
                dial,
                Fate.UNKNOWN,
                mover(movers, ParameterRef.of("chain/" + known(id) + "/" + part)),
                address(id).map(a -> List.of("chain." + part, named, a)).orElse(List.of())));
    }

    private void value(Row row) {
        if (wanted.isEmpty() || row.name().toLowerCase(Locale.ROOT).contains(wanted)) {
            rows.add(row);
        }
    }

    /** Answers what Live calls it: its own name, else that of its kind without the prefix of the format. */
    private static String title(Device device) {
        String kind = device.kind().substring(device.kind().indexOf('/') + 1);
        return device.name().equals(device.kind()) ? kind : device.name();
    }

    private Fate fate(Device device) {
        if (coverage.isEmpty()) {
            return Fate.UNKNOWN;
        }
        // A rack is heard by what it holds.
        String name = device.name();
        Optional<Coverage.Item> missed = coverage.get().notPlayed().stream()
                .filter(i -> i.track().equals(track.name()) && i.thing().equals(name))
                .findFirst();
        boolean played = coverage.get().played().stream()
                .anyMatch(i -> i.track().equals(track.name()) && i.thing().equals(name));
        if (missed.isPresent()) {
            return new Fate(played ? What.PART : What.NOT, missed.get().remark());
        }
        return played ? new Fate(What.PLAYED, "") : Fate.UNKNOWN;
    }

    /** Kinds of row. */
    enum Kind {
        DEVICE,
        CHAIN,
        MACRO,
        MAPPING,
        STRIP,
        PARAMETER
    }

    /** How a device is heard. */
    enum What {
        UNKNOWN,
        PLAYED,
        PART,
        NOT,
        OFF
    }

    /**
     * How a device is heard, and why it is not.
     *
     * @param remark empty when there is nothing to say
     */
    record Fate(What what, String remark) {
        static final Fate UNKNOWN = new Fate(What.UNKNOWN, "");
        static final Fate OFF = new Fate(What.OFF, "");
    }

    /**
     * A value and how it moves.
     *
     * @param low one end; a macro may move from a high one to a low one
     * @param high the other
     */
    record Dial(double value, double low, double high, Quantity quantity) {
        static Dial of(Parameter parameter) {
            Quantity quantity = quantity(parameter.name(), parameter.low(), parameter.high());
            return new Dial(parameter.value(), parameter.low(), parameter.high(), quantity);
        }

        /** Live's files do not tell what a number stands for; name and range do. */
        static Quantity quantity(String name, double low, double high) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (last.contains("Freq") && Math.max(low, high) > 1_000) {
                return Quantity.HERTZ;
            }
            boolean level = last.contains("Gain") || last.contains("Volume") || last.contains("Threshold");
            return level && Math.min(low, high) < 0 ? Quantity.DECIBELS : Quantity.NUMBER;
        }

        double range() {
            return Math.abs(high - low);
        }

        double clamp(double wanted) {
            return Math.clamp(wanted, Math.min(low, high), Math.max(low, high));
        }

        /** Answers the value one step of a key away. */
        double step(double from, int direction, boolean fine) {
            return clamp(quantity.step(from, direction, fine, range()));
        }

        String text(double shown) {
            return quantity.text(shown, range());
        }
    }

    /**
     * One row.
     *
     * @param depth how far it is set in
     * @param device id of the device that it is or belongs to
     * @param dial its value; 1 or 0 for a device or chain that is on or off
     * @param mover name of the macro that moves it; empty when none does
     * @param address kind of the edit that changes it and its first arguments; empty when none can
     */
    record Row(
            Kind kind,
            int depth,
            String device,
            String name,
            Dial dial,
            Fate fate,
            String mover,
            List<String> address) {
        Row {
            address = List.copyOf(address);
        }

        boolean isValue() {
            return kind == Kind.MACRO || kind == Kind.PARAMETER || kind == Kind.STRIP;
        }

        boolean isSwitch() {
            return kind == Kind.DEVICE || kind == Kind.CHAIN;
        }

        boolean editable() {
            return !address.isEmpty() && mover.isEmpty();
        }

        boolean on() {
            return dial.value() >= 0.5;
        }

        SetEdit set(double wanted) {
            return edit(
                    switch (dial.quantity()) {
                        case PAN -> String.format(Locale.ROOT, "%.3f", wanted);
                        case HERTZ -> String.format(Locale.ROOT, "%.4f", wanted);
                        default -> dial.text(wanted);
                    });
        }

        SetEdit turn(boolean on) {
            return edit(on ? "on" : "off");
        }

        private SetEdit edit(String value) {
            List<String> arguments = new ArrayList<>(address.subList(1, address.size()));
            arguments.add(value);
            return new SetEdit(address.getFirst(), arguments);
        }

        String text(double shown) {
            return dial.text(shown);
        }
    }
}
