package dev.backline.live.bridge.internal.paper;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.live.bridge.api.LiveView;

/** What is selected: nothing, in a set on disk. */
final class PaperView extends PaperThing implements LiveView {
    PaperView(Paper paper, Consent consent) {
        super(paper, consent, "view");
    }

    @Override
    public LiveValue<Integer> selectedTrack() {
        return fixed("selected track", () -> 0);
    }

    @Override
    public LiveValue<Integer> selectedScene() {
        return fixed("selected scene", () -> 0);
    }
}
