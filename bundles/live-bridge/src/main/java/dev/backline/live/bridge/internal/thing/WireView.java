package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.LiveValue;
import dev.backline.live.bridge.api.LiveView;
import java.util.List;

/** What is selected, over the wire. */
public final class WireView extends Thing implements LiveView {
    /** Takes what is shared. */
    public WireView(Access access) {
        super(access, "view", List.of(), "");
    }

    @Override
    public LiveValue<Integer> selectedTrack() {
        return value("selected_track", "selected track", Codec.WHOLE);
    }

    @Override
    public LiveValue<Integer> selectedScene() {
        return value("selected_scene", "selected scene", Codec.WHOLE);
    }
}
