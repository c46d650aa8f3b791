package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.merge.ask.Questions;
import dev.backline.live.set.internal.merge.side.Member;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.merge.side.Site;
import dev.backline.live.set.internal.merge.side.Words;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The clips of a track in the arrangement: in order of time, and never two at once. */
final class ClipRow {
    private final Questions questions;
    private final Site site;
    private final Node base;
    private final Node ours;
    private final Node theirs;

    ClipRow(Questions questions, Site site, Node base, Node ours, Node theirs) {
        this.questions = questions;
        this.site = site;
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /** Answers the clips in order; asks whose are to stay where those of one side lie over those of the other. */
    List<TreeMerge.Built> arrange(List<TreeMerge.Built> built) {
        List<TreeMerge.Built> row = new ArrayList<>(built);
        // Each round settles one pair; settled ones come from one side and never meet again.
        for (int round = 0; round <= built.size(); round++) {
            row.sort(Comparator.comparingDouble(b -> start(b.node())));
            int at = overlap(row);
            if (at < 0) {
                return row;
            }
            settle(row, at);
        }
        return row;
    }

    private static double start(Node clip) {
        return clip.numberOf("Time").orElse(clip.number("CurrentStart").orElse(0));
    }

    private static double end(Node clip) {
        return start(clip)
                + clip.number("CurrentEnd").orElse(0)
                - clip.number("CurrentStart").orElse(0);
    }

    private int overlap(List<TreeMerge.Built> row) {
        for (int i = 1; i < row.size(); i++) {
            TreeMerge.Built one = row.get(i - 1);
            TreeMerge.Built other = row.get(i);
            boolean over = end(one.node()) > start(other.node()) + 1e-6;
            if (over && !together(Side.OURS, one, other) && !together(Side.THEIRS, one, other)) {
                return i - 1;
            }
        }
        return -1;
    }

    /** Answers whether one side has both clips just so. */
    private boolean together(Side side, TreeMerge.Built one, TreeMerge.Built other) {
        return isAs(side, one) && isAs(side, other);
    }

    private boolean isAs(Side side, TreeMerge.Built built) {
        return of(side, built)
                .filter(n -> start(n) == start(built.node()) && end(n) == end(built.node()))
                .isPresent();
    }

    private Optional<Node> of(Side side, TreeMerge.Built built) {
        Node list = side == Side.OURS ? ours : side == Side.THEIRS ? theirs : base;
        return built.member().in(side)
                ? Optional.of(list.children().get(built.member().at(side)))
                : Optional.empty();
    }

    private void settle(List<TreeMerge.Built> row, int at) {
        TreeMerge.Built one = row.get(at);
        TreeMerge.Built other = row.get(at + 1);
        String key = site.path() + ":over:" + key(one) + ":" + key(other);
        Side side = questions.decide(key, 2, () -> draft(one, other));
        row.remove(at + 1);
        row.remove(at);
        for (TreeMerge.Built built : List.of(one, other)) {
            of(side, built)
                    .ifPresent(n -> row.add(new TreeMerge.Built(built.member().taking(side), n)));
        }
    }

    private static String key(TreeMerge.Built built) {
        Member member = built.member();
        return member.base() + "," + member.ours() + "," + member.theirs();
    }

    private Questions.Draft draft(TreeMerge.Built one, TreeMerge.Built other) {
        String ours = words(Side.OURS, one, other);
        String theirs = words(Side.THEIRS, one, other);
        return new Questions.Draft(
                Words.place(site),
                "A clip that ours put or moved here lies over one that theirs did. Whose are to stay?",
                words(Side.BASE, one, other),
                ours,
                theirs,
                List.of());
    }

    private String words(Side side, TreeMerge.Built... built) {
        List<String> words = new ArrayList<>();
        for (TreeMerge.Built one : built) {
            of(side, one).ifPresent(n -> words.add(Words.named("clip", n) + " at beat " + n.attribute("Time", "0")));
        }
        return words.isEmpty() ? "no clip" : String.join(", ", words);
    }
}
