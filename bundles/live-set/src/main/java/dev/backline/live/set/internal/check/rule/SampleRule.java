package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.reference.Places;
import dev.backline.live.set.internal.view.SampleRefView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Samples that are named: whether they are there, and in a place that one would look at. */
final class SampleRule implements Rule {
    private static final int IN_PROJECT = 3;

    private final Places places;
    private final Map<Reference, Use> uses = new LinkedHashMap<>();

    SampleRule(Subject subject) {
        this.places = Places.of(subject.file(), Optional.empty());
    }

    @Override
    public Set<String> names() {
        return Set.of("SampleRef");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        SampleRefView sample = new SampleRefView(trail.node());
        String relative = sample.relative().orElse("");
        String absolute = sample.absolute().orElse("");
        if (!relative.isEmpty() || !absolute.isEmpty()) {
            Reference key = new Reference(sample.relativeTo(), relative, absolute);
            Use use = uses.get(key);
            uses.put(key, use == null ? new Use(trail.copy(), 1) : new Use(use.first, use.count + 1));
        }
    }

    @Override
    public void end(Findings findings) {
        uses.forEach((sample, use) -> look(sample, use, findings));
    }

    private void look(Reference sample, Use use, Findings findings) {
        String name = sample.relative.isEmpty() ? sample.absolute : sample.relative;
        String found = name + (use.count > 1 ? ", used " + use.count + " times" : "");
        if (isNetwork(sample.absolute)) {
            findings.add(Code.SAMPLE_NETWORK, use.first, sample.absolute, "a file on this computer");
            return;
        }
        if (sample.relation == IN_PROJECT && Places.climbs(sample.relative)) {
            findings.add(Code.SAMPLE_OUTSIDE, use.first, found, "a file inside the project");
        }
        if (places.state(new SampleRefView(use.first.node())) == Places.State.MISSING) {
            findings.add(Code.SAMPLE_MISSING, use.first, found, "a file that is there");
        }
    }

    /** Whoever looks at such a path sends the user's name to a foreign computer, on Windows. */
    private static boolean isNetwork(String path) {
        return path.startsWith("//") || path.startsWith("\\\\");
    }

    private record Reference(int relation, String relative, String absolute) {}

    private record Use(Trail first, int count) {}
}
