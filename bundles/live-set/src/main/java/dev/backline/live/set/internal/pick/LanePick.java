package dev.backline.live.set.internal.pick;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.EnvelopeView;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the course of one parameter in the arrangement, for the same parameter here. */
final class LanePick {
    private final Pick pick;

    LanePick(Pick pick) {
        this.pick = pick;
    }

    Node put(Wish wish) throws SetFault {
        TrackView source = Pick.track(pick.from(), wish.trackName());
        TrackView target = Pick.track(pick.into(), wish.target());
        ParameterView from = parameter(source, wish.innerName());
        ParameterView into = parameter(target, wish.innerName());
        return pick.into().era().since(Era.LIVE_10) ? envelope(source, target, from, into) : events(from, into);
    }

    private static ParameterView parameter(TrackView track, String path) throws SetFault {
        return track.parameters().stream()
                .filter(p -> p.path().equals(path) || p.path().endsWith("/" + path))
                .findFirst()
                .orElseThrow(() -> new SetFault("Track " + track.name() + " has no parameter \"" + path + "\". There: "
                        + String.join(
                                ", ",
                                track.parameters().stream()
                                        .map(ParameterView::path)
                                        .limit(12)
                                        .toList()) + "."));
    }

    private Node envelope(TrackView source, TrackView target, ParameterView from, ParameterView into) throws SetFault {
        String id = into.automationTarget().orElse("");
        Node lane = of(source, from.automationTarget().orElse(""))
                .orElseThrow(
                        () -> new SetFault("Track " + source.name() + " has no automation of " + from.path() + "."));
        Node list = target.node()
                .at("AutomationEnvelopes/Envelopes")
                .orElseThrow(() -> new SetFault("Track " + target.name() + " has no place for automation."));
        Node own = dev.backline.live.set.internal.tree.PointeeIds.renumber(
                lane, Map.of(from.automationTarget().orElse(""), id));
        TreeEdit edit = new TreeEdit();
        Optional<Node> old = of(target, id);
        long most = list.children().stream()
                .mapToLong(n -> (long) n.numberOf("Id").orElse(0))
                .max()
                .orElse(-1);
        if (old.isPresent()) {
            edit.replace(old.orElseThrow(), own.with("Id", old.orElseThrow().attribute("Id", "0")));
        } else {
            edit.append(list, own.with("Id", Long.toString(most + 1)));
        }
        // The value before the song stands in two places.
        first(own).ifPresent(v -> into.node().child("Manual").ifPresent(m -> edit.value(m, v)));
        return edit.apply(pick.into().ableton());
    }

    private static Optional<String> first(Node envelope) {
        List<Node> events = envelope.at("Automation/Events").map(Node::children).orElse(List.of());
        return events.isEmpty() ? Optional.empty() : events.getFirst().value();
    }

    private static Optional<Node> of(TrackView track, String target) {
        return track.envelopes().stream()
                .filter(e -> e.pointee().equals(target))
                .findFirst()
                .map(EnvelopeView::node);
    }

    private Node events(ParameterView from, ParameterView into) throws SetFault {
        Node source = from.node()
                .at("ArrangerAutomation/Events")
                .orElseThrow(() -> new SetFault(from.path() + " has no automation."));
        Node target = into.node()
                .at("ArrangerAutomation/Events")
                .orElseThrow(() -> new SetFault(into.path() + " has no place for automation."));
        return new TreeEdit().replace(target, source.copy()).apply(pick.into().ableton());
    }
}
