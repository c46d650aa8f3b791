package dev.backline.api.audio;

import dev.backline.model.Pitch;
import dev.backline.model.Tempo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an audio file tells about its sound, beside the sound. It is neutral: each format is read into it, and writes what it can
 * hold of it.
 *
 * @param tags by lower-case name as in Ogg comments ({@code title}, {@code artist}, {@code album}, {@code date}, {@code genre},
 *     {@code comment}, {@code tracknumber}, {@code bpm}); each has one text or more
 * @param broadcast the bext chunk of broadcasters
 * @param ixml the iXML document of film recorders
 * @param acid what a loop is in bars and beats
 * @param zone where the sound lies on a keyboard
 * @param loops in their order
 * @param cues by frame
 * @param foreign what has no neutral meaning here, and travels between files of one family only
 */
public record AudioMetadata(
        SortedMap<String, List<String>> tags,
        Optional<Broadcast> broadcast,
        Optional<String> ixml,
        Optional<Acid> acid,
        Optional<Zone> zone,
        List<Loop> loops,
        List<Cue> cues,
        List<Foreign> foreign) {
    /** Nothing is told. */
    public static final AudioMetadata NONE = builder().build();

    /** Copies tags and lists. */
    public AudioMetadata {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        tags.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
        tags = Collections.unmodifiableSortedMap(copy);
        loops = List.copyOf(loops);
        cues = List.copyOf(cues);
        foreign = List.copyOf(foreign);
    }

    /** Answers the first text of a tag. */
    public Optional<String> tag(String name) {
        return Optional.ofNullable(tags.get(name)).map(List::getFirst);
    }

    /** Answers whether nothing is told. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Answers an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Answers a builder with all that is told here. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        tags.forEach((name, texts) -> texts.forEach(text -> builder.tag(name, text)));
        broadcast.ifPresent(builder::broadcast);
        ixml.ifPresent(builder::ixml);
        acid.ifPresent(builder::acid);
        zone.ifPresent(builder::zone);
        loops.forEach(builder::loop);
        cues.forEach(builder::cue);
        foreign.forEach(builder::foreign);
        return builder;
    }

    /**
     * The broadcast extension of EBU Tech 3285.
     *
     * @param description at most 256 characters
     * @param originator who made it, at most 32 characters
     * @param reference the originator's own, at most 32 characters
     * @param date {@code yyyy-mm-dd}
     * @param time {@code hh:mm:ss}
     * @param frame of its first sound since midnight
     * @param version of the extension
     * @param umid SMPTE identifier, up to 128 hexadecimal digits
     * @param loudness integrated, range, highest true peak, momentary and short-term, in hundredths; empty before version 2
     * @param history how it was coded, a line each step
     */
    public record Broadcast(
            String description,
            String originator,
            String reference,
            String date,
            String time,
            long frame,
            int version,
            String umid,
            List<Integer> loudness,
            String history) {
        /** Copies the list. */
        public Broadcast {
            loudness = List.copyOf(loudness);
        }
    }

    /**
     * What a loop is in music.
     *
     * @param oneShot whether it has no tempo
     * @param stretched whether it follows the tempo
     * @param root its pitch
     * @param beats its length, in beats of the meter's denominator
     * @param numerator of the meter
     * @param denominator of the meter
     * @param tempo its own
     */
    public record Acid(
            boolean oneShot,
            boolean stretched,
            Optional<Pitch> root,
            int beats,
            int numerator,
            int denominator,
            Optional<Tempo> tempo) {}

    /**
     * Where a sound lies on a keyboard.
     *
     * @param root key at which it sounds as recorded
     * @param fineTuneCents how much higher it was recorded, -50 to 100
     * @param gainDb to play it at
     * @param lowKey lowest key, 0 to 127
     * @param highKey highest key, 0 to 127
     * @param lowVelocity lowest velocity, 0 to 127
     * @param highVelocity highest velocity, 0 to 127
     */
    public record Zone(
            int root, double fineTuneCents, int gainDb, int lowKey, int highKey, int lowVelocity, int highVelocity) {
        /** Answers a zone over all keys. */
        public static Zone of(int root, double fineTuneCents) {
            return new Zone(root, fineTuneCents, 0, 0, 127, 0, 127);
        }

        /** Answers whether it says more than a root and its tuning. */
        public boolean bounded() {
            return !equals(of(root, fineTuneCents));
        }
    }

    /**
     * A part that is repeated while a key is held.
     *
     * @param start first frame
     * @param end frame behind the last
     * @param direction how it is run through
     * @param count how often; 0 without end
     */
    public record Loop(long start, long end, Direction direction, int count) {
        /** How a loop is run through. */
        public enum Direction {
            /** From start to end, again and again. */
            FORWARD,
            /** To and fro. */
            ALTERNATING,
            /** From end to start. */
            BACKWARD
        }
    }

    /**
     * A marked place.
     *
     * @param frame where
     * @param length in frames; 0 for a point
     * @param label its name, may be empty
     */
    public record Cue(long frame, long length, String label) {}

    /** Bytes that mean something to others. */
    public static final class Foreign {
        private final String family;
        private final String name;
        private final long size;
        private final byte[] content;

        /**
         * Makes foreign bytes.
         *
         * @param family {@code riff}, {@code aiff}, {@code flac}, {@code id3} or {@code mp4}
         * @param name of the chunk, block or frame
         * @param size how many bytes it has in its file
         * @param content those bytes; empty when they are too many to be carried
         */
        public Foreign(String family, String name, long size, byte[] content) {
            this.family = family;
            this.name = name;
            this.size = size;
            this.content = content.clone();
        }

        /** Answers whose words they are in: {@code riff}, {@code aiff}, {@code flac}, {@code id3} or {@code mp4}. */
        public String family() {
            return family;
        }

        /** Answers the name of the chunk, block or frame. */
        public String name() {
            return name;
        }

        /** Answers how many bytes it has in its file. */
        public long size() {
            return size;
        }

        /** Answers a copy of the bytes. */
        public byte[] content() {
            return content.clone();
        }

        /** Answers whether all bytes are here. */
        public boolean whole() {
            return content.length == size;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Foreign f
                    && f.family.equals(family)
                    && f.name.equals(name)
                    && f.size == size
                    && Arrays.equals(f.content, content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content) + 31 * name.hashCode();
        }

        @Override
        public String toString() {
            return family + " " + name + " (" + size + " bytes)";
        }
    }

    /** Gathers metadata; belongs to one thread. */
    public static final class Builder {
        private final SortedMap<String, List<String>> tags = new TreeMap<>();
        private final List<Loop> loops = new ArrayList<>();
        private final List<Cue> cues = new ArrayList<>();
        private final List<Foreign> foreign = new ArrayList<>();
        private Optional<Broadcast> broadcast = Optional.empty();
        private Optional<String> ixml = Optional.empty();
        private Optional<Acid> acid = Optional.empty();
        private Optional<Zone> zone = Optional.empty();

        private Builder() {}

        /** Adds a text to a tag. */
        public Builder tag(String name, String text) {
            tags.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
            return this;
        }

        /** Answers whether a tag has a text by now. */
        public boolean has(String name) {
            return tags.containsKey(name);
        }

        /** Adds all tags whose names have no text yet. */
        public Builder moreTags(Map<String, List<String>> more) {
            more.forEach((name, texts) -> tags.putIfAbsent(name, new ArrayList<>(texts)));
            return this;
        }

        /** Sets the broadcast extension. */
        public Builder broadcast(Broadcast value) {
            broadcast = Optional.of(value);
            return this;
        }

        /** Sets the iXML document. */
        public Builder ixml(String document) {
            ixml = Optional.of(document);
            return this;
        }

        /** Sets what the loop is in music. */
        public Builder acid(Acid value) {
            acid = Optional.of(value);
            return this;
        }

        /** Sets the zone. */
        public Builder zone(Zone value) {
            zone = Optional.of(value);
            return this;
        }

        /** Adds a loop. */
        public Builder loop(Loop loop) {
            loops.add(loop);
            return this;
        }

        /** Adds a cue. */
        public Builder cue(Cue cue) {
            cues.add(cue);
            return this;
        }

        /** Adds foreign bytes. */
        public Builder foreign(Foreign bytes) {
            foreign.add(bytes);
            return this;
        }

        /** Answers the metadata gathered so far. */
        public AudioMetadata build() {
            return new AudioMetadata(tags, broadcast, ixml, acid, zone, loops, cues, foreign);
        }
    }
}
