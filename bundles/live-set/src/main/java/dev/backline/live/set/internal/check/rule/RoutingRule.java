package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routings name tracks that are there. */
final class RoutingRule implements Rule {
    private static final Pattern TRACK = Pattern.compile("/Track\\.(-?\\d+)/");

    private final Subject subject;

    RoutingRule(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Set<String> names() {
        return Set.of("Target");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        String target = trail.node().value().orElse("");
        Matcher track = TRACK.matcher(target);
        if (!subject.isPreset() && track.find() && !subject.hasTrack(track.group(1))) {
            findings.add(
                    Code.ROUTE_TRACK,
                    trail,
                    trail.above(1) + " is " + target + ", but there is no track " + track.group(1),
                    "the id of a track");
        }
    }
}
