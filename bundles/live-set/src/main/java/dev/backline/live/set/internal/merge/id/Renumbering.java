package dev.backline.live.set.internal.merge.id;

import dev.backline.live.set.internal.compare.Alignment;
import dev.backline.live.set.internal.compare.Comparison;
import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.merge.list.Additions;
import dev.backline.live.set.internal.merge.side.Sameness;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.merge.side.Versions;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes the base and theirs count as ours does: targets of automation, tracks, grooves and linked groups, with all that names them. What only
 * theirs has keeps its ids unless ours gave them to something else.
 */
public final class Renumbering {
    private static final List<String> LISTS =
            List.of("Tracks", "GroovePool/Grooves", "GroovePool", "LinkedTrackGroups");

    private final Node base;
    private final Node ours;
    private final Node theirs;
    private final Versions before;
    private long next;

    private Renumbering(Versions before) {
        this.before = before;
        this.base = before.base();
        this.ours = before.ours();
        this.theirs = before.theirs();
        this.next =
                1 + Math.max(PointeeIds.largest(ours), Math.max(PointeeIds.largest(theirs), PointeeIds.largest(base)));
    }

    /** Answers the versions with one way of counting. */
    public static Versions apply(Node base, Node ours, Node theirs) {
        Versions before = Versions.of(base, ours, theirs);
        return new Renumbering(before).apply();
    }

    private Versions apply() {
        Map<String, String> twins = twins();
        Supplier<String> fresh = () -> Long.toString(next++);
        IdSpace pointees = new IdSpace(
                pointees(base),
                pointees(ours),
                pointees(theirs),
                before.toOurs()::pointee,
                before.toTheirs()::pointee,
                twins,
                fresh);
        Map<String, IdSpace> lists = new LinkedHashMap<>();
        for (String path : LISTS) {
            lists.put(path, listed("LiveSet/" + path, twins, fresh));
        }
        Node newBase = rewrite(base, pointees, lists, Side.BASE);
        Node newTheirs = rewrite(theirs, pointees, lists, Side.THEIRS);
        return newBase == base && newTheirs == theirs ? before : Versions.of(newBase, ours, newTheirs);
    }

    private static Set<String> pointees(Node root) {
        Set<String> ids = new LinkedHashSet<>();
        root.walk(n -> {
            if (PointeeIds.isPointee(n)) {
                n.attribute("Id").ifPresent(ids::add);
            }
        });
        return ids;
    }

    /** What both sides put in alike is one thing, and its targets have ours's numbers. */
    private Map<String, String> twins() {
        Map<String, String> twins = new HashMap<>();
        IdentityHashMap<Node, List<Node>> open = new IdentityHashMap<>();
        for (Delta delta : Additions.of(before, Side.OURS).added()) {
            open.computeIfAbsent(Additions.holder(delta), h -> new ArrayList<>())
                    .add(delta.node());
        }
        for (Delta delta : open.isEmpty()
                ? List.<Delta>of()
                : Additions.of(before, Side.THEIRS).added()) {
            List<Node> candidates = open.getOrDefault(Additions.holder(delta), new ArrayList<>());
            Optional<Node> twin = candidates.stream()
                    .filter(o -> Sameness.alike(o, delta.node()))
                    .findFirst();
            twin.ifPresent(t -> {
                candidates.remove(t);
                pair(delta.node(), t, twins);
            });
        }
        return twins;
    }

    private static void pair(Node their, Node our, Map<String, String> twins) {
        if (PointeeIds.isPointee(their)) {
            twins.put(their.attribute("Id", ""), our.attribute("Id", ""));
        } else if (isListed(their)) {
            twins.put(key(their), our.attribute("Id", ""));
        }
        for (int i = 0; i < Math.min(their.size(), our.size()); i++) {
            pair(their.children().get(i), our.children().get(i), twins);
        }
    }

    private static boolean isListed(Node node) {
        return node.name().endsWith("Track") || node.is("Groove") || node.is("LinkedTrackGroup");
    }

    private static String key(Node node) {
        return (node.name().endsWith("Track") ? "Track" : node.name()) + " " + node.attribute("Id", "");
    }

    private IdSpace listed(String path, Map<String, String> allTwins, Supplier<String> fresh) {
        Map<String, String> twins = new HashMap<>();
        theirs.at(path).map(Node::children).orElse(List.of()).forEach(n -> {
            String twin = isListed(n) ? allTwins.get(key(n)) : null;
            if (twin != null) {
                twins.put(n.attribute("Id", ""), twin);
            }
        });
        return new IdSpace(
                ids(base, path),
                ids(ours, path),
                ids(theirs, path),
                known(before.toOurs(), path),
                known(before.toTheirs(), path),
                twins,
                fresh);
    }

    private static UnaryOperator<String> known(Comparison comparison, String path) {
        Map<String, String> partners = partners(comparison, path);
        return id -> partners.getOrDefault(id, "gone");
    }

    private static Set<String> ids(Node root, String path) {
        Set<String> ids = new LinkedHashSet<>();
        root.at(path).map(Node::children).orElse(List.of()).stream()
                .filter(Renumbering::isListed)
                .forEach(n -> n.attribute("Id").ifPresent(ids::add));
        return ids;
    }

    /** Answers for each id of the base what it is on the other side; what is gone there has an id that nobody has. */
    private static Map<String, String> partners(Comparison comparison, String path) {
        Map<String, String> partners = new HashMap<>();
        Optional<Node> left = comparison.left().at(path);
        Optional<Node> right = comparison.right().at(path);
        List<Node> lefts = left.map(Node::children).orElse(List.of());
        Optional<Alignment> alignment = left.flatMap(l -> right.map(r -> comparison.align(l, r)));
        for (int i = 0; i < lefts.size(); i++) {
            int at = i;
            int j = alignment.map(a -> a.right(at)).orElse(Alignment.NONE);
            String id = j == Alignment.NONE
                    ? "gone"
                    : right.orElseThrow().children().get(j).attribute("Id", "");
            partners.put(lefts.get(i).attribute("Id", ""), id);
        }
        return partners;
    }

    private static Node rewrite(Node root, IdSpace pointees, Map<String, IdSpace> lists, Side side) {
        Map<String, String> targets = pointees.of(side);
        Map<String, String> tracks = lists.getOrDefault("Tracks", EMPTY).of(side);
        Map<String, String> grooves =
                new HashMap<>(lists.getOrDefault("GroovePool", EMPTY).of(side));
        grooves.putAll(lists.getOrDefault("GroovePool/Grooves", EMPTY).of(side));
        Map<String, String> links =
                lists.getOrDefault("LinkedTrackGroups", EMPTY).of(side);
        boolean nothing = targets.isEmpty() && tracks.isEmpty() && grooves.isEmpty() && links.isEmpty();
        return nothing ? root : new References(targets, tracks, grooves, links).rewrite(root);
    }

    private static final IdSpace EMPTY = new IdSpace(Set.of(), Set.of(), Set.of(), i -> i, i -> i, Map.of(), () -> "");
}
