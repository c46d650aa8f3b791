package dev.backline.live.set.internal.pick;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.TrackView;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routings of a thing that came from another set: tracks are found again by name, what is not there is cut. */
final class Routing {
    private static final Pattern TRACK = Pattern.compile("^(\\w+)/Track\\.(\\d+)/");

    private final Pick pick;
    private final TrackView track;
    private final String id;

    /** Answers the routing of what lay in a track, and lies in one of this id now. */
    Routing(Pick pick, TrackView track, String id) {
        this.pick = pick;
        this.track = track;
        this.id = id;
    }

    /** Answers the node with all routings in it as they can be here. */
    Node fit(Node node) {
        Node own = node.withChildren(node.children().stream().map(this::fit).toList());
        return own.child("Target").flatMap(Node::value).map(t -> routed(own, t)).orElse(own);
    }

    private Node routed(Node routing, String target) {
        Matcher matcher = TRACK.matcher(target);
        if (target.equals("AudioOut/GroupTrack")) {
            return cut(routing, "AudioOut");
        }
        if (!matcher.find()) {
            return routing;
        }
        Optional<String> here = here(matcher.group(2));
        return here.map(n ->
                        target(routing, target.substring(0, matcher.start(2)) + n + target.substring(matcher.end(2))))
                .orElseGet(() -> cut(routing, matcher.group(1)));
    }

    private Optional<String> here(String there) {
        if (there.equals(track.id())) {
            return Optional.of(id);
        }
        return pick.from().tracks().stream()
                .filter(t -> t.id().equals(there))
                .findFirst()
                .flatMap(t -> pick.into().tracks().stream()
                        .filter(o -> o.name().equals(t.name()) && o.kind() == t.kind())
                        .findFirst())
                .map(TrackView::id);
    }

    private Node cut(Node routing, String way) {
        String main = pick.into().era().since(Era.LIVE_12) ? "AudioOut/Main" : "AudioOut/Master";
        boolean toMain = way.equals("AudioOut");
        String shown = routing.value("UpperDisplayString", "");
        pick.note("Track " + track.name() + ": " + (shown.isEmpty() ? "a routing" : "\"" + shown + "\"")
                + " is not here, so its " + way + " was set to " + (toMain ? "the main track." : "none."));
        Node cut = target(routing, toMain ? main : way + "/None");
        return cut.withChildren(cut.children().stream()
                .map(c -> c.is("UpperDisplayString")
                        ? c.withValue(toMain ? main.substring(9) : "None")
                        : c.is("LowerDisplayString") ? c.withValue("") : c)
                .toList());
    }

    private static Node target(Node routing, String target) {
        return routing.withChildren(routing.children().stream()
                .map(c -> c.is("Target") ? c.withValue(target) : c)
                .toList());
    }
}
