package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The clips of a lane: in order of time, none over another. */
final class ArrangementRule implements Rule {
    private static final double TINY = 1e-6;

    @Override
    public Set<String> names() {
        return Set.of("Events");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node lane = trail.node();
        List<Node> nodes =
                lane.children().stream().filter(ArrangementRule::isClip).toList();
        if (nodes.size() < 2) {
            return;
        }
        int unsorted = Times.firstUnsorted(nodes);
        if (unsorted >= 0) {
            findings.add(
                    Code.CLIP_ORDER,
                    trail.to(nodes.get(unsorted)),
                    "it stands behind a clip of a later time",
                    "clips in order of time",
                    s -> s.children(lane, l -> Times.sorted(l, ArrangementRule::isClip)));
        }
        List<ClipView> clips = nodes.stream()
                .map(n -> new ClipView(n, false))
                .sorted(Comparator.comparingDouble(ClipView::time))
                .toList();
        for (int i = 1; i < clips.size(); i++) {
            overlap(clips.get(i - 1), trail.to(clips.get(i).node()), findings);
        }
    }

    private static void overlap(ClipView before, Trail trail, Findings findings) {
        double begin = Times.of(trail.node());
        if (before.end() > begin + TINY) {
            findings.add(
                    Code.CLIP_OVERLAP,
                    trail,
                    "it begins at beat " + Numbers.text(begin) + ", but the clip before ends at "
                            + Numbers.text(before.end()),
                    "one clip at a time");
        }
    }

    private static boolean isClip(Node node) {
        return node.is("MidiClip") || node.is("AudioClip");
    }
}
