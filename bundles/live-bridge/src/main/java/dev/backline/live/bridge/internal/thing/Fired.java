package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.LiveFault;
import java.util.List;

/** Looks whether a scene was fired: it waits, or one of its clips plays, or it holds none and the transport runs. */
final class Fired {
    private final Access access;
    private final int scene;

    Fired(Access access, int scene) {
        this.access = access;
        this.scene = scene;
    }

    boolean seen() throws LiveFault {
        if (Codec.FLAG.in().apply(access.get("scene", "is_triggered", List.of(scene)))) {
            return true;
        }
        int tracks = new WireSong(access).count("tracks");
        for (int i = 0; i < tracks; i++) {
            WireTrack track = new WireTrack(access, i);
            if (track.playingSlot().read() == scene || track.firedSlot().read() == scene) {
                return true;
            }
        }
        boolean empty = Codec.FLAG.in().apply(access.get("scene", "is_empty", List.of(scene)));
        return empty && new WireSong(access).playing().read();
    }
}
