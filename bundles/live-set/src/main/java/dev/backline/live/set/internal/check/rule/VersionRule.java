package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The version of the format, and the stamp that must fit it. */
final class VersionRule implements Rule {
    private static final int MAJOR = 256;
    private static final int OLDEST = 8;

    private final Subject subject;

    VersionRule(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Set<String> names() {
        return Set.of("Ableton", "OverwriteProtectionNumber");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        if (trail.node().is("Ableton")) {
            version(trail, findings);
        } else if (trail.above(1).equals("LiveSet")) {
            stamp(trail, findings);
        }
    }

    private void version(Trail trail, Findings findings) {
        String minor = trail.node().attribute("MinorVersion", "");
        List<String> known = subject.facts().versions(subject.era());
        if (subject.era() == Era.NEWER) {
            findings.add(Code.VERSION_NEWER, trail, "MinorVersion is \"" + minor + '"', "a version of Live 8 to 12");
        } else if (!known.contains(minor) && !subject.isPreset()) {
            findings.add(
                    Code.VERSION_UNKNOWN,
                    trail,
                    "MinorVersion is \"" + minor + '"',
                    "one of " + String.join(", ", known));
        }
    }

    /** Old versions write less than their own number, none writes more. */
    private void stamp(Trail trail, Findings findings) {
        Node node = trail.node();
        OptionalDouble value = node.number();
        int major = Live.number(subject.era());
        if (subject.era() == Era.NEWER) {
            return;
        }
        boolean fits = value.isPresent()
                && value.getAsDouble() >= 0
                && value.getAsDouble() < (major + 1) * MAJOR
                && (major < OLDEST + 1 || value.getAsDouble() >= major * MAJOR);
        if (!fits) {
            findings.add(
                    Code.STAMP,
                    trail,
                    "OverwriteProtectionNumber is " + node.value().orElse("missing"),
                    major * MAJOR + " to " + ((major + 1) * MAJOR - 1) + " for Live " + major);
        }
    }
}
