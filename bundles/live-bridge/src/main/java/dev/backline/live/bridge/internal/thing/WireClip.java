package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveClip;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Beats;
import dev.backline.model.Color;
import dev.backline.model.Note;
import dev.backline.model.Span;
import java.util.List;

/** A clip over the wire. */
public final class WireClip extends Thing implements LiveClip {
    private final NoteTransfer notes;

    /** Takes what is shared, and which clip it is. */
    public WireClip(Access access, int track, int scene) {
        super(access, "clip", List.of(track, scene), "clip " + (scene + 1) + " of track " + (track + 1));
        this.notes = new NoteTransfer(access, path(), words());
    }

    @Override
    public LiveValue<String> title() {
        return value("name", "name", Codec.TEXT);
    }

    @Override
    public LiveValue<Color> color() {
        return value("color_index", "colour", Codec.COLOR);
    }

    @Override
    public LiveValue<Boolean> looped() {
        return value("looping", "loop switch", Codec.FLAG);
    }

    @Override
    public LiveValue<Boolean> muted() {
        return value("muted", "mute switch", Codec.FLAG);
    }

    /** Answers whether it is being recorded. */
    boolean records() throws LiveFault {
        return value("is_recording", "recording", Codec.FLAG).read();
    }

    @Override
    public LiveValue<Boolean> playing() {
        return value("is_playing", "playing", Codec.FLAG);
    }

    @Override
    public LiveValue<Beats> position() {
        return value("playing_position", "playing position", Codec.BEATS);
    }

    @Override
    public boolean holdsNotes() throws LiveFault {
        return read("is_midi_clip", Codec.FLAG);
    }

    @Override
    public Beats length() throws LiveFault {
        return read("length", Codec.BEATS);
    }

    @Override
    public Span loop() throws LiveFault {
        return new Span(read("loop_start", Codec.BEATS), read("loop_end", Codec.BEATS));
    }

    @Override
    public void loop(Span value) throws LiveFault {
        LiveValue<Beats> start = value("loop_start", "loop start", Codec.BEATS);
        LiveValue<Beats> end = value("loop_end", "loop end", Codec.BEATS);
        // Live refuses a start behind the end, so that the one that makes room goes first.
        if (value.start().compareTo(read("loop_end", Codec.BEATS)) < 0) {
            start.write(value.start());
            end.write(value.end());
        } else {
            end.write(value.end());
            start.write(value.start());
        }
    }

    @Override
    public List<Note> notes() throws LiveFault {
        return notes.read();
    }

    @Override
    public void add(List<Note> added) throws LiveFault {
        if (access.allows(Consent.WRITE, "Add " + added.size() + " notes to " + words())) {
            notes.add(added);
        }
    }

    @Override
    public void replace(List<Note> all) throws LiveFault {
        if (access.allows(Consent.DESTROY, "Replace the notes of " + words() + " by " + all.size())) {
            notes.replace(all);
        }
    }
}
