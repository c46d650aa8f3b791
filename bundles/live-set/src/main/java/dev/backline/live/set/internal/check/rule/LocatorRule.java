package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Locators stand at different times of the song, and so does the loop. */
final class LocatorRule implements Rule {
    @Override
    public Set<String> names() {
        return Set.of("Locators", "Transport");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        if (node.is("Transport")) {
            for (String name : new String[] {"LoopStart", "LoopLength", "CurrentTime"}) {
                if (node.number(name).orElse(0) < 0) {
                    findings.add(Code.TIME_NEGATIVE, trail, name + " is " + node.value(name, ""), "beat 0 or later");
                }
            }
            return;
        }
        Map<String, Node> times = new HashMap<>();
        for (Node locator : node.children("Locator")) {
            String time = locator.value("Time", "");
            if (locator.number("Time").orElse(0) < 0) {
                findings.add(Code.TIME_NEGATIVE, trail.to(locator), "it stands at beat " + time, "beat 0 or later");
            }
            Node first = times.putIfAbsent(time, locator);
            if (first != null) {
                twice(first, trail.to(locator), findings);
            }
        }
    }

    private static void twice(Node first, Trail trail, Findings findings) {
        Node locator = trail.node();
        String found =
                "it stands at beat " + locator.value("Time", "") + ", as \"" + first.value("Name", "") + "\" does";
        if (first.value("Name", "").equals(locator.value("Name", ""))) {
            findings.add(Code.LOCATOR_TWICE, trail, found, "one locator at a time", s -> s.remove(locator));
        } else {
            findings.add(Code.LOCATOR_TWICE, trail, found, "one locator at a time");
        }
    }
}
