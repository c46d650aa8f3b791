package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.exchange.dawproject.Parameters.Target;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Mixer;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Reads tracks and channels: first which there are, then their strips, since sends name tracks further down. */
final class StructureReading {
    private static final Decibels TOP = Decibels.of(6);
    private static final double MOST = 1e6;

    private final Index index;
    private final Losses losses;
    private final DevicesReading devices;
    private final List<Strip> strips = new ArrayList<>();
    private final Map<Strip, Branch> channels = new LinkedHashMap<>();
    private final Map<String, Strip> byChannel = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private boolean main;

    StructureReading(Branch root, Index index, Losses losses) throws SetFault {
        this.index = index;
        this.losses = losses;
        devices = new DevicesReading(index, losses);
        for (Branch structure : root.all("Structure")) {
            tracks(structure, Optional.empty());
        }
        for (Map.Entry<Strip, Branch> entry : channels.entrySet()) {
            channel(entry.getKey(), entry.getValue());
        }
    }

    List<Strip> strips() {
        return strips;
    }

    private void tracks(Branch parent, Optional<Strip> group) {
        for (Branch child : parent.children()) {
            if (child.name().equals("Track")) {
                Optional<Branch> channel = child.first("Channel");
                Strip strip = strip(child, channel, group);
                channel.ifPresent(c -> channel(c, strip));
                tracks(child, Optional.of(strip));
            } else if (child.name().equals("Channel") && parent.name().equals("Structure")) {
                channel(child, strip(child, Optional.of(child), group));
            }
        }
    }

    private void channel(Branch channel, Strip strip) {
        channels.put(strip, channel);
        channel.text("id").ifPresent(id -> byChannel.putIfAbsent(id, strip));
    }

    private Strip strip(Branch track, Optional<Branch> channel, Optional<Strip> group) {
        String xmlId = track.text("id", "");
        String wanted = index.own() ? Names.own(xmlId).orElse(xmlId) : xmlId;
        String id = wanted.isBlank() ? "track-" + (strips.size() + 1) : wanted;
        while (!ids.add(id)) {
            id = id + "+";
        }
        Track.Kind kind = kind(track, channel.map(c -> c.text("role", "")).orElse(""), group);
        String content = track.text("contentType", "");
        boolean open = kind == Track.Kind.MIDI && !content.equals("notes")
                || kind == Track.Kind.AUDIO && content.contains("notes");
        Strip strip = new Strip(
                track, xmlId, id, kind, open, kind == Track.Kind.MAIN ? Optional.empty() : group.map(Strip::id));
        strips.add(strip);
        losses.add(
                "Track " + strip.name() + ": a VCA is read as a group without members.",
                kind == Track.Kind.GROUP
                                && content.isEmpty()
                                && track.all("Track").isEmpty()
                        ? 1
                        : 0);
        return strip;
    }

    private Track.Kind kind(Branch track, String role, Optional<Strip> group) {
        List<String> content = List.of(track.text("contentType", "").strip().split("\\s+"));
        if (content.contains("tracks") || !track.all("Track").isEmpty() || role.equals("vca")) {
            return Track.Kind.GROUP;
        }
        if (role.equals("master") && group.isEmpty() && !main) {
            main = true;
            return Track.Kind.MAIN;
        }
        if (role.equals("effect")) {
            return Track.Kind.RETURN;
        }
        return content.contains("notes") || !content.contains("audio") ? Track.Kind.MIDI : Track.Kind.AUDIO;
    }

    private void channel(Strip strip, Branch channel) throws SetFault {
        String id = strip.id();
        for (Branch list : channel.all("Devices")) {
            for (Branch device : list.children()) {
                Optional<Device> read = devices.read(device, id);
                read.ifPresent(strip::device);
            }
        }
        Decibels volume = volume(channel.first("Volume"), id, ParameterRef.VOLUME, Decibels.UNITY);
        double pan = pan(channel.first("Pan"), id);
        Optional<Branch> mute = channel.first("Mute");
        mute.ifPresent(m -> index.parameter(m, new Target(id, ParameterRef.ON, v -> 1 - v)));
        boolean on = mute.map(m -> !m.is("value", false)).orElse(true);
        Mixer mixer = new Mixer(volume, pan, sends(strip, channel)).withOn(on).withSolo(channel.is("solo", false));
        strip.mixer(mixer);
    }

    private Map<String, Decibels> sends(Strip strip, Branch channel) throws SetFault {
        Map<String, Decibels> sends = new LinkedHashMap<>();
        for (Branch list : channel.all("Sends")) {
            for (Branch send : list.all("Send")) {
                Optional<Strip> target = Optional.ofNullable(byChannel.get(send.text("destination", "")));
                boolean on = send.first("Enable").map(e -> e.is("value", true)).orElse(true);
                if (target.isPresent() && target.get().kind() == Track.Kind.RETURN && on) {
                    ParameterRef ref = ParameterRef.send(target.get().id());
                    sends.put(target.get().id(), volume(send.first("Volume"), strip.id(), ref, Decibels.SILENCE));
                    if (send.text("type", "post").equals("pre")) {
                        target.get().preFader();
                    }
                } else {
                    losses.add("Track " + strip.name() + ": sends that are off or lead to no return are left out.");
                }
            }
        }
        return sends;
    }

    private Decibels volume(Optional<Branch> parameter, String track, ParameterRef ref, Decibels otherwise)
            throws SetFault {
        if (parameter.isEmpty()) {
            return otherwise;
        }
        boolean decibel = parameter.get().text("unit", "linear").equals("decibel");
        DoubleUnaryOperator unit = decibel ? v -> Decibels.of(v).ratio() : v -> v;
        index.parameter(parameter.get(), new Target(track, ref, unit));
        double value = parameter.get().number("value", decibel ? -MOST : 0, MOST, decibel ? 0 : 1);
        Decibels level = decibel ? Decibels.of(value) : Decibels.ofRatio(value);
        Decibels fine = Double.isFinite(level.value()) ? Decibels.of(Time.fine(level.value())) : level;
        if (fine.compareTo(TOP) > 0) {
            losses.add("Levels above +6 dB were brought down to that.", value > 2 ? 1 : 0);
            return TOP;
        }
        return fine;
    }

    private double pan(Optional<Branch> parameter, String track) throws SetFault {
        if (parameter.isEmpty()) {
            return 0;
        }
        Branch branch = parameter.get();
        boolean signed = branch.text("unit", "normalized").equals("linear");
        double low = branch.number("min", -MOST, MOST, signed ? -1 : 0);
        double high = branch.number("max", -MOST, MOST, 1);
        double range = high > low ? high - low : 1;
        DoubleUnaryOperator unit = v -> Math.clamp(Time.fine((v - low) / range * 2 - 1), -1, 1);
        index.parameter(branch, new Target(track, ParameterRef.PAN, unit));
        return unit.applyAsDouble(branch.number("value", -MOST, MOST, (low + high) / 2));
    }
}
