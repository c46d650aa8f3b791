package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Envelopes move something, of their own track, and no two the same. */
final class EnvelopeRule implements Rule {
    private final Subject subject;

    EnvelopeRule(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Set<String> names() {
        return Set.of("PointeeId", "Envelopes");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        if (trail.node().is("PointeeId")) {
            if (!subject.isPreset()) {
                target(trail, findings);
            }
        } else {
            twice(trail, findings);
        }
    }

    private void target(Trail trail, Findings findings) {
        String id = trail.node().value().orElse("");
        Optional<Pointees.Target> target = subject.pointees().find(id);
        if (target.isEmpty()) {
            dangling(id, trail, findings);
        } else if (trail.nearest("AutomationEnvelope").isPresent()
                && trail.track().filter(t -> t != target.get().track()).isPresent()) {
            findings.add(
                    Code.ENVELOPE_ELSEWHERE,
                    trail,
                    "its target " + id + " lies in another track, in line "
                            + target.get().node().line(),
                    "a target in the envelope's own track");
        }
    }

    private static void dangling(String id, Trail trail, Findings findings) {
        Optional<Node> envelope = trail.nearest("AutomationEnvelope", "ClipEnvelope");
        String found = "an envelope for target " + id + ", which is not there";
        String expected = "the id of a target in this set";
        if (envelope.isPresent()) {
            findings.add(Code.ID_POINTEE_DANGLING, trail, found, expected, s -> s.remove(envelope.get()));
        } else {
            findings.add(Code.ID_POINTEE_DANGLING, trail, found, expected);
        }
    }

    private static void twice(Trail trail, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Node envelope : trail.node().children()) {
            String id = envelope.value("EnvelopeTarget/PointeeId", "");
            if (!id.isEmpty() && !seen.add(id)) {
                findings.add(
                        Code.ENVELOPE_TWICE,
                        trail.to(envelope),
                        "a second envelope for target " + id,
                        "one envelope for each parameter");
            }
        }
    }
}
