package dev.backline.live.set.internal.pick;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sends of a track that came from another set: one for each return there, by its name. */
final class Sends {
    private static final String FLOOR = "0.0003162277571";

    private final Pick pick;

    Sends(Pick pick) {
        this.pick = pick;
    }

    List<Node> of(Node sends) throws SetFault {
        List<String> names = names(pick.from());
        List<Node> holders = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> returns = names(pick.into());
        for (int i = 0; i < returns.size(); i++) {
            int at = names.indexOf(returns.get(i));
            boolean known = at >= 0 && at < sends.size() && !found.contains(returns.get(i));
            holders.add(known ? sends.children().get(at) : turnedDown(i));
            found.add(returns.get(i));
        }
        names.stream()
                .filter(n -> !returns.contains(n))
                .forEach(n -> pick.note("There is no return \"" + n + "\", so the send to it was left behind."));
        List<Node> numbered = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            Node holder = holders.get(i);
            numbered.add(holder.attribute("Id").isPresent() ? holder.with("Id", Integer.toString(i)) : holder);
        }
        return numbered;
    }

    private static List<String> names(SetView set) {
        return set.tracks().stream()
                .filter(t -> t.kind() == TrackView.Kind.RETURN)
                .map(TrackView::name)
                .toList();
    }

    private Node turnedDown(int index) throws SetFault {
        Node holder = pick.into().tracks().stream()
                .flatMap(t -> t.mixer().flatMap(m -> m.child("Sends")).stream())
                .filter(s -> index < s.size())
                .map(s -> s.children().get(index))
                .findFirst()
                .orElseThrow(() ->
                        new SetFault("The set to put it into has returns, but no sends to them. Check it: set check"));
        Node own = PointeeIds.renumbered(holder.copy(), pick.fresh());
        return own.withChildren(own.children().stream().map(Sends::down).toList());
    }

    private static Node down(Node child) {
        Optional<Node> manual = child.is("Send") ? child.child("Manual") : Optional.empty();
        return manual.isEmpty()
                ? child
                : child.withChildren(child.children().stream()
                        .map(c -> c.is("Manual") ? c.withValue(FLOOR) : c)
                        .toList());
    }
}
