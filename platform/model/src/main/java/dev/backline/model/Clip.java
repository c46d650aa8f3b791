package dev.backline.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clip: notes, or a piece of audio, that loops in the session or lies in the arrangement. All times inside count from the
 * clip's zero: playing begins at {@link #start}, goes on to {@link #loop}'s end, and repeats the loop; without a loop it ends at {@link #end}.
 */
public final class Clip {
    private final String id;
    private final String name;
    private final String annotation;
    private final Color color;
    private final Span loop;
    private final Beats start;
    private final Beats end;
    private final boolean looped;
    private final boolean enabled;
    private final Launch launch;
    private final Optional<TimeSignature> signature;
    private final Optional<String> groove;
    private final int take;
    private final List<ClipEnvelope> envelopes;
    private final List<Note> notes;
    private final Optional<Audio> audio;

    private Clip(Builder builder) {
        if (builder.loopEnd.compareTo(builder.loopStart) <= 0) {
            throw new IllegalArgumentException("Clip " + builder.name + " has the length "
                    + builder.loopEnd.minus(builder.loopStart) + ", but more than 0 was expected.");
        }
        id = builder.id;
        name = builder.name;
        annotation = builder.annotation;
        color = builder.color;
        loop = new Span(builder.loopStart, builder.loopEnd);
        start = builder.start.orElse(builder.loopStart);
        end = builder.end.orElse(builder.loopEnd);
        looped = builder.looped;
        enabled = builder.enabled;
        launch = builder.launch;
        signature = builder.signature;
        groove = builder.groove;
        take = builder.take;
        envelopes = List.copyOf(builder.envelopes);
        notes = builder.notes.stream().sorted(Note.ORDER).toList();
        audio = builder.audio;
        check();
    }

    private void check() {
        if (!looped && end.compareTo(start) <= 0) {
            throw new IllegalArgumentException("Clip " + name + " plays from " + start + " to " + end
                    + ", but an end behind the start was expected.");
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
        return looped ? loop.length() : end.minus(start);
    }

    /** Answers the stable name of the clip in its set; empty when nothing needs to name it. */
    public String id() {
        return id;
    }

    /** Answers the producer's remark. */
    public String annotation() {
        return annotation;
    }

    /** Answers the part that repeats, or would if it looped. */
    public Span loop() {
        return loop;
    }

    /** Answers where it begins to play. */
    public Beats start() {
        return start;
    }

    /** Answers where it ends when it does not loop. */
    public Beats end() {
        return end;
    }

    /** Answers whether it is not deactivated. */
    public boolean enabled() {
        return enabled;
    }

    /** Answers how it starts in the session. */
    public Launch launch() {
        return launch;
    }

    /** Answers its own signature; empty when it is the set's. */
    public Optional<TimeSignature> signature() {
        return signature;
    }

    /** Answers the id of its groove in the set's pool. */
    public Optional<String> groove() {
        return groove;
    }

    /** Answers the number of the take that it belongs to, 0 for none. */
    public int take() {
        return take;
    }

    /** Answers its envelopes, one a target. */
    public List<ClipEnvelope> envelopes() {
        return envelopes;
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
        Builder builder = new Builder(name, loop.length())
                .id(id)
                .annotation(annotation)
                .color(color)
                .loop(loop)
                .start(start)
                .end(end)
                .looped(looped)
                .enabled(enabled)
                .launch(launch)
                .take(take)
                .envelopes(envelopes)
                .notes(notes);
        builder.signature = signature;
        builder.groove = groove;
        builder.audio = audio;
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clip c && c.parts().equals(parts());
    }

    private List<Object> parts() {
        return List.of(
                id,
                name,
                annotation,
                color,
                loop,
                start,
                end,
                looped,
                enabled,
                launch,
                signature,
                groove,
                take,
                envelopes,
                notes,
                audio);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + notes.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + length() + ", " + (audio.isPresent() ? "audio" : notes.size() + " notes") + ")";
    }

    /**
     * What an audio clip plays.
     *
     * @param file the audio file; relative to the project folder when the set lies in one
     * @param tempo the recording's own tempo; present means that it follows the song's tempo
     * @param gain level of the clip
     * @param warp how it follows the song; kept, and without effect, while {@code tempo} is empty
     * @param shape pitch, fades and quality
     */
    public record Audio(Path file, Optional<Tempo> tempo, Decibels gain, Warp warp, Shape shape) {
        /** Answers audio at its own pitch and a steady tempo. */
        public Audio(Path file, Optional<Tempo> tempo, Decibels gain) {
            this(file, tempo, gain, Warp.STEADY, Shape.PLAIN);
        }

        /** Answers the same audio, warped in another way. */
        public Audio withWarp(Warp value) {
            return new Audio(file, tempo, gain, value, shape);
        }

        /** Answers the same audio in another shape. */
        public Audio withShape(Shape value) {
            return new Audio(file, tempo, gain, warp, value);
        }

        /** Answers the same audio from another file. */
        public Audio withFile(Path value) {
            return new Audio(value, tempo, gain, warp, shape);
        }
    }

    /**
     * What is done to a recording beside warping.
     *
     * @param transpose semitones, -48 to 48
     * @param detuneCents -50 to 50
     * @param fadeIn at its start
     * @param fadeOut at its end
     * @param ram whether it is kept in memory
     */
    public record Shape(int transpose, double detuneCents, Fade fadeIn, Fade fadeOut, boolean ram) {
        /** As it was recorded. */
        public static final Shape PLAIN = new Shape(0, 0, Fade.NONE, Fade.NONE, false);

        /** Checks the ranges. */
        public Shape {
            Check.range("Transpose", transpose, -48, 48);
            Check.range("Detune in cents", detuneCents, -50, 50);
        }

        /** Answers the same at another pitch. */
        public Shape withPitch(int semitones, double cents) {
            return new Shape(semitones, cents, fadeIn, fadeOut, ram);
        }

        /** Answers the same with other fades. */
        public Shape withFades(Fade in, Fade out) {
            return new Shape(transpose, detuneCents, in, out, ram);
        }
    }

    /** Collects the parts of a clip. */
    public static final class Builder {
        private String id = "";
        private String name;
        private String annotation = "";
        private Beats loopStart = Beats.ZERO;
        private Beats loopEnd;
        private Optional<Beats> start = Optional.empty();
        private Optional<Beats> end = Optional.empty();
        private Color color = Color.of(0);
        private boolean looped = true;
        private boolean enabled = true;
        private Launch launch = Launch.DEFAULT;
        private Optional<TimeSignature> signature = Optional.empty();
        private Optional<String> groove = Optional.empty();
        private int take;
        private final List<ClipEnvelope> envelopes = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private Optional<Audio> audio = Optional.empty();

        private Builder(String name, Beats length) {
            this.name = name;
            this.loopEnd = length;
        }

        /** Sets the stable name of the clip in its set. */
        public Builder id(String value) {
            id = value;
            return this;
        }

        /** Sets the name. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** Sets the producer's remark. */
        public Builder annotation(String value) {
            annotation = value;
            return this;
        }

        /** Sets the part that repeats; 0 to the length unless told otherwise. */
        public Builder loop(Span value) {
            loopStart = value.start();
            loopEnd = value.end();
            return this;
        }

        /** Sets where it begins to play; the start of the loop unless told otherwise. */
        public Builder start(Beats value) {
            start = Optional.of(value);
            return this;
        }

        /** Sets where it ends when it does not loop; the end of the loop unless told otherwise. */
        public Builder end(Beats value) {
            end = Optional.of(value);
            return this;
        }

        /** Sets whether it is active; it is unless told otherwise. */
        public Builder enabled(boolean value) {
            enabled = value;
            return this;
        }

        /** Sets how it starts in the session. */
        public Builder launch(Launch value) {
            launch = value;
            return this;
        }

        /** Gives it a signature of its own. */
        public Builder signature(TimeSignature value) {
            signature = Optional.of(value);
            return this;
        }

        /** Gives it a groove of the set's pool, by id. */
        public Builder groove(String value) {
            groove = Optional.of(value);
            return this;
        }

        /** Sets the number of its take, 0 for none. */
        public Builder take(int value) {
            take = Check.range("Take", value, 0, Integer.MAX_VALUE);
            return this;
        }

        /** Adds an envelope. */
        public Builder envelope(ClipEnvelope value) {
            envelopes.add(value);
            return this;
        }

        /** Replaces the envelopes. */
        public Builder envelopes(List<ClipEnvelope> values) {
            envelopes.clear();
            envelopes.addAll(values);
            return this;
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
