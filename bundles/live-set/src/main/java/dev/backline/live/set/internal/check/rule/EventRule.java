package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.EventView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The events of an envelope: in order of time, the first before the song. */
final class EventRule implements Rule {
    private static final List<String> CURVE =
            List.of("CurveControl1X", "CurveControl1Y", "CurveControl2X", "CurveControl2Y");

    @Override
    public Set<String> names() {
        return Set.of("Events");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node list = trail.node();
        List<Node> events = list.children().stream().filter(EventRule::isEvent).toList();
        if (events.isEmpty()) {
            return;
        }
        int unsorted = Times.firstUnsorted(events);
        if (unsorted >= 0) {
            findings.add(
                    Code.EVENT_ORDER,
                    trail.to(events.get(unsorted)),
                    "an event at beat " + events.get(unsorted).attribute("Time", "?") + " stands behind a later one",
                    "events in order of time",
                    s -> s.children(list, l -> Times.sorted(l, EventRule::isEvent)));
        }
        boolean begins = events.stream().anyMatch(e -> Times.of(e) <= EventView.BEFORE_THE_SONG);
        if (!begins) {
            findings.add(
                    Code.EVENT_FIRST,
                    trail,
                    "the first event stands at beat " + events.getFirst().attribute("Time", "?"),
                    "one at -63072000 before it",
                    s -> s.children(list, EventRule::begun));
        }
    }

    private static List<Node> begun(List<Node> list) {
        List<Node> children = new ArrayList<>(list);
        Node first = list.stream()
                .filter(EventRule::isEvent)
                .findFirst()
                .orElseThrow()
                .copy();
        for (String attribute : CURVE) {
            first = first.without(attribute);
        }
        if (first.attribute("Id").isPresent()) {
            first = first.with("Id", Long.toString(highest(list) + 1));
        }
        children.addFirst(first.with("Time", "-63072000"));
        return children;
    }

    private static long highest(List<Node> list) {
        return list.stream()
                .mapToLong(n -> Pointees.number(n.attribute("Id", "")))
                .max()
                .orElse(0);
    }

    private static boolean isEvent(Node node) {
        return node.is("FloatEvent") || node.is("EnumEvent") || node.is("BoolEvent");
    }
}
