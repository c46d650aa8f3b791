package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.Set;

/** Zones of samples and chains. */
final class ZoneRule implements Rule {
    private static final int MOST = 127;

    @Override
    public Set<String> names() {
        return Set.of("KeyRange", "VelocityRange", "SelectorRange", "BranchSelectorRange", "MultiSamplePart");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        if (node.is("MultiSamplePart")) {
            sample(trail, findings);
            return;
        }
        double low = node.number("Min").orElse(0);
        double high = node.number("Max").orElse(MOST);
        if (low > high || low < 0 || high > MOST) {
            findings.add(
                    Code.ZONE_RANGE,
                    trail,
                    node.name() + " is " + node.value("Min", "?") + " to " + node.value("Max", "?"),
                    "0 to 127, the lower one first");
        }
    }

    private static void sample(Trail trail, Findings findings) {
        double start = trail.node().number("SampleStart").orElse(0);
        double end = trail.node().number("SampleEnd").orElse(start + 1);
        if (start < 0 || end < start) {
            findings.add(
                    Code.SAMPLE_RANGE,
                    trail,
                    "it plays from frame " + trail.node().value("SampleStart", "?") + " to "
                            + trail.node().value("SampleEnd", "?"),
                    "a start from 0, and an end behind it");
        }
    }
}
