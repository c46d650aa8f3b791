package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Tempo and time signature: the same in both places, and such as Live has. */
final class TempoRule implements Rule {
    private static final double SLOWEST = 20;
    private static final double FASTEST = 999;
    private static final int MOST_SIGNATURE = 494;
    /** Live itself saves 119.999992 beside 120. */
    private static final double NEAR = 1e-4;

    private final Subject subject;

    TempoRule(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Set<String> names() {
        return Set.of("Tempo", "TimeSignature", "Scene");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        if (node.is("Scene")) {
            scene(trail, findings);
        } else if (trail.above(1).equals("Mixer") && subject.set().isPresent()) {
            SetView set = subject.set().get();
            set.main().ifPresent(main -> parameter(set, main, trail, findings));
        }
    }

    private static void parameter(SetView set, TrackView main, Trail trail, Findings findings) {
        Node node = trail.node();
        ParameterView parameter = new ParameterView(node.name(), node);
        List<EventView> events = set.automation(main, parameter);
        boolean tempo = node.is("Tempo");
        parameter.value().ifPresent(v -> range(tempo, v, trail, findings));
        events.forEach(e -> range(tempo, e.value(), trail.to(e.node()), findings));
        OptionalDouble manual = node.child("Manual").isPresent() ? parameter.value() : OptionalDouble.empty();
        if (manual.isPresent() && !events.isEmpty() && events.getFirst().isInitial()) {
            same(tempo, manual.getAsDouble(), events, trail, findings);
        }
    }

    private static void same(boolean tempo, double manual, List<EventView> events, Trail trail, Findings findings) {
        EventView first = events.getFirst();
        // With a course, the parameter holds the value where the song was stopped.
        if (events.size() > 1 || Math.abs(first.value() - manual) <= NEAR) {
            return;
        }
        String text = trail.node().value("Manual", "");
        findings.add(
                tempo ? Code.TEMPO_MANUAL : Code.SIGNATURE,
                trail,
                "the parameter says " + Numbers.text(manual) + ", its first event " + Numbers.text(first.value()),
                "the same twice",
                s -> s.change(first.node(), n -> n.withValue(text)));
    }

    private static void range(boolean tempo, double value, Trail trail, Findings findings) {
        if (tempo && !(value >= SLOWEST && value <= FASTEST)) {
            findings.add(Code.TEMPO_RANGE, trail, Numbers.text(value) + " bpm", "20 to 999 bpm");
        } else if (!tempo && !(value >= 0 && value <= MOST_SIGNATURE && value == Math.rint(value))) {
            findings.add(Code.SIGNATURE, trail, "time signature " + Numbers.text(value), "a code from 0 to 494");
        }
    }

    private static void scene(Trail trail, Findings findings) {
        Node scene = trail.node();
        if (scene.value("IsTempoEnabled", "false").equals("true")) {
            scene.number("Tempo").ifPresent(v -> range(true, v, trail, findings));
        }
        if (scene.value("IsTimeSignatureEnabled", "false").equals("true")) {
            scene.number("TimeSignatureId").ifPresent(v -> range(false, v, trail, findings));
        }
    }
}
