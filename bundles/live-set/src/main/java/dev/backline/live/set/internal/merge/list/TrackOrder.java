package dev.backline.live.set.internal.merge.list;

import dev.backline.live.set.internal.merge.side.Member;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what Live demands of the order of tracks: a group directly before its members, returns at the end. */
public final class TrackOrder {
    /** One track of the result. */
    private record Entry(Member member, String id, String group, boolean isReturn) {}

    private TrackOrder() {}

    public static List<Member> arrange(List<Member> members, Node base, Node ours, Node theirs) {
        List<Entry> entries =
                members.stream().map(m -> entry(m, base, ours, theirs)).toList();
        Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
        Map<String, List<Entry>> byGroup = entries.stream().collect(Collectors.groupingBy(Entry::group));
        List<Member> order = new ArrayList<>();
        Set<Entry> placed = new HashSet<>();
        for (boolean isReturn : new boolean[] {false, true}) {
            entries.stream()
                    .filter(e -> e.isReturn() == isReturn && !ids.contains(e.group()))
                    .forEach(e -> place(e, byGroup, placed, order));
        }
        // Groups that lie in each other are left to the check.
        entries.stream().filter(e -> !placed.contains(e)).forEach(e -> place(e, byGroup, placed, order));
        return order;
    }

    private static void place(Entry entry, Map<String, List<Entry>> byGroup, Set<Entry> placed, List<Member> order) {
        if (placed.add(entry)) {
            order.add(entry.member());
            byGroup.getOrDefault(entry.id(), List.of()).forEach(e -> place(e, byGroup, placed, order));
        }
    }

    private static Entry entry(Member member, Node base, Node ours, Node theirs) {
        Node any = (member.in(Side.OURS) ? ours : member.in(Side.THEIRS) ? theirs : base)
                .children()
                .get(member.in(Side.OURS) ? member.ours() : member.in(Side.THEIRS) ? member.theirs() : member.base());
        String group = any.value("TrackGroupId", "-1");
        if (member.in(Side.BASE) && member.in(Side.OURS) && member.in(Side.THEIRS)) {
            String was = base.children().get(member.base()).value("TrackGroupId", "-1");
            group = group.equals(was) ? theirs.children().get(member.theirs()).value("TrackGroupId", "-1") : group;
        }
        return new Entry(member, any.attribute("Id", ""), group.equals("-1") ? "" : group, any.is("ReturnTrack"));
    }
}
