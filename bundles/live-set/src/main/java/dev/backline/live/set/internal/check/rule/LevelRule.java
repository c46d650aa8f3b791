package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.OptionalDouble;
import java.util.Set;

/** Faders of a track's mixer. */
final class LevelRule implements Rule {
    /** Live's faders end at 6 dB; its own text has nine digits. */
    private static final double LOUDEST = 1.9953;

    @Override
    public Set<String> names() {
        return Set.of("Volume", "Pan", "Send");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        String parent = trail.above(1);
        if (!parent.equals("Mixer") && !parent.equals("TrackSendHolder")) {
            return;
        }
        OptionalDouble value = node.number("Manual");
        double low = node.is("Pan") ? -1 : 0;
        double high = node.is("Volume") ? LOUDEST : 1;
        if (value.isPresent() && (value.getAsDouble() < low || value.getAsDouble() > high)) {
            findings.add(
                    Code.LEVEL_RANGE,
                    trail,
                    node.name() + " is " + node.value("Manual", ""),
                    (node.is("Pan") ? "-1" : "0") + " to " + (node.is("Volume") ? "1.99526" : "1"));
        }
    }
}
