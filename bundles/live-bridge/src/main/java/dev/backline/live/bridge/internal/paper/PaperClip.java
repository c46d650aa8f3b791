package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveClip;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Note;
import dev.backline.model.Span;
import java.util.List;

/** A clip of a set on disk. */
final class PaperClip extends PaperThing implements LiveClip {
    private final int track;
    private final int scene;

    PaperClip(Paper paper, Consent consent, int track, int scene) {
        super(paper, consent, "clip", track, scene);
        this.track = track;
        this.scene = scene;
    }

    private Clip clip() throws LiveFault {
        Clip clip = paper.track(track).session().get(scene);
        if (clip == null) {
            throw new LiveFault(
                    LiveFault.Kind.NOT_FOUND, "Track " + (track + 1) + " has no clip in scene " + (scene + 1) + ".");
        }
        return clip;
    }

    private SetEdit edit(String kind, String value) throws LiveFault {
        return SetEdit.of("clip." + kind, paper.name(track) + "@" + (scene + 1), value);
    }

    @Override
    public LiveValue<String> title() {
        return value("name of the clip", () -> clip().name(), v -> edit("rename", v));
    }

    @Override
    public LiveValue<Color> color() {
        return value("colour of the clip", () -> clip().color(), v -> edit("color", Integer.toString(v.index())));
    }

    @Override
    public LiveValue<Boolean> looped() {
        return value("loop of the clip", () -> clip().looped(), v -> edit("loop", onOff(v)));
    }

    @Override
    public LiveValue<Boolean> muted() {
        return value("mute of the clip", () -> !clip().enabled(), v -> edit("on", onOff(!v)));
    }

    @Override
    public LiveValue<Boolean> playing() {
        return fixed("playing of the clip", () -> false);
    }

    @Override
    public LiveValue<Beats> position() {
        return fixed("position of the clip", () -> clip().start());
    }

    @Override
    public boolean holdsNotes() throws LiveFault {
        return clip().audio().isEmpty();
    }

    @Override
    public Beats length() throws LiveFault {
        Clip clip = clip();
        return clip.looped() ? clip.loop().length() : clip.end().minus(clip.start());
    }

    @Override
    public Span loop() throws LiveFault {
        return clip().loop();
    }

    @Override
    public void loop(Span value) throws LiveFault {
        throw paper.cannot("move a clip's loop");
    }

    @Override
    public List<Note> notes() throws LiveFault {
        return clip().notes();
    }

    @Override
    public void add(List<Note> notes) throws LiveFault {
        throw paper.cannot("take new notes");
    }

    @Override
    public void replace(List<Note> notes) throws LiveFault {
        throw paper.cannot("take new notes");
    }
}
