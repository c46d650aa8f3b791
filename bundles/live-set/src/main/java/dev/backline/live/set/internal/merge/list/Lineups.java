package dev.backline.live.set.internal.merge.list;

import dev.backline.live.set.internal.compare.Alignment;
import dev.backline.live.set.internal.merge.side.Member;
import dev.backline.live.set.internal.merge.side.Sameness;
import dev.backline.live.set.internal.merge.side.SiblingIds;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.merge.side.Versions;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Which scenes and returns the result has, and so which slots and sends every track has: one for each, in their order. */
public final class Lineups {
    private static final String FLOOR = "0.0003162277571";
    private static final Set<String> SLOTS = Set.of("ClipSlotList", "Slots");
    private static final Set<String> SENDS = Set.of("Sends", "SendsPre");
    /** What lies above slots and sends. */
    private static final Set<String> ABOVE =
            Set.of("Ableton", "LiveSet", "Tracks", "DeviceChain", "MainSequencer", "FreezeSequencer", "Mixer");

    private final Versions versions;
    private final Supplier<Long> fresh;
    private final Map<Side, Integer> sceneCounts = new EnumMap<>(Side.class);
    private final Map<Side, Integer> returnCounts = new EnumMap<>(Side.class);
    private List<Member> scenes = List.of();
    private List<Member> returns = List.of();

    public Lineups(Versions versions, Supplier<Long> fresh) {
        this.versions = versions;
        this.fresh = fresh;
        for (Side side : Side.values()) {
            sceneCounts.put(side, scenes(versions.root(side)).map(Node::size).orElse(0));
            returnCounts.put(side, returns(versions.root(side)).size());
        }
    }

    /** Answers the element that holds the scenes. */
    public static Optional<Node> scenes(Node root) {
        return root.at("LiveSet/Scenes")
                .or(() -> root.at("LiveSet/SceneNames/Scenes"))
                .or(() -> root.at("LiveSet/SceneNames"));
    }

    public static List<Node> returns(Node root) {
        return root.at("LiveSet/Tracks").map(t -> t.children("ReturnTrack")).orElse(List.of());
    }

    public void setScenes(List<Member> members) {
        scenes = members;
    }

    /** Takes the returns over from the tracks, by their positions among returns. */
    public void setTracks(List<Member> tracks) {
        returns = tracks.stream()
                .map(m -> new Member(index(Side.BASE, m), index(Side.OURS, m), index(Side.THEIRS, m), m.take()))
                .filter(m -> m.in(Side.BASE) || m.in(Side.OURS) || m.in(Side.THEIRS))
                .toList();
    }

    private int index(Side side, Member member) {
        if (!member.in(side)) {
            return Alignment.NONE;
        }
        List<Node> tracks =
                versions.root(side).at("LiveSet/Tracks").orElseThrow().children();
        Node track = tracks.get(member.at(side));
        return track.is("ReturnTrack") ? returns(versions.root(side)).indexOf(track) : Alignment.NONE;
    }

    /** Answers the members of a list of slots or sends; empty for other lists. */
    public Optional<List<Member>> members(Node base, Node ours, Node theirs) {
        if (SLOTS.contains(base.name()) && sizes(base, ours, theirs, sceneCounts)) {
            return Optional.of(scenes);
        }
        boolean sends = SENDS.contains(base.name()) && sizes(base, ours, theirs, returnCounts);
        return sends ? Optional.of(returns) : Optional.empty();
    }

    private static boolean sizes(Node base, Node ours, Node theirs, Map<Side, Integer> counts) {
        return base.size() == counts.getOrDefault(Side.BASE, 0)
                && ours.size() == counts.getOrDefault(Side.OURS, 0)
                && theirs.size() == counts.getOrDefault(Side.THEIRS, 0);
    }

    /** Answers whether a node must be walked through although both sides may have it alike, because the result has other slots or sends. */
    public boolean leadsTo(Node node) {
        boolean kept = isOther(scenes) || isOther(returns);
        String name = node.name();
        return kept && (ABOVE.contains(name) || SLOTS.contains(name) || SENDS.contains(name) || name.endsWith("Track"));
    }

    /** Answers whether something stays that one side took away, or each side put in something of its own. */
    private static boolean isOther(List<Member> members) {
        return members.stream().anyMatch(m -> m.take() != null)
                || members.stream().anyMatch(m -> !m.in(Side.BASE) && !m.in(Side.THEIRS))
                        && members.stream().anyMatch(m -> !m.in(Side.BASE) && !m.in(Side.OURS));
    }

    /** Answers whether a side changed a slot of a scene of the base, or put a clip in it. */
    public boolean slotsChanged(Side side, int base, int there) {
        return anyChanged(side, base, there, Lineups::slots, sceneCounts);
    }

    /** Answers whether a side changed a send to a return of the base. */
    public boolean sendsChanged(Side side, int base, int there) {
        return anyChanged(side, base, there, Lineups::sends, returnCounts);
    }

    private boolean anyChanged(
            Side side,
            int base,
            int there,
            java.util.function.Function<Node, Optional<Node>> list,
            Map<Side, Integer> counts) {
        Node left = versions.base().at("LiveSet/Tracks").orElseThrow();
        Node right = versions.root(side).at("LiveSet/Tracks").orElseThrow();
        Alignment alignment = versions.to(side).align(left, right);
        for (int j = 0; j < right.size(); j++) {
            Optional<Node> now = list.apply(right.children().get(j));
            if (now.isEmpty() || now.orElseThrow().size() != counts.getOrDefault(side, 0)) {
                continue;
            }
            Node one = now.orElseThrow().children().get(there);
            int i = alignment.left(j);
            Optional<Node> was = i == Alignment.NONE
                    ? Optional.empty()
                    : list.apply(left.children().get(i));
            boolean known = was.isPresent() && was.orElseThrow().size() == counts.getOrDefault(Side.BASE, 0);
            boolean changed = known
                    ? !Sameness.unchanged(
                            versions.to(side), was.orElseThrow().children().get(base), one)
                    : Sameness.clip(one).isPresent();
            if (changed) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> slots(Node track) {
        return track.at("DeviceChain/MainSequencer/ClipSlotList");
    }

    private static Optional<Node> sends(Node track) {
        return track.at("DeviceChain/Mixer/Sends").or(() -> track.at("MasterChain/Mixer/Sends"));
    }

    /** Answers a track of one side with the slots and sends that the result has. */
    public Node fit(Node track, Side side) {
        return fit(track, side, 0);
    }

    private Node fit(Node node, Side side, int depth) {
        if (SLOTS.contains(node.name()) && node.size() > 0 && node.size() == sceneCounts.getOrDefault(side, 0)) {
            return chosen(node, side, scenes, m -> Optional.of(emptySlot(node)));
        }
        if (node.is("Sends") && node.size() == returnCounts.getOrDefault(side, 0)) {
            return chosen(node, side, returns, this::holder);
        }
        boolean open = depth == 0 || ABOVE.contains(node.name());
        if (!open || depth > 3) {
            return node;
        }
        return node.withChildren(
                node.children().stream().map(c -> fit(c, side, depth + 1)).toList());
    }

    private static Node chosen(
            Node list, Side side, List<Member> members, java.util.function.Function<Member, Optional<Node>> missing) {
        List<Node> result = new ArrayList<>();
        Set<Node> own = new HashSet<>(list.children());
        for (Member member : members) {
            if (member.in(side)) {
                result.add(list.children().get(member.at(side)));
            } else {
                missing.apply(member).ifPresent(result::add);
            }
        }
        return list.withChildren(SiblingIds.unique(result, own));
    }

    private static Node emptySlot(Node list) {
        Node slot = list.children().stream()
                .filter(s -> Sameness.clip(s).isEmpty())
                .findFirst()
                .orElse(list.children().getFirst());
        return emptied(slot.copy());
    }

    private static Node emptied(Node node) {
        List<Node> children = node.children().stream()
                .filter(c -> !c.is("MidiClip") && !c.is("AudioClip"))
                .map(Lineups::emptied)
                .toList();
        return node.withChildren(children);
    }

    /** A send to a return that only another side has: shaped like the sends there, and turned down. */
    private Optional<Node> holder(Member member) {
        for (Side side : Side.values()) {
            for (Node track : member.in(side)
                    ? versions.root(side).at("LiveSet/Tracks").orElseThrow().children()
                    : List.<Node>of()) {
                Optional<Node> sends = sends(track);
                if (sends.isPresent() && sends.orElseThrow().size() == returnCounts.getOrDefault(side, 0)) {
                    return Optional.of(turnedDown(sends.orElseThrow().children().get(member.at(side))));
                }
            }
        }
        // No track had a send to it: then none gets one, as in the set that it comes from.
        return Optional.empty();
    }

    private Node turnedDown(Node holder) {
        Node own = PointeeIds.renumbered(holder.copy(), fresh);
        return own.withChildren(
                own.children().stream().map(c -> c.is("Send") ? down(c) : c).toList());
    }

    private static Node down(Node send) {
        return send.withChildren(send.children().stream()
                .map(c -> c.is("Manual") ? c.withValue(FLOOR) : c)
                .toList());
    }
}
