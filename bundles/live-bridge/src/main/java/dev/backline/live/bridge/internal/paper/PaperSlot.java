package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveClip;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveSlot;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Beats;

/** A slot of a set on disk. */
final class PaperSlot extends PaperThing implements LiveSlot {
    private final int track;
    private final int scene;

    PaperSlot(Paper paper, Consent consent, int track, int scene) {
        super(paper, consent, "clip_slot", track, scene);
        this.track = track;
        this.scene = scene;
    }

    @Override
    public LiveValue<Boolean> full() {
        return fixed("clip in the slot", () -> paper.track(track).session().containsKey(scene));
    }

    @Override
    public void fire() throws LiveFault {
        throw paper.cannot("fire a clip");
    }

    /** Nothing plays, which is what was asked for. */
    @Override
    public void stop() {}

    @Override
    public LiveClip create(Beats length) throws LiveFault {
        throw paper.cannot("take a new clip");
    }

    @Override
    public LiveClip clip() {
        return new PaperClip(paper, consent, track, scene);
    }

    @Override
    public void copyTo(LiveSlot other) throws LiveFault {
        throw paper.cannot("copy a clip");
    }

    @Override
    public void delete() throws LiveFault {
        apply(SetEdit.of("clip.remove", paper.name(track) + "@" + (scene + 1)));
    }
}
