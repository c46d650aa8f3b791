package dev.backline.engine.ui.internal;

import dev.backline.api.audio.Coverage;
import dev.backline.api.set.SetEdit;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Macro;
import dev.backline.model.Parameter;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The devices of one track as rows: a device, what is in it when it is open, and what its racks hold. */
final class DeviceModel {
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
        List<Track> numbered =
                set.tracks().stream().filter(t -> t.kind() != Track.Kind.MAIN).toList();
        String named = track.kind() == Track.Kind.MAIN ? "main" : "#" + (numbered.indexOf(track) + 1);
        DeviceModel model = new DeviceModel(track, named, coverage, shut, wanted);
        for (int i = 0; i < track.devices().size(); i++) {
            model.device(track.devices().get(i), 0, Optional.of("#" + (i + 1)));
        }
        return List.copyOf(model.rows);
    }

    private void device(Device device, int depth, Optional<String> place) {
        int head = rows.size();
        rows.add(new Row(
                Kind.DEVICE,
                depth,
                device.id(),
                title(device),
                device.on() ? 1 : 0,
                0,
                1,
                place.isPresent(),
                device.on() ? fate(device) : Fate.OFF,
                place.map(p -> List.of(named, p)).orElse(List.of())));
        if (wanted.isEmpty() && shut.contains(device.id())) {
            return;
        }
        for (Macro macro : device.macros()) {
            value(Kind.MACRO, depth + 1, device, macro.name(), macro.value(), 0, 127, List.of());
        }
        for (Parameter parameter : device.parameters().values()) {
            List<String> address =
                    place.map(p -> List.of(named, p, parameter.name())).orElse(List.of());
            value(
                    Kind.PARAMETER,
                    depth + 1,
                    device,
                    parameter.name(),
                    parameter.value(),
                    parameter.low(),
                    parameter.high(),
                    address);
        }
        chains(device, depth);
        if (!wanted.isEmpty() && rows.size() == head + 1) {
            rows.remove(head);
        }
    }

    private void chains(Device device, int depth) {
        for (Device.Chain chain : device.chains()) {
            int head = rows.size();
            rows.add(new Row(Kind.CHAIN, depth + 1, "", chain.name(), 0, 0, 1, false, Fate.UNKNOWN, List.of()));
            chain.devices().forEach(d -> device(d, depth + 2, Optional.empty()));
            if (!wanted.isEmpty() && rows.size() == head + 1) {
                rows.remove(head);
            }
        }
    }

    private void value(
            Kind kind,
            int depth,
            Device device,
            String name,
            double value,
            double low,
            double high,
            List<String> address) {
        if (wanted.isEmpty() || name.toLowerCase(Locale.ROOT).contains(wanted)) {
            rows.add(new Row(
                    kind, depth, device.id(), name, value, low, high, !address.isEmpty(), Fate.UNKNOWN, address));
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
     * One row.
     *
     * @param depth how far it is set in
     * @param device id of the device that it is or belongs to
     * @param value of a parameter or macro; 1 or 0 for a device that is on or off
     * @param editable whether an edit can change it
     * @param address track, device and parameter as an edit names them
     */
    record Row(
            Kind kind,
            int depth,
            String device,
            String name,
            double value,
            double low,
            double high,
            boolean editable,
            Fate fate,
            List<String> address) {
        Row {
            address = List.copyOf(address);
        }

        boolean isValue() {
            return kind == Kind.MACRO || kind == Kind.PARAMETER;
        }

        SetEdit set(double wanted) {
            List<String> arguments = new ArrayList<>(address);
            arguments.add(text(wanted));
            return new SetEdit("device.parameter", arguments);
        }

        SetEdit turn(boolean on) {
            return SetEdit.of("device.on", address.get(0), address.get(1), on ? "on" : "off");
        }

        /** Writes a value with as many digits as its range needs. */
        String text(double shown) {
            double range = high - low;
            int digits = range > 1_000 ? 1 : range > 20 ? 2 : 4;
            String text = String.format(Locale.ROOT, "%." + digits + "f", shown);
            return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
        }
    }
}
