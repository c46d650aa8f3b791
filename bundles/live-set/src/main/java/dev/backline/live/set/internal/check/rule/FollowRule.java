package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import java.util.Set;

/** Chances and times of follow actions. */
final class FollowRule implements Rule {
    private static final double SURE = 100;

    private final boolean percent;

    FollowRule(Subject subject) {
        this.percent = subject.era().since(Era.LIVE_11);
    }

    @Override
    public Set<String> names() {
        return Set.of("FollowChanceA", "FollowChanceB", "FollowTime");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        double value = node.number().orElse(Double.NaN);
        if (node.is("FollowTime")) {
            if (!(value > 0)) {
                findings.add(
                        Code.FOLLOW_TIME, trail, "FollowTime is " + node.value().orElse("missing"), "beats above 0");
            }
        } else if (!(value >= 0) || percent && value > SURE) {
            findings.add(
                    Code.FOLLOW_CHANCE,
                    trail,
                    node.name() + " is " + node.value().orElse("missing"),
                    percent ? "0 to 100" : "0 or more");
        }
    }
}
