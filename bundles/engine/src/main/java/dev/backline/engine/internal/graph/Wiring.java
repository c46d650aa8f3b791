package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.device.Fader;
import dev.backline.engine.internal.device.Key;
import dev.backline.engine.internal.device.Listing;
import dev.backline.engine.internal.score.Score;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Routing;
import dev.backline.model.SideChain;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plugs strips into each other: into groups and the main track, into returns, into tracks that listen. What would feed back is refused and told of. */
final class Wiring {
    private final LiveSet set;
    private final Score score;
    private final Map<String, Strip> strips;
    private final Map<String, Faders> faders;
    private final Listing listing;
    private final Optional<Strip> main;
    private final List<Graph.Part> parts = new ArrayList<>();
    private final List<Graph.Part> inside = new ArrayList<>();

    Wiring(LiveSet set, Score score, Map<String, Strip> strips, Map<String, Faders> faders, Listing listing) {
        this.score = score;
        this.set = set;
        this.strips = strips;
        this.faders = faders;
        this.listing = listing;
        this.main = set.tracks(Track.Kind.MAIN).stream().findFirst().map(t -> strips.get(t.id()));
    }

    void connect() {
        for (Track track : set.tracks()) {
            if (track.kind() != Track.Kind.MAIN) {
                out(track);
            }
        }
        for (Track track : set.tracks()) {
            sends(track);
            input(track);
        }
    }

    private Strip strip(Track track) {
        return strips.getOrDefault(track.id(), new Strip(track));
    }

    private void out(Track track) {
        Optional<Strip> to = target(track);
        Optional<Faders> own = Optional.ofNullable(faders.get(track.id()));
        if (to.isPresent() && own.isPresent()) {
            connect(strip(track).out(), to.get(), own.get().way(), track);
        }
    }

    private Optional<Strip> target(Track track) {
        Optional<Strip> usual = track.group().map(strips::get).or(() -> main);
        Routing routing = track.routing().get(Routing.Port.AUDIO_OUT);
        if (routing == null) {
            return usual;
        }
        return switch (routing.place()) {
            case NONE -> Optional.empty();
            case MAIN -> main;
            case TRACK -> Optional.ofNullable(strips.get(routing.name())).or(() -> usual);
            case EXTERNAL -> {
                boolean here = track.kind() == Track.Kind.MAIN || routing.name().isEmpty();
                if (!here) {
                    listing.notPlayed(track.name(), "Output", "goes to the external output " + routing.name());
                }
                yield here ? usual : Optional.empty();
            }
            default -> usual;
        };
    }

    private void sends(Track track) {
        Faders own = faders.get(track.id());
        for (Track back : set.tracks(Track.Kind.RETURN)) {
            Optional<Fader> level = own == null ? Optional.empty() : own.send(back.id(), back.preFader());
            if (level.isPresent() && !back.id().equals(track.id())) {
                Strip from = strip(track);
                if (own != null && !own.sends(back.id()) && depends(from, strip(back))) {
                    // A send that is shut need not be told of.
                    continue;
                }
                connect(back.preFader() ? from.behind() : from.out(), strip(back), List.of(level.get()), track);
            }
        }
    }

    private void input(Track track) {
        Optional<Routing> routing = Optional.ofNullable(track.routing().get(Routing.Port.AUDIO_IN))
                .filter(r -> r.place() == Routing.Place.TRACK && track.monitor() == Track.Monitor.IN);
        if (track.kind() == Track.Kind.AUDIO && routing.isPresent()) {
            Strip source = strips.get(routing.get().name());
            if (source != null) {
                connect(tap(source, routing.get().tap()), strip(track), List.of(), track);
            }
        }
    }

    private static Tap tap(Strip strip, String name) {
        return switch (name) {
            case "Pre FX" -> strip.before();
            case "Post FX", "" -> strip.behind();
            default -> strip.out();
        };
    }

    private void connect(Tap from, Strip to, List<Fader> by, Track track) {
        if (depends(from.strip(), to)) {
            listing.notPlayed(
                    track.name(), "Routing", "its way to " + to.track().name() + " would feed back");
            return;
        }
        to.bring(new Inlet(from, by));
    }

    private static boolean depends(Strip strip, Strip on) {
        return strip == on || strip.sources().stream().anyMatch(s -> depends(s, on));
    }

    /** Answers what a device of a strip listens to. */
    Optional<Key> key(Device device, int link, Strip strip) {
        if (device.properties().containsKey("source-key")) {
            strip.listens();
            return Optional.of(
                    new NoteKey(score.of(device.properties().getOrDefault("source", "")), sourceKey(device)));
        }
        Optional<SideChain> chain = device.sideChain()
                .filter(SideChain::on)
                .or(() -> Optional.ofNullable(device.properties().get("source")).map(SideChain::of));
        if (chain.isEmpty() || chain.get().source().place() != Routing.Place.TRACK) {
            return Optional.empty();
        }
        Strip source = strips.get(chain.get().source().name());
        if (source == null || depends(source, strip)) {
            listing.notPlayed(
                    strip.track().name(),
                    device.name(),
                    source == null ? "what it listens to is not in the set" : "what it listens to would feed back");
            return Optional.empty();
        }
        double gain = chain.get().gain().ratio();
        List<Fader> level =
                gain == 1 ? List.of() : List.of(new Fader(Course.still(gain), Course.still(0), Fader.Mono.STEREO));
        Inlet inlet = new Inlet(tap(source, chain.get().source().tap()), level);
        strip.listen(link, inlet);
        strip.listens();
        return Optional.of(inlet::pull);
    }

    private static int sourceKey(Device device) {
        return Integer.parseInt(device.properties().getOrDefault("source-key", "60"));
    }

    Graph graph() {
        for (Track track : set.tracks()) {
            if (track.kind() != Track.Kind.MAIN) {
                part(track);
            }
        }
        Set<Strip> sorted = new LinkedHashSet<>();
        strips.values().forEach(s -> sort(s, sorted));
        return new Graph(List.copyOf(sorted), main.map(this::tapped), parts, inside);
    }

    private Strip tapped(Strip strip) {
        strip.out().use();
        return strip;
    }

    private static void sort(Strip strip, Set<Strip> sorted) {
        if (!sorted.contains(strip)) {
            strip.sources().forEach(s -> sort(s, sorted));
            sorted.add(strip);
        }
    }

    // A group without devices only adds up and fades, so each member can be told with the group's fader in it.
    private void part(Track track) {
        List<Fader> way = new ArrayList<>(way(track));
        Optional<Strip> at = target(track);
        while (at.isPresent() && at.get().track().kind() == Track.Kind.GROUP) {
            Track group = at.get().track();
            if (at.get().links() > 0) {
                inside.add(new Graph.Part(track.id(), new Inlet(strip(track).out(), List.of())));
                return;
            }
            Faders own = faders.get(group.id());
            if (own != null) {
                way.add(own.strip());
                way.addAll(own.way());
            }
            at = target(group);
        }
        boolean transparent = track.kind() == Track.Kind.GROUP && strip(track).links() == 0;
        if (!transparent && at.equals(main) && at.isPresent()) {
            parts.add(new Graph.Part(track.id(), new Inlet(strip(track).out(), way)));
        }
    }

    private List<Fader> way(Track track) {
        Faders own = faders.get(track.id());
        return own == null ? List.of() : own.way();
    }
}
