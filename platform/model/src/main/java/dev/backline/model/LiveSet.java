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
    private final SignatureMap signatures;
    private final Optional<Key> key;
    private final List<Track> tracks;
    private final List<Scene> scenes;
    private final List<Locator> locators;
    private final Quantisation quantisation;
    private final List<Groove> grooves;
    private final double grooveAmount;
    private final double crossfader;
    private final Optional<String> tuning;
    private final Transport transport;
    private final String creator;
    private final String annotation;

    private LiveSet(Builder builder) {
        name = Check.notBlank("Set name", builder.name);
        tempo = builder.tempo;
        signatures = builder.signatures;
        key = builder.key;
        tracks = List.copyOf(builder.tracks);
        scenes = List.copyOf(builder.scenes);
        locators = builder.locators.stream()
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
        quantisation = builder.quantisation;
        grooves = List.copyOf(builder.grooves);
        grooveAmount = builder.grooveAmount;
        crossfader = builder.crossfader;
        tuning = builder.tuning;
        transport = builder.transport;
        creator = builder.creator;
        annotation = builder.annotation;
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
        return signatures.changes().getFirst().signature();
    }

    /** Answers the time signatures over time. */
    public SignatureMap signatures() {
        return signatures;
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

    /** Answers the grid that launches wait for. */
    public Quantisation quantisation() {
        return quantisation;
    }

    /** Answers the grooves of the pool. */
    public List<Groove> grooves() {
        return grooves;
    }

    /** Answers how much of all grooves is heard, 0 to 1.3125. */
    public double grooveAmount() {
        return grooveAmount;
    }

    /** Answers where the crossfader stands, -1 for A to 1 for B. */
    public double crossfader() {
        return crossfader;
    }

    /** Answers the name of the tuning system; empty for equal temperament. */
    public Optional<String> tuning() {
        return tuning;
    }

    /** Answers loop brace, punch points and play position. */
    public Transport transport() {
        return transport;
    }

    /** Answers what saved the file that the set comes from, such as {@code Ableton Live 11.3.21}; empty when it comes from none. */
    public String creator() {
        return creator;
    }

    /** Answers the producer's remark. */
    public String annotation() {
        return annotation;
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
                .signatures(signatures)
                .tracks(tracks)
                .scenes(scenes)
                .locators(locators)
                .quantisation(quantisation)
                .grooves(grooves)
                .grooveAmount(grooveAmount)
                .crossfader(crossfader)
                .transport(transport)
                .creator(creator)
                .annotation(annotation);
        builder.key = key;
        builder.tuning = tuning;
        return builder;
    }

    @Override
    public String toString() {
        return name + " (" + tracks.size() + " tracks, " + scenes.size() + " scenes)";
    }

    /**
     * The transport at rest.
     *
     * @param loop the loop brace
     * @param looping whether it is on
     * @param punchIn whether recording begins at the brace's start
     * @param punchOut whether it ends at the brace's end
     * @param position where playing begins
     */
    public record Transport(Optional<Span> loop, boolean looping, boolean punchIn, boolean punchOut, Beats position) {
        /** At the start, with the brace around the whole song, off. */
        public static final Transport START = new Transport(Optional.empty(), false, false, false, Beats.ZERO);

        /** Answers a transport that loops. */
        public static Transport looping(Span brace) {
            return new Transport(Optional.of(brace), true, false, false, brace.start());
        }
    }

    /** Collects the parts of a set. */
    public static final class Builder {
        private String name;
        private TempoMap tempo;
        private SignatureMap signatures = SignatureMap.constant(TimeSignature.FOUR_FOUR);
        private Optional<Key> key = Optional.empty();
        private final List<Track> tracks = new ArrayList<>();
        private final List<Scene> scenes = new ArrayList<>();
        private final List<Locator> locators = new ArrayList<>();
        private Quantisation quantisation = Quantisation.BAR;
        private final List<Groove> grooves = new ArrayList<>();
        private double grooveAmount = 1;
        private double crossfader;
        private Optional<String> tuning = Optional.empty();
        private Transport transport = Transport.START;
        private String creator = "";
        private String annotation = "";

        private Builder(String name, TempoMap tempo) {
            this.name = name;
            this.tempo = tempo;
        }

        /** Sets the name. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** Sets the tempo over time. */
        public Builder tempo(TempoMap value) {
            tempo = value;
            return this;
        }

        /** Sets one time signature throughout; 4/4 unless told otherwise. */
        public Builder signature(TimeSignature value) {
            return signatures(SignatureMap.constant(value));
        }

        /** Sets the time signatures over time. */
        public Builder signatures(SignatureMap value) {
            signatures = value;
            return this;
        }

        /** Sets the grid that launches wait for; one bar unless told otherwise. */
        public Builder quantisation(Quantisation value) {
            quantisation = value;
            return this;
        }

        /** Replaces the grooves. */
        public Builder grooves(List<Groove> values) {
            grooves.clear();
            grooves.addAll(values);
            return this;
        }

        /** Sets how much of all grooves is heard, 0 to 1.3125. */
        public Builder grooveAmount(double value) {
            grooveAmount = Check.range("Groove amount", value, 0, 1.3125);
            return this;
        }

        /** Moves the crossfader, -1 for A to 1 for B. */
        public Builder crossfader(double value) {
            crossfader = Check.range("Crossfader", value, -1, 1);
            return this;
        }

        /** Sets the name of the tuning system. */
        public Builder tuning(String value) {
            tuning = Optional.of(value);
            return this;
        }

        /** Sets loop brace, punch points and play position. */
        public Builder transport(Transport value) {
            transport = value;
            return this;
        }

        /** Tells what saved the file that the set comes from. */
        public Builder creator(String value) {
            creator = value;
            return this;
        }

        /** Sets the producer's remark. */
        public Builder annotation(String value) {
            annotation = value;
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
