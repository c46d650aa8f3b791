package dev.backline.live.set.internal.merge.list;

import dev.backline.live.set.internal.merge.side.Member;
import dev.backline.live.set.internal.merge.side.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the members of a merged list in order: one side's order, in which what only the other has stands behind its neighbour from there. */
public final class Ordering {
    private Ordering() {}

    /** Answers the members in the order of a side, with the rest between. */
    public static List<Member> by(Side side, List<Member> members) {
        Side other = side == Side.OURS ? Side.THEIRS : Side.OURS;
        List<Member> order = new ArrayList<>(sorted(members, side));
        List<Member> rest = sorted(members, other);
        Set<Member> placed = new HashSet<>(order);
        for (int i = 0; i < rest.size(); i++) {
            Member member = rest.get(i);
            if (placed.add(member)) {
                order.add(place(order, rest, i, side, other), member);
            }
        }
        for (Member member : sorted(members, Side.BASE)) {
            if (placed.add(member)) {
                order.add(member);
            }
        }
        return order;
    }

    /** Behind the neighbour before it, and behind what the leading side alone put in there. */
    private static int place(List<Member> order, List<Member> rest, int index, Side side, Side other) {
        int at = index == 0 ? 0 : order.indexOf(rest.get(index - 1)) + 1;
        while (at < order.size()
                && order.get(at).in(side)
                && !order.get(at).in(other)
                && !order.get(at).in(Side.BASE)) {
            at++;
        }
        return at;
    }

    private static List<Member> sorted(List<Member> members, Side side) {
        return members.stream()
                .filter(m -> m.in(side))
                .sorted(Comparator.comparingInt(m -> m.at(side)))
                .toList();
    }

    /** Answers whether both sides put what both have in different orders. */
    public static boolean contradict(List<Member> members) {
        List<Member> common = sorted(members, Side.OURS).stream()
                .filter(m -> m.in(Side.THEIRS))
                .toList();
        int last = -1;
        for (Member member : common) {
            if (member.theirs() < last) {
                return true;
            }
            last = member.theirs();
        }
        return false;
    }
}
