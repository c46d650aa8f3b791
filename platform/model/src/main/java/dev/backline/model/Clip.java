package dev.backline.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A clip: notes, or a piece of audio, that loops in the session or lies in the arrangement. */
public final class Clip {
    private final String name;
    private final Color color;
    private final Beats length;
    private final boolean looped;
    private final List<Note> notes;
    private final Optional<Audio> audio;

    private Clip(Builder builder) {
        name = builder.name;
        color = builder.color;
        length = builder.length;
        looped = builder.looped;
        notes = builder.notes.stream().sorted(Note.ORDER).toList();
        audio = builder.audio;
        if (length.value() <= 0) {
            throw new IllegalArgumentException(
                    "Clip " + name + " has the length " + length + ", but more than 0 was expected.");
        }
        if (audio.isPresent() && !notes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Clip " + name + " has both notes and audio, but only one of them may be there.");
        }
    }

    /** Answers a builder for a clip of the given length. */
    public static Builder builder(String name, Beats length) {
        return new Builder(name, length);
    }

    /** Answers the name. */
    public String name() {
        return name;
    }

    /** Answers the colour. */
    public Color color() {
        return color;
    }

    /** Answers the length of the loop, or of the clip when it does not loop. */
    public Beats length() {
        return length;
    }

    /** Answers whether it repeats when launched in the session. */
    public boolean looped() {
        return looped;
    }

    /** Answers the notes in {@link Note#ORDER}, positions from the clip's start; empty for audio. */
    public List<Note> notes() {
        return notes;
    }

    /** Answers the audio; empty for a clip of notes. */
    public Optional<Audio> audio() {
        return audio;
    }

    /** Answers a builder that starts from this clip. */
    public Builder toBuilder() {
        Builder builder = new Builder(name, length).color(color).looped(looped).notes(notes);
        audio.ifPresent(builder::audio);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clip c
                && c.name.equals(name)
                && c.color.equals(color)
                && c.length.equals(length)
                && c.looped == looped
                && c.notes.equals(notes)
                && c.audio.equals(audio);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + notes.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + length + ", " + (audio.isPresent() ? "audio" : notes.size() + " notes") + ")";
    }

    /**
     * What an audio clip plays.
     *
     * @param file the audio file; relative to the project folder when the set lies in one
     * @param tempo the recording's own tempo; present means that it follows the song's tempo
     * @param gain linear level of the clip
     */
    public record Audio(Path file, Optional<Tempo> tempo, Decibels gain) {}

    /** Collects the parts of a clip. */
    public static final class Builder {
        private final String name;
        private final Beats length;
        private Color color = Color.of(0);
        private boolean looped = true;
        private final List<Note> notes = new ArrayList<>();
        private Optional<Audio> audio = Optional.empty();

        private Builder(String name, Beats length) {
            this.name = name;
            this.length = length;
        }

        /** Sets the colour. */
        public Builder color(Color value) {
            color = value;
            return this;
        }

        /** Sets whether it loops; it does unless told otherwise. */
        public Builder looped(boolean value) {
            looped = value;
            return this;
        }

        /** Replaces the notes. */
        public Builder notes(List<Note> values) {
            notes.clear();
            notes.addAll(values);
            return this;
        }

        /** Makes it an audio clip. */
        public Builder audio(Audio value) {
            audio = Optional.of(value);
            return this;
        }

        /** Answers the clip. */
        public Clip build() {
            return new Clip(this);
        }
    }
}
