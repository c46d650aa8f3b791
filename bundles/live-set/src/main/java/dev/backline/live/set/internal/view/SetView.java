package dev.backline.live.set.internal.view;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole set.
 *
 * @param ableton the root element
 * @param era its version
 * @param liveSet its content
 */
public record SetView(Node ableton, Era era, Node liveSet) {
    /**
     * Answers the view of a root element.
     *
     * @param name of the file, for messages
     * @throws SetFault if it is no set
     */
    public static SetView of(Node ableton, String name) throws SetFault {
        Node liveSet = ableton.is("Ableton") ? ableton.child("LiveSet").orElse(null) : null;
        if (liveSet == null) {
            throw new SetFault(name + " holds " + (ableton.is("Ableton") ? inside(ableton) : "<" + ableton.name() + ">")
                    + ", but a Live Set was expected. It was left unchanged.");
        }
        return new SetView(ableton, Era.of(ableton), liveSet);
    }

    private static String inside(Node ableton) {
        return ableton.size() == 0
                ? "nothing"
                : "a " + ableton.children().getFirst().name();
    }

    /** Answers the program that saved it, such as {@code Ableton Live 11.3.21}; empty when it does not tell. */
    public String creator() {
        return ableton.attribute("Creator", "");
    }

    /** Answers all tracks in order, returns behind; without main and cue. */
    public List<TrackView> tracks() {
        return liveSet.child("Tracks").map(Node::children).orElse(List.of()).stream()
                .filter(Node::isElement)
                .map(n -> new TrackView(n, era))
                .toList();
    }

    /** Answers the main track. */
    public Optional<TrackView> main() {
        return liveSet.child(era.since(Era.LIVE_12) ? "MainTrack" : "MasterTrack")
                .or(() -> liveSet.child("MasterTrack"))
                .map(n -> new TrackView(n, era));
    }

    /** Answers the cue track. */
    public Optional<TrackView> cue() {
        return liveSet.child("PreHearTrack").map(n -> new TrackView(n, era));
    }

    /** Answers all tracks, then main and cue. */
    public List<TrackView> allTracks() {
        return Stream.of(tracks().stream(), main().stream(), cue().stream())
                .flatMap(s -> s)
                .toList();
    }

    /** Answers the scenes from top to bottom. */
    public List<SceneView> scenes() {
        Optional<Node> holder = liveSet.child("Scenes")
                .or(() -> liveSet.at("SceneNames/Scenes"))
                .or(() -> liveSet.child("SceneNames"));
        return holder.map(n -> n.children("Scene")).orElse(List.of()).stream()
                .map(SceneView::new)
                .toList();
    }

    /** Answers the locators in order of the file. */
    public List<LocatorView> locators() {
        return liveSet.at("Locators/Locators").map(n -> n.children("Locator")).orElse(List.of()).stream()
                .map(LocatorView::new)
                .toList();
    }

    /** Answers the grooves of the pool. */
    public List<Node> grooves() {
        return liveSet.at("GroovePool/Grooves")
                .or(() -> liveSet.at("GroovePool"))
                .map(n -> n.children("Groove"))
                .orElse(List.of());
    }

    /** Answers the parameter of the tempo, in beats a minute. */
    public Optional<ParameterView> tempo() {
        return ofMixer("Tempo");
    }

    /** Answers the parameter of the time signature, in Live's code. */
    public Optional<ParameterView> signature() {
        return ofMixer("TimeSignature");
    }

    private Optional<ParameterView> ofMixer(String name) {
        return main().flatMap(m -> m.mixer()).flatMap(m -> m.child(name)).map(n -> new ParameterView(name, n));
    }

    /** Answers the events of a parameter in the arrangement, of any version; one that does not move has at most the initial one. */
    public List<EventView> automation(TrackView track, ParameterView parameter) {
        if (!era.since(Era.LIVE_10)) {
            return parameter.ownEvents();
        }
        String target = parameter.automationTarget().orElse("");
        return track.envelopes().stream()
                .filter(e -> e.pointee().equals(target))
                .findFirst()
                .map(EnvelopeView::events)
                .orElse(List.of());
    }
}
