package dev.backline.live.set.internal.write;

import dev.backline.api.set.SetFormat;
import dev.backline.api.set.SetFormat.Edition;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Routing;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Brings a set within an edition of Live: what comes first stays, the rest is left out and told. */
final class Limits {
    /** Effects that the two small editions lack. */
    private static final Set<String> LARGE = Set.of(
            Device.EQ_EIGHT,
            Device.FILTER,
            Device.GLUE_COMPRESSOR,
            Device.MULTIBAND_DYNAMICS,
            Device.GATE,
            Device.LIVE + "DrumBuss");

    private final Edition edition;
    private final Omissions omissions;

    Limits(SetFormat format, Omissions omissions) {
        edition = format.edition();
        this.omissions = omissions;
    }

    LiveSet within(LiveSet set) {
        if (edition == Edition.SUITE || edition == Edition.STANDARD) {
            return set;
        }
        Set<String> kept = new HashSet<>();
        List<Track> tracks = keep(set, kept);
        return set.toBuilder()
                .tracks(tracks.stream().map(t -> fit(t, kept)).toList())
                .scenes(scenes(set))
                .build();
    }

    private List<Track> keep(LiveSet set, Set<String> kept) {
        List<Track> answer = new ArrayList<>();
        int playing = 0;
        int returns = 0;
        for (Track track : set.tracks()) {
            boolean plays = track.kind() == Track.Kind.MIDI || track.kind() == Track.Kind.AUDIO;
            playing += plays ? 1 : 0;
            returns += track.kind() == Track.Kind.RETURN ? 1 : 0;
            boolean over = plays
                    ? playing > edition.tracks()
                    : track.kind() == Track.Kind.RETURN && returns > edition.returns();
            if (over) {
                omissions.add("Track " + track.name() + ": Live " + edition + " holds " + edition.tracks()
                        + " tracks and " + edition.returns() + " returns.");
            } else {
                answer.add(track);
                kept.add(track.id());
            }
        }
        return answer;
    }

    private List<Scene> scenes(LiveSet set) {
        if (set.scenes().size() > edition.scenes()) {
            omissions.add("Scenes " + (edition.scenes() + 1) + " to "
                    + set.scenes().size() + ": Live " + edition + " holds " + edition.scenes() + ".");
        }
        return set.scenes().stream().limit(edition.scenes()).toList();
    }

    private Track fit(Track track, Set<String> kept) {
        LinkedHashMap<String, Decibels> sends =
                new LinkedHashMap<>(track.mixer().sends());
        sends.keySet().retainAll(kept);
        Mixer mixer = track.mixer().withSends(sends);
        Track.Builder builder =
                track.toBuilder().mixer(mixer).devices(devices(track)).clearSession();
        track.session().forEach((scene, clip) -> {
            if (scene < edition.scenes()) {
                builder.session(scene, clip);
            } else {
                omissions.add("Track " + track.name() + ": clip " + clip.name() + " in scene " + (scene + 1) + ": Live "
                        + edition + " holds " + edition.scenes() + ".");
            }
        });
        track.routing().forEach((port, routing) -> {
            if (routing.place() == Routing.Place.TRACK && !kept.contains(routing.name())) {
                builder.route(port, Routing.NONE);
            }
        });
        return builder.build();
    }

    private List<Device> devices(Track track) {
        List<Device> answer = new ArrayList<>();
        for (Device device : track.devices()) {
            if (LARGE.contains(device.kind())) {
                omissions.add("Track " + track.name() + ": " + device + " is not in Live " + edition + ".");
            } else {
                answer.add(device);
            }
        }
        return answer;
    }
}
