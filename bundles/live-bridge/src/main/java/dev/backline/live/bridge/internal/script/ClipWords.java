package dev.backline.live.bridge.internal.script;

import dev.backline.live.bridge.api.LiveClip;
import dev.backline.model.Color;
import dev.backline.model.Note;
import java.util.List;

/** A clip as a script says it: {@code live.tracks[0].clips[3].name = 'Riff'}. */
public final class ClipWords {
    private final Talk talk;
    private final int track;
    private final int scene;

    ClipWords(Talk talk, int track, int scene) {
        this.talk = talk;
        this.track = track;
        this.scene = scene;
    }

    private LiveClip clip() {
        return talk.connection().track(track).slot(scene).clip();
    }

    /** Answers its name. */
    public String getName() {
        return Asked.of(() -> clip().title().read());
    }

    /** Names it. */
    public void setName(String value) {
        Asked.done(() -> clip().title().write(value));
    }

    /** Answers its colour in the palette. */
    public int getColor() {
        return Asked.of(() -> clip().color().read().index());
    }

    /** Colours it. */
    public void setColor(Object value) {
        Color color = Amounts.color(value);
        Asked.done(() -> clip().color().write(color));
    }

    /** Answers whether it repeats. */
    public boolean getLooped() {
        return Asked.of(() -> clip().looped().read());
    }

    /** Lets it repeat, or not. */
    public void setLooped(boolean value) {
        Asked.done(() -> clip().looped().write(value));
    }

    /** Answers whether it is switched off. */
    public boolean getMute() {
        return Asked.of(() -> clip().muted().read());
    }

    /** Switches it off, or on. */
    public void setMute(boolean value) {
        Asked.done(() -> clip().muted().write(value));
    }

    /** Answers whether it plays. */
    public boolean getPlaying() {
        return Asked.of(() -> clip().playing().read());
    }

    /** Answers its length in beats. */
    public double getLength() {
        return Asked.of(() -> clip().length().value());
    }

    /** Answers its notes. */
    public List<Note> getNotes() {
        return Asked.of(() -> clip().notes());
    }

    /** Adds notes. */
    public void add(List<Note> notes) {
        Asked.done(() -> clip().add(notes));
    }

    /** Fires it. */
    public void fire() {
        Asked.done(() -> talk.connection().track(track).slot(scene).fire());
    }

    /** Answers its name. */
    @Override
    public String toString() {
        return getName();
    }
}
