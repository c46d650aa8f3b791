package dev.backline.live.set.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.model.Color;
import dev.backline.model.Device;
import dev.backline.model.Key;
import dev.backline.model.LiveSet;
import dev.backline.model.Parameter;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A set as one asks for it in a line. */
final class SetWish {
    private static final Pattern SIGNATURE = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final List<String> USUAL = List.of("MIDI 1", "MIDI 2", "Audio 1=audio", "Audio 2=audio");

    /** Colours of Live's palette that are told apart at a glance. */
    private static final List<Integer> COLORS = List.of(0, 2, 4, 8, 9, 10, 11, 12);

    private final Map<String, Track> tracks = new LinkedHashMap<>();

    static LiveSet of(
            String name, Tempo tempo, String signature, Optional<Key> key, List<String> tracks, List<String> scenes)
            throws ActionFault {
        SetWish wish = new SetWish();
        for (String track : tracks.isEmpty() ? USUAL : tracks) {
            wish.track(track);
        }
        wish.tracks.put("return-1", aux("return-1", "Reverb", Device.LIVE_REVERB, "MixDirect"));
        wish.tracks.put("return-2", aux("return-2", "Delay", Device.LIVE_DELAY, "DryWet"));
        LiveSet.Builder set = LiveSet.builder(name, tempo)
                .signature(signature(signature))
                .tracks(List.copyOf(wish.tracks.values()))
                .scenes(scenes.stream().map(s -> Scene.of(s, Color.NONE)).toList());
        key.ifPresent(set::key);
        return set.build();
    }

    private static Track aux(String id, String name, String device, String mix) {
        // On a return the dry sound has its own way.
        Device wet = Device.builder(device)
                .name(name)
                .parameter(Parameter.of(mix, "", 0, 1, 1))
                .build();
        return Track.builder(id, Track.Kind.RETURN)
                .name(name)
                .color(Color.of(COLORS.getLast()))
                .devices(List.of(wet))
                .build();
    }

    /** Reads {@code Bass}, {@code Vocals=audio} or {@code Drums/Kick}. */
    private void track(String wish) throws ActionFault {
        String[] parts = wish.split("=", 2);
        String kind = parts.length > 1 ? parts[1].strip() : "midi";
        List<String> path = List.of(parts[0].strip().split("/"));
        if (path.stream().anyMatch(String::isBlank) || !kind.matches("midi|audio|group")) {
            throw new ActionFault(
                    Kind.USAGE,
                    "--track is \"" + wish + "\", but a name was expected, with =midi, =audio or =group behind it and a"
                            + " group before it if wanted, such as Drums/Kick=audio.");
        }
        Optional<String> group = Optional.empty();
        for (String step : path.subList(0, path.size() - 1)) {
            group = Optional.of(group(step, group));
        }
        if (kind.equals("group")) {
            group(path.getLast(), group);
        } else {
            add(path.getLast(), kind.equals("audio") ? Track.Kind.AUDIO : Track.Kind.MIDI, group);
        }
    }

    private String group(String name, Optional<String> parent) {
        return tracks.values().stream()
                .filter(t -> t.kind() == Track.Kind.GROUP
                        && t.name().equals(name)
                        && t.group().equals(parent))
                .map(Track::id)
                .findFirst()
                .orElseGet(() -> add(name, Track.Kind.GROUP, parent));
    }

    private String add(String name, Track.Kind kind, Optional<String> group) {
        String id = "track-" + (tracks.size() + 1);
        Color color =
                group.map(tracks::get).map(Track::color).orElse(Color.of(COLORS.get(tracks.size() % COLORS.size())));
        Track.Builder track = Track.builder(id, kind).name(name).color(color);
        group.ifPresent(track::group);
        tracks.put(id, track.build());
        return id;
    }

    private static TimeSignature signature(String text) throws ActionFault {
        Matcher parts = SIGNATURE.matcher(text.strip());
        try {
            if (parts.matches()) {
                return new TimeSignature(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw new ActionFault(Kind.USAGE, "--signature is \"" + text + "\". " + e.getMessage(), e);
        }
        throw new ActionFault(Kind.USAGE, "--signature is \"" + text + "\", but one such as 4/4 or 7/8 was expected.");
    }
}
