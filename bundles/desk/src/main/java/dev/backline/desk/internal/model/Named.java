package dev.backline.desk.internal.model;

import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.ui.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is chosen, by the names that actions take: a track by its name or as {@code #2}, a clip as {@code Bass@3}.
 *
 * @param part the deepest part that is chosen, one of {@link #PARTS}
 * @param names by part
 */
public record Named(String part, Map<String, String> names) {
    /** What can be chosen, the deepest first. */
    public static final List<String> PARTS = List.of("device", "clip", "scene", "track");

    /** Copies the names. */
    public Named {
        names = Map.copyOf(names);
    }

    /** Answers the names of a choice; empty when the set has none of it. */
    public static Optional<Named> of(LiveSet set, Choice choice) {
        Map<String, String> names = new LinkedHashMap<>();
        Optional<Track> track = choice.track().flatMap(set::track);
        choice.scene().ifPresent(scene -> names.put("scene", String.valueOf(scene + 1)));
        if (track.isPresent()) {
            String name = track(set, track.get());
            names.put("track", name);
            choice.clip().flatMap(id -> clip(track.get(), id)).ifPresent(place -> names.put("clip", name + place));
            choice.device()
                    .flatMap(id -> device(track.get(), id))
                    .ifPresent(place -> names.put("device", name + "/" + place));
        }
        return PARTS.stream().filter(names::containsKey).findFirst().map(part -> new Named(part, names));
    }

    private static String track(LiveSet set, Track track) {
        boolean alone = set.tracks().stream()
                        .filter(one -> one.name().equals(track.name()))
                        .count()
                == 1;
        return alone ? track.name() : "#" + (set.tracks().indexOf(track) + 1);
    }

    private static Optional<String> clip(Track track, String id) {
        for (Map.Entry<Integer, Clip> slot : track.session().entrySet()) {
            if (slot.getValue().id().equals(id)) {
                return Optional.of("@" + (slot.getKey() + 1));
            }
        }
        return track.arrangement().stream()
                .filter(placed -> placed.clip().id().equals(id))
                .map(placed -> String.format(Locale.ROOT, "@%sb", placed.at().value()))
                .findFirst();
    }

    private static Optional<String> device(Track track, String id) {
        for (int i = 0; i < track.devices().size(); i++) {
            Device device = track.devices().get(i);
            if (device.id().equals(id)) {
                return Optional.of("#" + (i + 1));
            }
        }
        return Optional.empty();
    }
}
