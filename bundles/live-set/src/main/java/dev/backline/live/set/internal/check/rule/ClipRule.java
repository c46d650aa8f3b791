package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Times, loop, groove and signature of a clip. */
final class ClipRule implements Rule {
    private static final double TINY = 1e-9;
    private static final Set<String> DENOMINATORS = Set.of("1", "2", "4", "8", "16");
    private static final int MOST_NUMERATOR = 99;

    private final Set<String> grooves;

    ClipRule(Subject subject) {
        List<Node> pool = subject.set().map(SetView::grooves).orElse(List.of());
        grooves = pool.stream().flatMap(n -> n.attribute("Id").stream()).collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public Set<String> names() {
        return Set.of("MidiClip", "AudioClip");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        ClipView clip = new ClipView(trail.node(), !trail.above(1).equals("Events"));
        if (clip.end() <= clip.start()) {
            findings.add(
                    Code.CLIP_LENGTH,
                    trail,
                    "it begins at beat " + Numbers.text(clip.start()) + " and ends at " + Numbers.text(clip.end()),
                    "an end behind the start");
        }
        if (trail.node().child("Loop").isPresent() && clip.loopEnd() <= clip.loopStart()) {
            findings.add(
                    Code.CLIP_LOOP,
                    trail,
                    "the loop begins at " + Numbers.text(clip.loopStart()) + " and ends at "
                            + Numbers.text(clip.loopEnd()),
                    "an end behind the start");
        }
        if (!clip.session() && clip.node().attribute("Time").isPresent()) {
            placed(clip, trail, findings);
        }
        groove(trail, findings);
        signatures(trail, findings);
    }

    private static void placed(ClipView clip, Trail trail, Findings findings) {
        boolean known = clip.node().child("CurrentStart").isPresent();
        if (known && Math.abs(clip.time() - clip.start()) > TINY) {
            findings.add(
                    Code.CLIP_TIME,
                    trail,
                    "Time is " + Numbers.text(clip.time()) + ", CurrentStart is " + Numbers.text(clip.start()),
                    "the same beat twice");
        } else if (clip.time() < 0) {
            findings.add(Code.CLIP_EARLY, trail, "it begins at beat " + Numbers.text(clip.time()), "beat 0 or later");
        }
    }

    private void groove(Trail trail, Findings findings) {
        Optional<Node> node = trail.node().at("GrooveSettings/GrooveId");
        String id = node.flatMap(Node::value).orElse("-1");
        if (!id.equals("-1") && !grooves.contains(id)) {
            findings.add(
                    Code.GROOVE_DANGLING,
                    trail,
                    "groove " + id + ", which is not in the pool",
                    "a groove of the pool, or -1",
                    s -> s.change(node.orElseThrow(), n -> n.withValue("-1")));
        }
    }

    private static void signatures(Trail trail, Findings findings) {
        List<Node> all = trail.node()
                .at("TimeSignature/TimeSignatures")
                .map(Node::children)
                .orElse(List.of());
        for (Node signature : all) {
            String below = signature.value("Denominator", "4");
            double above = signature.number("Numerator").orElse(4);
            if (!DENOMINATORS.contains(below) || above < 1 || above > MOST_NUMERATOR) {
                findings.add(
                        Code.SIGNATURE,
                        trail.to(signature),
                        signature.value("Numerator", "?") + "/" + below,
                        "1 to 99 over 1, 2, 4, 8 or 16");
            }
        }
    }
}
