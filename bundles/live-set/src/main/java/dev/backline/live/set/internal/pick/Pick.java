package dev.backline.live.set.internal.pick;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.merge.Repair;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Takes something out of a set and puts it into another. Both must be of one version of the format. */
public final class Pick {
    private final SetView from;
    private final SetView into;
    private final List<String> notes = new ArrayList<>();
    private long next;

    private Pick(SetView from, SetView into) {
        this.from = from;
        this.into = into;
        this.next = PointeeIds.largest(into.ableton());
        into.liveSet().number("NextPointeeId").ifPresent(n -> next = Math.max(next, (long) n - 1));
    }

    /**
     * Answers the set with what was wished for.
     *
     * @throws SetFault if it is not there, or has no place
     */
    public static Picked of(Node from, Node into, Wish wish) throws SetFault {
        Pick pick = new Pick(SetView.of(from, "The set to pick from"), SetView.of(into, "The set to put it into"));
        Node root = switch (wish.kind()) {
            case TRACK -> new TrackPick(pick).put(wish);
            case CLIP -> new ClipPick(pick).put(wish);
            case DEVICE -> new DevicePick(pick).put(wish);
            case LANE -> new LanePick(pick).put(wish);
        };
        return new Picked(Repair.apply(root, List.of(into)), pick.notes);
    }

    SetView from() {
        return from;
    }

    SetView into() {
        return into;
    }

    void note(String note) {
        notes.add(note);
    }

    Supplier<Long> fresh() {
        return () -> ++next;
    }

    /** Answers the track of a name, or of a number behind {@code #}. */
    static TrackView track(SetView set, String name) throws SetFault {
        List<TrackView> all = new ArrayList<>(set.tracks());
        if (name.matches("#\\d{1,5}")) {
            int index = Integer.parseInt(name.substring(1)) - 1;
            if (index >= 0 && index < all.size()) {
                return all.get(index);
            }
        }
        List<TrackView> found = all.stream().filter(t -> t.name().equals(name)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String there =
                String.join(", ", all.stream().map(TrackView::name).limit(12).toList());
        throw new SetFault(
                found.isEmpty()
                        ? "There is no track \"" + name + "\". There: " + there + "."
                        : found.size() + " tracks are called \"" + name + "\". Name one by its number, such as #1.");
    }
}
