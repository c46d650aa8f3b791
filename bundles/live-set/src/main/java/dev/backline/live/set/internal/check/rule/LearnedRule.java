package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.fact.Evidence;
import dev.backline.live.set.internal.check.fact.Facts;
import dev.backline.live.set.internal.check.fact.Item;
import dev.backline.live.set.internal.check.fact.Kind;
import dev.backline.live.set.internal.check.fact.Shape;
import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Severity;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Compares elements with what sets saved by Live have in common. What little is known of counts little. */
final class LearnedRule implements Rule {
    private final Facts facts;
    private final Era era;
    private final int version;
    private final int nearest;
    private final boolean preset;
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private String[] kinds = new String[64];
    private String[] devices = new String[64];

    LearnedRule(Subject subject) {
        this.facts = subject.facts();
        this.era = subject.era();
        String minor = subject.root().attribute("MinorVersion", "");
        this.version = facts.versions(era).indexOf(minor);
        this.nearest = facts.nearest(era, minor);
        this.preset = subject.isPreset();
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        if (preset) {
            return;
        }
        int depth = trail.depth();
        if (depth >= kinds.length) {
            kinds = Arrays.copyOf(kinds, depth * 2);
            devices = Arrays.copyOf(devices, depth * 2);
        }
        kinds[depth] = Kind.of(trail.node());
        devices[depth] = depth > 1 ? Kind.device(trail.ancestor(1), kinds[depth], devices[depth - 1]) : "";
        String parent = depth > 1 ? kinds[depth - 1] : "";
        Optional<Facts.Fact> fact = facts.find(era, parent, kinds[depth]);
        if (fact.isPresent()) {
            new Comparison(trail, fact.get().shape(), fact.get().evidence(), findings).all();
        }
    }

    private Severity severity(Evidence evidence, int depth) {
        boolean strong = evidence.isStrong(version, devices[depth]);
        return strong ? Severity.ERROR : evidence.isFair(version, devices[depth]) ? Severity.WARNING : Severity.NOTE;
    }

    /** What is only worth a note is told once for all elements of a kind. */
    private void tell(Code code, Severity severity, Trail trail, String found, String expected, Findings findings) {
        if (severity != Severity.NOTE) {
            findings.add(code, severity, trail, found, expected);
            return;
        }
        String key = code + found;
        Note note = notes.get(key);
        notes.put(key, note == null ? new Note(code, trail.copy(), found, expected, 1) : note.again());
    }

    @Override
    public void end(Findings findings) {
        notes.values().forEach(n -> findings.add(n.code, Severity.NOTE, n.first, n.text(), n.expected));
    }

    private record Note(Code code, Trail first, String found, String expected, int times) {
        Note again() {
            return new Note(code, first, found, expected, times + 1);
        }

        String text() {
            return times == 1 ? found : found + ", " + times + " times";
        }
    }

    /** One element against its facts. */
    private final class Comparison {
        private final Trail trail;
        private final Node node;
        private final Shape shape;
        private final Evidence evidence;
        private final Findings findings;
        private final int[] counts;

        Comparison(Trail trail, Shape shape, Evidence evidence, Findings findings) {
            this.trail = trail;
            this.node = trail.node();
            this.shape = shape;
            this.evidence = evidence;
            this.findings = findings;
            this.counts = new int[shape.items().size()];
        }

        void all() {
            for (String attribute : shape.always()) {
                if (node.attribute(attribute).isEmpty()) {
                    add(Code.ATTRIBUTE_MISSING, trail, node.name() + " lacks the attribute " + attribute);
                }
            }
            children();
            for (int i = 0; i < counts.length; i++) {
                count(shape.items().get(i), counts[i]);
            }
        }

        private void children() {
            int last = -1;
            for (Node child : node.children()) {
                if (!child.isElement()) {
                    continue;
                }
                int place = shape.place(Kind.name(child.name()));
                if (place < 0) {
                    unknown(child);
                    continue;
                }
                Item item = shape.items().get(place);
                if (item.leaf() && child.value().isEmpty()) {
                    add(Code.ATTRIBUTE_MISSING, trail.to(child), child.name() + " lacks the attribute Value");
                }
                counts[place]++;
                if (place < last && shape.isOrdered(place, last)) {
                    String before = shape.items().get(last).name();
                    add(Code.ORDER, trail.to(child), child.name() + " stands behind " + before + " in " + node.name());
                } else if (!item.free()) {
                    last = Math.max(last, place);
                }
            }
        }

        private void count(Item item, int count) {
            if (count == 0 && shape.requires(item, nearest)) {
                add(Code.CHILD_MISSING, trail, node.name() + " lacks " + item.name());
            } else if (!item.free()
                    && count > 0
                    && (count > item.most() || count < item.least() && shape.requires(item, nearest))) {
                add(
                        Code.CHILD_COUNT,
                        trail,
                        node.name() + " has " + item.name() + " " + count + " times, not " + item.least());
            }
        }

        private void unknown(Node child) {
            if (version < 0 || shape.isList()) {
                return;
            }
            String name = Kind.name(child.name());
            for (Era other : Era.values()) {
                if (other != era && elsewhere(other, name)) {
                    boolean sure = evidence.isStrong(version, devices[trail.depth()]);
                    tell(
                            Code.ERA_FOREIGN,
                            sure ? Severity.WARNING : Severity.NOTE,
                            trail.to(child),
                            child.name() + " stands in " + node.name() + ", as in " + words(other),
                            "none in " + evidence.text() + " of this version",
                            findings);
                    return;
                }
            }
            tell(
                    Code.ELEMENT_UNKNOWN,
                    Severity.NOTE,
                    trail.to(child),
                    child.name() + " stands in " + node.name(),
                    "none in " + evidence.text() + " of this version",
                    findings);
        }

        private boolean elsewhere(Era other, String child) {
            int depth = trail.depth();
            return facts.find(other, depth > 1 ? kinds[depth - 1] : "", kinds[depth])
                    .filter(f -> f.shape().place(child) >= 0)
                    .isPresent();
        }

        private static String words(Era era) {
            return "Live " + era.name().substring(era.name().indexOf('_') + 1);
        }

        private void add(Code code, Trail at, String found) {
            tell(code, severity(evidence, trail.depth()), at, found, "as in all " + evidence.text(), findings);
        }
    }
}
