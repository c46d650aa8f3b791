package dev.backline.live.set.internal.check.report;

import dev.backline.live.set.internal.tree.Lines;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Gathers what rules find. Of each code only the first findings are told in full, the others are counted. */
public final class Findings {
    private static final int MOST_OF_A_CODE = 50;

    private final Places places;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Code, Integer> counts = new EnumMap<>(Code.class);
    private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    private final List<Consumer<TreeEdit>> fixes = new ArrayList<>();

    /** Answers an empty collection for a set, or for a preset when there is none. */
    public Findings(Optional<SetView> set) {
        this.places = new Places(set);
    }

    /** Adds a finding that needs a human. */
    public void add(Code code, Trail trail, String found, String expected) {
        add(code, code.severity(), trail, found, expected);
    }

    /** Adds one of another severity than usual. */
    public void add(Code code, Severity severity, Trail trail, String found, String expected) {
        add(code, severity, trail, found, expected, Optional.empty());
    }

    /** Adds a finding with its safe repair. */
    public void add(Code code, Trail trail, String found, String expected, Consumer<TreeEdit> fix) {
        add(code, code.severity(), trail, found, expected, Optional.of(fix));
    }

    private void add(
            Code code,
            Severity severity,
            Trail trail,
            String found,
            String expected,
            Optional<Consumer<TreeEdit>> fix) {
        fix.ifPresent(fixes::add);
        severities.merge(severity, 1, Integer::sum);
        if (counts.merge(code, 1, Integer::sum) <= MOST_OF_A_CODE) {
            Finding finding = new Finding(
                    severity,
                    code.text(),
                    places.of(trail),
                    found,
                    expected,
                    code.repair(),
                    fix.isPresent(),
                    trail.path(),
                    0);
            entries.add(new Entry(finding, trail.node()));
        }
    }

    /** Answers the findings, gravest first, then in order of the file. */
    public List<Finding> list() {
        int[] lines = Lines.of(entries.stream().map(Entry::node).toList());
        List<Finding> list = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Finding f = entries.get(i).finding;
            list.add(new Finding(
                    f.severity(),
                    f.code(),
                    f.place(),
                    f.found(),
                    f.expected(),
                    f.repair(),
                    f.fixable(),
                    f.path(),
                    lines[i]));
        }
        list.sort(Comparator.comparing(Finding::severity).thenComparingInt(Finding::line));
        return list;
    }

    /** Answers how often each code was found, also beyond what is told in full. */
    public Map<Code, Integer> counts() {
        return new EnumMap<>(counts);
    }

    /** Answers how many findings of a severity there are, also beyond what is told in full. */
    public int count(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }

    /** Answers the safe repairs of all findings. */
    public List<Consumer<TreeEdit>> fixes() {
        return List.copyOf(fixes);
    }

    private record Entry(Finding finding, Node node) {}
}
