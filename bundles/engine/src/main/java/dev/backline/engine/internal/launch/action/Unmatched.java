package dev.backline.engine.internal.launch.action;

import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/** Envelopes of clips that move nothing, since what they moved is gone: they are kept and not played. */
final class Unmatched {
    private Unmatched() {}

    static List<String> of(LiveSet set) {
        List<String> found = new ArrayList<>();
        for (Track track : set.tracks()) {
            for (Clip clip : track.session().values()) {
                for (ClipEnvelope envelope : clip.envelopes()) {
                    ParameterRef target = envelope.envelope().target();
                    if (!moves(track, target)) {
                        found.add("Track " + track.name() + ": an envelope of clip " + clip.name() + " moves " + target
                                + ", which is not there. It is kept and not played.");
                    }
                }
            }
        }
        return found;
    }

    private static boolean moves(Track track, ParameterRef target) {
        return switch (target.space()) {
            case "pointee" -> false;
            case "device" -> holds(track.devices(), target.id());
            default -> true;
        };
    }

    private static boolean holds(List<Device> devices, String id) {
        return devices.stream()
                .anyMatch(d -> d.id().equals(id) || d.chains().stream().anyMatch(c -> holds(c.devices(), id)));
    }
}
