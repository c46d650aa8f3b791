package dev.backline.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A song as Live holds it: tracks, scenes, locators and time. It is a value; nothing in it changes. */
public final class LiveSet {
    private final String name;
    private final TempoMap tempo;
    private final TimeSignature signature;
    private final Optional<Key> key;
    private final List<Track> tracks;
    private final List<Scene> scenes;
    private final List<Locator> locators;

    private LiveSet(Builder builder) {
        name = Check.notBlank("Set name", builder.name);
        tempo = builder.tempo;
        signature = builder.signature;
        key = builder.key;
        tracks = List.copyOf(builder.tracks);
        scenes = List.copyOf(builder.scenes);
        locators = builder.locators.stream()
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
        checkReferences();
    }

    private void checkReferences() {
        Set<String> ids = new HashSet<>();
        for (Track track : tracks) {
            if (!ids.add(track.id())) {
                throw new IllegalArgumentException(
                        "Two tracks have the id \"" + track.id() + "\", but ids must differ.");
            }
        }
        for (Track track : tracks) {
            track.group().ifPresent(id -> require(ids, track, id));
            track.mixer().sends().keySet().forEach(id -> require(ids, track, id));
        }
    }

    private static void require(Set<String> ids, Track track, String id) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException(
                    "Track " + track.name() + " names \"" + id + "\", but the set has no track of that id.");
        }
    }

    /** Answers a builder for a set with one tempo. */
    public static Builder builder(String name, Tempo tempo) {
        return new Builder(name, TempoMap.constant(tempo));
    }

    /** Answers the name. */
    public String name() {
        return name;
    }

    /** Answers the tempo over time. */
    public TempoMap tempo() {
        return tempo;
    }

    /** Answers the time signature at the start. */
    public TimeSignature signature() {
        return signature;
    }

    /** Answers the key, if one is set. */
    public Optional<Key> key() {
        return key;
    }

    /** Answers all tracks in order: groups before their members, returns behind, the main track last. */
    public List<Track> tracks() {
        return tracks;
    }

    /** Answers the tracks of a kind, in order. */
    public List<Track> tracks(Track.Kind kind) {
        return tracks.stream().filter(t -> t.kind() == kind).toList();
    }

    /** Answers the track of an id. */
    public Optional<Track> track(String id) {
        return tracks.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** Answers the scenes from top to bottom. */
    public List<Scene> scenes() {
        return scenes;
    }

    /** Answers the locators by position. */
    public List<Locator> locators() {
        return locators;
    }

    /** Answers where the last clip of the arrangement ends. */
    public Beats length() {
        return tracks.stream()
                .flatMap(t -> t.arrangement().stream())
                .map(Track.Placed::end)
                .max(Beats::compareTo)
                .orElse(Beats.ZERO);
    }

    /** Answers a builder that starts from this set. */
    public Builder toBuilder() {
        Builder builder = new Builder(name, tempo)
                .signature(signature)
                .tracks(tracks)
                .scenes(scenes)
                .locators(locators);
        key.ifPresent(builder::key);
        return builder;
    }

    @Override
    public String toString() {
        return name + " (" + tracks.size() + " tracks, " + scenes.size() + " scenes)";
    }

    /** Collects the parts of a set. */
    public static final class Builder {
        private final String name;
        private final TempoMap tempo;
        private TimeSignature signature = TimeSignature.FOUR_FOUR;
        private Optional<Key> key = Optional.empty();
        private final List<Track> tracks = new ArrayList<>();
        private final List<Scene> scenes = new ArrayList<>();
        private final List<Locator> locators = new ArrayList<>();

        private Builder(String name, TempoMap tempo) {
            this.name = name;
            this.tempo = tempo;
        }

        /** Sets the time signature; 4/4 unless told otherwise. */
        public Builder signature(TimeSignature value) {
            signature = value;
            return this;
        }

        /** Sets the key. */
        public Builder key(Key value) {
            key = Optional.of(value);
            return this;
        }

        /** Replaces the tracks. */
        public Builder tracks(List<Track> values) {
            tracks.clear();
            tracks.addAll(values);
            return this;
        }

        /** Replaces the scenes. */
        public Builder scenes(List<Scene> values) {
            scenes.clear();
            scenes.addAll(values);
            return this;
        }

        /** Replaces the locators. */
        public Builder locators(List<Locator> values) {
            locators.clear();
            locators.addAll(values);
            return this;
        }

        /**
         * Answers the set.
         *
         * @throws IllegalArgumentException if two tracks share an id, or a group or send names a track that is not there
         */
        public LiveSet build() {
            return new LiveSet(this);
        }
    }
}
