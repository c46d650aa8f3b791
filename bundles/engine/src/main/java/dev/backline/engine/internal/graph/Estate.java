package dev.backline.engine.internal.graph;

import dev.backline.api.audio.Coverage;
import dev.backline.engine.internal.control.Touches;
import dev.backline.engine.internal.device.Listing;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a graph that plays leaves to the one that takes its place. The devices, notes and clips of a track that did not change change over as they sound;
 * of others the old ones ring out. Made beside the thread that plays.
 */
public final class Estate {
    private final LiveSet before;
    private final Graph graph;
    private final Decks decks;
    private final Touches touches;
    private final Touches heirs;
    private final Coverage told;
    private final Listing listing;
    private final boolean sameTime;
    private final Map<String, Strip> strips = new HashMap<>();
    private final Set<String> passed = new HashSet<>();
    private final List<Turn> turns = new ArrayList<>();
    private final int rateHz;
    private final int mostFrames;

    /**
     * Looks at a graph.
     *
     * @param before the set that it plays
     * @param touches its controls
     * @param now the set that takes its place
     * @param heirs the controls of the new graph
     * @param told what was said of what sounds
     * @param listing hears it again of what goes on
     */
    public Estate(
            LiveSet before,
            Graph graph,
            Decks decks,
            Touches touches,
            LiveSet now,
            Touches heirs,
            Listing told,
            Listing listing,
            int rateHz,
            int mostFrames) {
        this.before = before;
        this.graph = graph;
        this.decks = decks;
        this.touches = touches;
        this.heirs = heirs;
        this.told = told.coverage();
        this.listing = listing;
        this.rateHz = rateHz;
        this.mostFrames = mostFrames;
        sameTime = before.tempo().equals(now.tempo())
                && before.grooves().equals(now.grooves())
                && before.grooveAmount() == now.grooveAmount();
        graph.strips().forEach(s -> strips.put(s.id(), s));
        if (sameTime) {
            heirs.inheritTempo(touches);
        }
    }

    /** Lets a track that did not change go on, and answers whether it does. */
    boolean passes(Track track, Strip to, Decks newDecks) {
        Strip old = strips.get(track.id());
        if (old == null || !sameTime || old.hasListener() || !alike(old.track(), track)) {
            return false;
        }
        Optional<List<Turn>> turned = Turn.between(old.track(), track, touches);
        if (turned.isEmpty()) {
            return false;
        }
        Optional<Deck> deck = decks.of(track);
        boolean slower = deck.flatMap(Deck::slots).isPresent() && newDecks.fastestBpm() > decks.fastestBpm();
        if (slower) {
            return false;
        }
        turns.addAll(turned.get());
        to.inherit(old);
        deck.ifPresent(d -> newDecks.keep(track, d));
        heirs.inherit(touches, track.id());
        passed.add(track.id());
        tell(old.track().name(), track.name());
        return true;
    }

    private void tell(String before, String name) {
        told.played().stream()
                .filter(i -> i.track().equals(before))
                .forEach(i -> listing.played(name, i.thing(), i.remark()));
        told.notPlayed().stream()
                .filter(i -> i.track().equals(before))
                .forEach(i -> listing.notPlayed(name, i.thing(), i.remark()));
    }

    private static boolean alike(Track one, Track other) {
        return one.kind() == other.kind()
                && one.session().equals(other.session())
                && one.arrangement().equals(other.arrangement())
                && one.automation().equals(other.automation())
                && one.delay().equals(other.delay())
                && one.properties().equals(other.properties());
    }

    /** Answers the dials that are to be turned when the new graph begins to play. */
    public List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** Lets what does not go on ring out, and moves the faders of the rest from where they stand. */
    void seeOff(Map<String, Strip> now) {
        Optional<Strip> main =
                before.tracks(Track.Kind.MAIN).stream().findFirst().map(t -> now.get(t.id()));
        for (Strip old : graph.strips()) {
            Strip heir = now.get(old.id());
            if (heir != null) {
                heir.glideFrom(old);
            }
            if (!passed.contains(old.id())) {
                Optional<Strip> where = Optional.ofNullable(heir).or(() -> main);
                where.ifPresent(s -> s.seeOff(new Farewell(old, heir == null, rateHz, mostFrames)));
            }
        }
    }
}
