package dev.backline.live.set.internal.check.rule;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.check.fact.Facts;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SetView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules, in one walk over a document. */
public final class Rules {
    private static final int MANY = 1 << 16;

    private final List<Rule> all;
    private final Map<String, List<Rule>> byName = new HashMap<>();
    private final List<Rule> everywhere = new ArrayList<>();
    private final Findings findings;
    private final Progress progress;
    private final Trail trail = new Trail();
    private int seen;

    private Rules(Subject subject, Findings findings, Progress progress) {
        this.findings = findings;
        this.progress = progress;
        all = List.of(
                new IdRule(subject),
                new LearnedRule(subject),
                new TextRule(),
                new VersionRule(subject),
                new EraRule(subject),
                new SlotRule(subject),
                new SendRule(subject),
                new GroupRule(subject),
                new RoutingRule(subject),
                new CodeRule(subject),
                new FollowRule(subject),
                new ClipRule(subject),
                new WarpRule(),
                new NoteRule(),
                new EventRule(),
                new ArrangementRule(),
                new EnvelopeRule(subject),
                new TempoRule(subject),
                new LocatorRule(),
                new RackRule(),
                new ZoneRule(),
                new LevelRule(),
                new SampleRule(subject));
        for (Rule rule : all) {
            if (rule.names().isEmpty()) {
                everywhere.add(rule);
            }
            rule.names()
                    .forEach(n ->
                            byName.computeIfAbsent(n, k -> new ArrayList<>()).add(rule));
        }
    }

    /**
     * Answers what all rules find.
     *
     * @param file where the document lies, to look for samples beside it
     * @param root the element {@code Ableton}
     * @param set its view; empty for a preset
     */
    public static Findings check(Path file, Node root, Optional<SetView> set, Facts facts, Progress progress) {
        Findings findings = new Findings(set);
        Rules rules = new Rules(new Subject(file, root, set, facts), findings, progress);
        rules.walk(root);
        rules.all.forEach(r -> r.end(findings));
        return findings;
    }

    private void walk(Node node) {
        if (seen++ % MANY == 0) {
            progress.check();
        }
        trail.enter(node);
        for (Rule rule : everywhere) {
            rule.visit(trail, findings);
        }
        for (Rule rule : byName.getOrDefault(node.name(), List.of())) {
            rule.visit(trail, findings);
        }
        for (Node child : node.children()) {
            if (child.isElement()) {
                walk(child);
            }
        }
        trail.leave();
    }
}
