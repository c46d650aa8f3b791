package dev.backline.controllers.internal.action;

import dev.backline.api.control.PlayedSet;
import dev.backline.api.session.LaunchCommand;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A set that does not sound: it notes what is done to it, and its parameters stand where they were written. */
final class SetOnPaper implements PlayedSet {
    private final LiveSet set;
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private List<String> deeds = new ArrayList<>();

    SetOnPaper(LiveSet set) {
        this.set = set;
        for (Track track : set.tracks()) {
            put(track, ParameterRef.VOLUME, track.mixer().volume().ratio());
            put(track, ParameterRef.PAN, track.mixer().pan());
            put(track, ParameterRef.ON, track.mixer().on() ? 1 : 0);
            for (Track other : set.tracks(Track.Kind.RETURN)) {
                put(
                        track,
                        ParameterRef.send(other.id()),
                        track.mixer()
                                .sends()
                                .getOrDefault(other.id(), Decibels.SILENCE)
                                .ratio());
            }
            if (track.kind() == Track.Kind.MAIN) {
                put(track, ParameterRef.CROSSFADER, set.crossfader());
            }
            devices(track, track.devices());
        }
    }

    private void devices(Track track, List<Device> devices) {
        for (Device device : devices) {
            device.parameters().forEach((name, p) -> put(track, ParameterRef.device(device.id(), name), p.value()));
            for (int i = 0; i < Math.min(16, device.macros().size()); i++) {
                put(
                        track,
                        ParameterRef.macro(device.id(), i),
                        device.macros().get(i).value());
            }
            device.chains().forEach(c -> devices(track, c.devices()));
        }
    }

    private void put(Track track, ParameterRef parameter, double value) {
        String key = track.id() + "/" + parameter.path();
        values.put(key, value);
        names.put(key, track.name() + " " + parameter.path());
    }

    /** Answers what was done since it was asked last, in words. */
    List<String> deeds() {
        List<String> done = List.copyOf(deeds);
        deeds = new ArrayList<>();
        return done;
    }

    @Override
    public LiveSet set() {
        return set;
    }

    @Override
    public boolean launch(LaunchCommand command) {
        String what = command.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String track = command.track() < 0
                ? ""
                : " " + set.tracks().get(command.track()).name();
        deeds.add(what + track + (command.scene() < 0 ? "" : " scene " + (command.scene() + 1)));
        return true;
    }

    @Override
    public boolean move(String trackId, ParameterRef parameter, double value) {
        String key = trackId + "/" + parameter.path();
        if (!values.containsKey(key)) {
            return false;
        }
        values.put(key, value);
        deeds.add(String.format(Locale.ROOT, "%s = %.4g", names.get(key), value));
        return true;
    }

    @Override
    public OptionalDouble value(String trackId, ParameterRef parameter) {
        Double value = values.get(trackId + "/" + parameter.path());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
