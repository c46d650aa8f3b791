package dev.backline.live.set.internal.merge.list;

import dev.backline.live.set.internal.compare.Alignment;
import dev.backline.live.set.internal.merge.ask.Questions;
import dev.backline.live.set.internal.merge.side.Member;
import dev.backline.live.set.internal.merge.side.Sameness;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.merge.side.Site;
import dev.backline.live.set.internal.merge.side.Versions;
import dev.backline.live.set.internal.merge.side.Words;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which members a merged list has, and their order. */
public final class ListMerge {
    /** Lists whose members are things of their own: what both sides put in is kept, unless it is the same. */
    private static final Set<String> OPEN = Set.of(
            "Tracks",
            "Scenes",
            "Devices",
            "Branches",
            "ReturnBranches",
            "TakeLanes",
            "Grooves",
            "GroovePool",
            "MacroSnapshots",
            "Locators",
            "LinkedTrackGroups",
            "Envelopes",
            "Events");

    private final Versions versions;
    private final Questions questions;
    private final Moves moves;
    private final Lineups lineups;
    private final Map<Side, Uses> uses = new EnumMap<>(Side.class);

    public ListMerge(Versions versions, Questions questions, Moves moves, Lineups lineups) {
        this.versions = versions;
        this.questions = questions;
        this.moves = moves;
        this.lineups = lineups;
    }

    /** Answers the members of a list in the order of the result. */
    public List<Member> members(Site site, Node base, Node ours, Node theirs) {
        Optional<List<Member>> known = lineups.members(base, ours, theirs);
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Alignment toOurs = versions.toOurs().align(base, ours);
        Alignment toTheirs = versions.toTheirs().align(base, theirs);
        boolean open = OPEN.contains(base.name());
        if (!open
                && !isUnique(base, ours, theirs)
                && reshaped(toOurs, base, ours)
                && reshaped(toTheirs, base, theirs)) {
            return unknown(site, base, ours, theirs);
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            Member member = Member.merged(i, toOurs.right(i), toTheirs.right(i));
            kept(site, member, base, ours, theirs).ifPresent(members::add);
        }
        added(members, toOurs, toTheirs, ours, theirs, open);
        return ordered(site, base, toOurs, toTheirs, members, ours, theirs);
    }

    private List<Member> ordered(
            Site site, Node base, Alignment toOurs, Alignment toTheirs, List<Member> members, Node ours, Node theirs) {
        Side lead = Side.OURS;
        if (toTheirs.isReordered() && !base.is("Events")) {
            if (!toOurs.isReordered()) {
                lead = Side.THEIRS;
            } else if (Ordering.contradict(members)) {
                lead = questions.decide(site.path() + ":order", 1, () -> order(site, base, ours, theirs));
            }
        }
        List<Member> order = Ordering.by(lead == Side.THEIRS ? Side.THEIRS : Side.OURS, members);
        return base.is("Tracks") ? TrackOrder.arrange(order, base, ours, theirs) : order;
    }

    private static Questions.Draft order(Site site, Node base, Node ours, Node theirs) {
        return new Questions.Draft(
                Words.place(site),
                "Both put " + Words.plain(base.name()) + " in another order. Whose order is it to be?",
                names(base),
                names(ours),
                names(theirs),
                List.of());
    }

    private static String names(Node list) {
        return String.join(
                ", ",
                list.children().stream()
                        .map(n -> Words.named(Words.plain(n.name()), n))
                        .limit(12)
                        .toList());
    }

    private List<Member> unknown(Site site, Node base, Node ours, Node theirs) {
        Side side = Sameness.same(ours, theirs)
                ? Side.OURS
                : questions.decide(
                        site.path() + ":list",
                        1,
                        () -> new Questions.Draft(
                                Words.place(site),
                                "Both changed what is in this list. Whose is it to be?",
                                Words.brief(base),
                                Words.brief(ours),
                                Words.brief(theirs),
                                List.of()));
        List<Member> members = new ArrayList<>();
        Node chosen = side == Side.OURS ? ours : side == Side.THEIRS ? theirs : base;
        for (int i = 0; i < chosen.size(); i++) {
            int none = Alignment.NONE;
            members.add(new Member(
                    side == Side.BASE ? i : none, side == Side.OURS ? i : none, side == Side.THEIRS ? i : none, side));
        }
        return members;
    }

    private static boolean isUnique(Node... lists) {
        for (Node list : lists) {
            Set<String> names = new HashSet<>();
            if (!list.children().stream().allMatch(n -> names.add(n.name()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean reshaped(Alignment alignment, Node base, Node side) {
        if (base.size() != side.size() || alignment.isReordered()) {
            return true;
        }
        for (int i = 0; i < base.size(); i++) {
            if (alignment.right(i) == Alignment.NONE) {
                return true;
            }
        }
        return false;
    }

    /** Answers what becomes of a node of the base; empty when it is gone. */
    private Optional<Member> kept(Site site, Member member, Node base, Node ours, Node theirs) {
        if (member.in(Side.OURS) && member.in(Side.THEIRS)) {
            return Optional.of(member);
        }
        Node node = base.children().get(member.base());
        if (!member.in(Side.OURS) && !member.in(Side.THEIRS)
                || moves.moved(Side.OURS, node).isPresent()
                || moves.moved(Side.THEIRS, node).isPresent()) {
            return Optional.empty();
        }
        Side keeper = member.in(Side.OURS) ? Side.OURS : Side.THEIRS;
        Node side = (keeper == Side.OURS ? ours : theirs).children().get(member.at(keeper));
        if (!touched(keeper, member, node, side)) {
            return Optional.empty();
        }
        Side choice = questions.decide(
                site.down(node, member.base()).path() + ":gone",
                2,
                () -> gone(site.down(node, member.base()), node, side, keeper));
        if (choice == Side.BASE) {
            return Optional.of(member.taking(Side.BASE));
        }
        return choice == keeper ? Optional.of(member.taking(keeper)) : Optional.empty();
    }

    private boolean touched(Side side, Member member, Node base, Node now) {
        if (Sameness.isNoise(base)) {
            return false;
        }
        return !Sameness.unchanged(versions.to(side), base, now)
                || uses.computeIfAbsent(side, s -> new Uses(versions.base(), versions.root(s)))
                        .of(base)
                || base.is("Scene") && lineups.slotsChanged(side, member.base(), member.at(side))
                || base.is("ReturnTrack")
                        && lineups.sendsChanged(side, returnIndex(Side.BASE, base), returnIndex(side, now));
    }

    private int returnIndex(Side side, Node track) {
        return Lineups.returns(versions.root(side)).indexOf(track);
    }

    public static Questions.Draft gone(Site site, Node base, Node side, Side keeper) {
        String thing = Words.named(Words.plain(base.name()), base);
        String taken = "taken out";
        String changed = "changed: " + Words.value(site, side);
        boolean ours = keeper == Side.OURS;
        return new Questions.Draft(
                Words.place(site),
                (ours ? "Theirs took out " : "Ours took out ") + thing + ", which " + (ours ? "ours" : "theirs")
                        + " changed or began to use. Is it to stay?",
                Words.value(site, base),
                ours ? changed : taken,
                ours ? taken : changed,
                List.of());
    }

    private void added(
            List<Member> members, Alignment toOurs, Alignment toTheirs, Node ours, Node theirs, boolean open) {
        List<Integer> incoming = new ArrayList<>();
        for (int k = 0; k < theirs.size(); k++) {
            if (toTheirs.left(k) == Alignment.NONE) {
                incoming.add(k);
            }
        }
        for (int j = 0; j < ours.size(); j++) {
            if (toOurs.left(j) == Alignment.NONE) {
                Node node = ours.children().get(j);
                @Nullable
                Integer twin = incoming.stream()
                        .filter(k -> isTwin(node, theirs.children().get(k), open))
                        .findFirst()
                        .orElse(null);
                incoming.removeIf(k -> k.equals(twin));
                members.add(Member.merged(Alignment.NONE, j, twin == null ? Alignment.NONE : twin));
            }
        }
        incoming.forEach(k -> members.add(Member.merged(Alignment.NONE, Alignment.NONE, k)));
    }

    private boolean isTwin(Node ours, Node theirs, boolean open) {
        Optional<Node> origin = moves.origin(ours);
        if (origin.isPresent() || moves.origin(theirs).isPresent()) {
            return origin.equals(moves.origin(theirs));
        }
        if (!ours.is(theirs.name())) {
            return false;
        }
        if (ours.is("Locator")) {
            return Objects.equals(ours.value("Time"), theirs.value("Time"));
        }
        if (ours.name().endsWith("Envelope")) {
            return Objects.equals(ours.value("EnvelopeTarget/PointeeId"), theirs.value("EnvelopeTarget/PointeeId"));
        }
        return open ? Sameness.alike(ours, theirs) : ours.attribute("Id").isEmpty() || Sameness.alike(ours, theirs);
    }
}
