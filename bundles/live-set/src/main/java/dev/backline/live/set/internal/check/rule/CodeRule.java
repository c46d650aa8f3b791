package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Choices that Live keeps as numbers. */
final class CodeRule implements Rule {
    private static final Map<String, Choice> CHOICES = Map.of(
            "LaunchMode", new Choice(Code.CODE_LAUNCH, 3),
            "LaunchQuantisation", new Choice(Code.CODE_QUANTISATION, 14),
            "GlobalQuantisation", new Choice(Code.CODE_QUANTISATION, 13),
            "WarpMode", new Choice(Code.CODE_WARP, 6),
            "MonitoringEnum", new Choice(Code.CODE_MONITOR, 2),
            "CrossFadeState", new Choice(Code.CODE_CROSSFADE, 2),
            "FollowActionA", new Choice(Code.CODE_FOLLOW, 9),
            "FollowActionB", new Choice(Code.CODE_FOLLOW, 9));

    CodeRule(Subject subject) {}

    @Override
    public Set<String> names() {
        return CHOICES.keySet();
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        Choice choice = CHOICES.get(node.name());
        if (choice == null || node.value().isEmpty() && node.child("Manual").isEmpty()) {
            return;
        }
        String text = node.value().or(() -> node.value("Manual")).orElse("");
        OptionalDouble value = node.value().isPresent() ? node.number() : node.number("Manual");
        boolean known = value.isPresent()
                && value.getAsDouble() == Math.rint(value.getAsDouble())
                && value.getAsDouble() >= 0
                && value.getAsDouble() <= choice.most;
        if (!known) {
            findings.add(choice.code, trail, node.name() + " is " + text, "0 to " + choice.most);
        }
    }

    private record Choice(Code code, int most) {}
}
