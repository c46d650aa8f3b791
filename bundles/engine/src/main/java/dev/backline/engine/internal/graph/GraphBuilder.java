package dev.backline.engine.internal.graph;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.clip.ClipPlayer;
import dev.backline.engine.internal.clip.ClipRounds;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.comp.Comp;
import dev.backline.engine.internal.control.Clock;
import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Lanes;
import dev.backline.engine.internal.control.Touches;
import dev.backline.engine.internal.device.Casting;
import dev.backline.engine.internal.device.Link;
import dev.backline.engine.internal.device.Links;
import dev.backline.engine.internal.device.Listing;
import dev.backline.engine.internal.score.Hit;
import dev.backline.engine.internal.score.NoteSource;
import dev.backline.engine.internal.score.Score;
import dev.backline.engine.internal.score.ScoreSource;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds the graph of a set once. */
public final class GraphBuilder {
    private final LiveSet set;
    private final Clock clock;
    private final Score score;
    private final Map<String, UnitKind> kinds;
    private final Function<Track, Casting> casting;
    private final Recordings recordings;
    private final Listing listing;
    private final Touches touches;
    private final Map<String, Strip> strips = new LinkedHashMap<>();
    private final Map<String, Lanes> lanes = new LinkedHashMap<>();
    private final Map<String, Faders> faders = new LinkedHashMap<>();
    private final Wiring wiring;
    private final Decks decks;
    private Optional<Estate> estate = Optional.empty();

    /**
     * Makes a builder.
     *
     * @param written what plays
     * @param kinds units by id
     * @param touches keeps what a hand may take over
     * @param listing hears of what is played and what is not
     * @param decks gets what plays the session
     */
    public GraphBuilder(
            LiveSet written,
            Clock clock,
            Map<String, UnitKind> kinds,
            Function<Track, Casting> casting,
            Recordings recordings,
            Touches touches,
            Listing listing,
            Decks decks) {
        this.touches = touches;
        this.decks = decks;
        LiveSet heard = Comp.heard(written);
        LiveSet set = decks.leveled(heard);
        this.set = set;
        this.clock = clock;
        this.score = new Score(set, clock);
        this.kinds = kinds;
        this.casting = casting;
        this.recordings = recordings;
        this.listing = listing;
        for (Track track : set.tracks()) {
            strips.put(track.id(), new Strip(track));
            lanes.put(track.id(), new Lanes(track, clock, touches));
        }
        decks.shift(heard, clock, strips);
        Audible audible = new Audible(set);
        Course crossfader = crossfader();
        for (Track track : set.tracks()) {
            faders.put(track.id(), new Faders(track, lanes(track), crossfader, audible));
        }
        this.wiring = new Wiring(set, score, strips, faders, listing);
    }

    private Lanes lanes(Track track) {
        return lanes.computeIfAbsent(track.id(), id -> new Lanes(track, clock, touches));
    }

    private Course crossfader() {
        return set.tracks(Track.Kind.MAIN).stream()
                .findFirst()
                .map(m -> lanes(m).of(ParameterRef.CROSSFADER, set.crossfader(), -1, 1, false))
                .orElse(Course.still(set.crossfader()));
    }

    /** Lets what did not change go on as it sounds in an older graph; the older one must not play any more once this one does. */
    public GraphBuilder after(Estate value) {
        estate = Optional.of(value);
        return this;
    }

    /** Answers the graph; it must be prepared before it plays. */
    public Graph build() throws IOException, AudioFault {
        wiring.connect();
        for (Track track : set.tracks()) {
            fill(track, strips.getOrDefault(track.id(), new Strip(track)));
        }
        if (estate.isPresent()) {
            estate.get().seeOff(strips);
        }
        decks.tell(set, listing);
        return wiring.graph();
    }

    private void fill(Track track, Strip strip) throws IOException, AudioFault {
        if (estate.isPresent() && estate.get().passes(track, strip, decks)) {
            fade(track, strip);
            return;
        }
        Links links = new Links(
                kinds,
                casting.apply(track),
                recordings,
                listing,
                track.name(),
                lanes(track),
                (d, i) -> wiring.key(d, i, strip));
        for (Link link : links.of(track.devices())) {
            strip.link(link);
        }
        fade(track, strip);
        List<Hit> hits = score.of(track);
        NoteSource notes = hits.isEmpty() ? NoteSource.SILENT : new ScoreSource(hits);
        strip.play(notes);
        Roll roll = new Roll(track, recordings, listing, links.instrument());
        roll.notes(track.arrangement().stream().map(Track.Placed::clip).toList(), hits.size());
        ClipPlayer arrangement = clips(track, strip, roll);
        decks.fill(track, strip, new Decks.Source(score, recordings, clock, roll), notes, arrangement);
        roll.envelopes(lanes(track).unasked());
        if (track.frozen()) {
            listing.notPlayed(track.name(), "Freeze", "frozen sound is not read; the track's devices play");
        }
    }

    private void fade(Track track, Strip strip) {
        Faders own = faders.get(track.id());
        if (own != null) {
            strip.fader(own.strip());
        }
    }

    private ClipPlayer clips(Track track, Strip strip, Roll roll) throws IOException, AudioFault {
        List<Track.Placed> found = new ArrayList<>();
        for (Track.Placed placed : track.arrangement()) {
            Optional<Clip.Audio> audio = placed.clip().audio();
            if (audio.isPresent() && roll.plays(placed.clip(), audio.get())) {
                found.add(placed);
            }
        }
        ClipPlayer player = new ClipRounds(recordings, clock).player(found, Score.late(track, clock));
        if (!player.isEmpty()) {
            strip.play(player);
        }
        return player;
    }
}
