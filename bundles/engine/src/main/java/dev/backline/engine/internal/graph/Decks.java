package dev.backline.engine.internal.graph;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.clip.ClipPlayer;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.clip.SlotPlayer;
import dev.backline.engine.internal.control.Clock;
import dev.backline.engine.internal.device.Listing;
import dev.backline.engine.internal.launch.LaunchClock;
import dev.backline.engine.internal.score.NoteSource;
import dev.backline.engine.internal.score.Score;
import dev.backline.engine.internal.score.SlotNotes;
import dev.backline.engine.internal.score.SlotSource;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The decks of a graph by track. A graph that plays the arrangement alone has none. */
public final class Decks {
    private static final Seed LUCK = Seed.of(0).split("session");

    private final Optional<LaunchClock> clock;
    private final double fastestBpm;
    private final Map<String, Deck> decks = new HashMap<>();

    private Decks(Optional<LaunchClock> clock, double fastestBpm) {
        this.clock = clock;
        this.fastestBpm = fastestBpm;
    }

    /** Answers what takes no decks. */
    public static Decks none() {
        return new Decks(Optional.empty(), 0);
    }

    /**
     * Answers what takes a deck for each track that has slots.
     *
     * @param clock of the session
     */
    public static Decks of(LiveSet set, LaunchClock clock) {
        double fastest = Stream.concat(
                        set.tempo().changes().stream()
                                .flatMap(c -> Stream.concat(Stream.of(c.tempo()), c.glide().stream())),
                        set.scenes().stream().flatMap(s -> s.tempo().stream()))
                .mapToDouble(t -> t.bpm())
                .max()
                .orElse(120);
        return new Decks(Optional.of(clock), fastest);
    }

    /** Answers the deck of a track; empty when it has no slots. */
    public Optional<Deck> of(Track track) {
        return Optional.ofNullable(decks.get(track.id()));
    }

    /** Answers the tempo that sounds were laid out for at most. */
    double fastestBpm() {
        return fastestBpm;
    }

    /** Takes the deck of a track over from a graph that went before. */
    void keep(Track track, Deck deck) {
        decks.put(track.id(), deck);
    }

    /** Answers the set without delays of tracks when its session is played: nobody knows a launch ahead, so the strips shift what they play. */
    LiveSet leveled(LiveSet set) {
        if (clock.isEmpty()) {
            return set;
        }
        return set.toBuilder()
                .tracks(set.tracks().stream()
                        .map(t -> t.toBuilder().delay(Track.Delay.NONE).build())
                        .toList())
                .build();
    }

    /** Shifts the strips of tracks that play their clips earlier or later. */
    void shift(LiveSet set, Clock song, Map<String, Strip> strips) {
        for (Track track : set.tracks()) {
            Strip strip = strips.get(track.id());
            if (clock.isPresent() && plays(track) && strip != null) {
                strip.shift(Math.clamp(Score.late(track, song), -song.rateHz(), song.rateHz()));
            }
        }
    }

    private static boolean plays(Track track) {
        return track.kind() == Track.Kind.MIDI || track.kind() == Track.Kind.AUDIO;
    }

    /** Says that the session is not played when it is not. */
    void tell(LiveSet set, Listing listing) {
        List<Clip> clips = set.tracks().stream()
                .flatMap(t -> t.session().values().stream())
                .toList();
        if (clock.isEmpty() && !clips.isEmpty()) {
            String remark = "the arrangement is played; --launch and --scene play the session";
            clips.forEach(c -> listing.became(c, Listing.Fate.NOT_PLAYED, remark));
            String count = clips.size() == 1 ? "1 clip" : clips.size() + " clips";
            listing.notPlayed("Session", count, remark);
        }
    }

    void fill(Track track, Strip strip, Source source, NoteSource notes, ClipPlayer arrangement)
            throws IOException, AudioFault {
        if (clock.isEmpty() || !plays(track)) {
            return;
        }
        SlotSource both = notes(track, source, notes, clock.get());
        strip.play(both);
        Optional<SlotPlayer> audio = audio(track, source, clock.get());
        audio.ifPresent(strip::play);
        decks.put(track.id(), new Deck(both, arrangement, audio));
    }

    private static SlotSource notes(Track track, Source source, NoteSource arrangement, LaunchClock clock) {
        List<SlotNotes> slots = new ArrayList<>();
        int rows = track.session().isEmpty() ? 0 : track.session().lastKey() + 1;
        int count = 0;
        for (int row = 0; row < rows; row++) {
            Clip clip = track.session().get(row);
            SlotNotes notes = clip == null ? SlotNotes.none() : source.score().slot(track, row, clip);
            count += clip == null || !clip.enabled() ? 0 : clip.notes().size();
            slots.add(notes);
        }
        source.roll().notes(track.session().values(), count);
        return new SlotSource(arrangement, slots, clock, LUCK.split(track.id()));
    }

    private Optional<SlotPlayer> audio(Track track, Source source, LaunchClock clock) throws IOException, AudioFault {
        Map<Integer, Clip> found = new TreeMap<>();
        for (Map.Entry<Integer, Clip> slot : track.session().entrySet()) {
            Clip clip = slot.getValue();
            Optional<Clip.Audio> audio = clip.audio();
            if (audio.isPresent() && source.roll().plays(clip, audio.get())) {
                found.put(slot.getKey(), clip);
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(SlotPlayer.of(found, source.recordings(), source.clock(), clock, fastestBpm));
    }

    /**
     * What clips are laid out with.
     *
     * @param score notes as they are played
     * @param recordings files
     * @param clock of the song
     * @param roll hears of what is played and what is not
     */
    record Source(Score score, Recordings recordings, Clock clock, Roll roll) {}
}
