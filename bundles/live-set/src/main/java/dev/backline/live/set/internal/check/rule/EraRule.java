package dev.backline.live.set.internal.check.rule;

import static dev.backline.live.set.internal.view.Era.LIVE_10;
import static dev.backline.live.set.internal.view.Era.LIVE_11;
import static dev.backline.live.set.internal.view.Era.LIVE_12;
import static dev.backline.live.set.internal.view.Era.LIVE_8;
import static dev.backline.live.set.internal.view.Era.LIVE_9;
import static dev.backline.live.set.internal.view.Era.NEWER;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.view.Era;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Elements that tell versions apart: never two versions in one file. */
final class EraRule implements Rule {
    private static final Map<String, Span> SPANS = spans();

    private final Era era;
    private final boolean preset;

    EraRule(Subject subject) {
        this.era = subject.era();
        this.preset = subject.isPreset();
    }

    private static Map<String, Span> spans() {
        Map<String, Span> spans = new HashMap<>();
        Span upTo10 = new Span(LIVE_8, LIVE_10);
        Span upTo11 = new Span(LIVE_8, LIVE_11);
        Span from10 = new Span(LIVE_10, NEWER);
        Span from11 = new Span(LIVE_11, NEWER);
        Span from12 = new Span(LIVE_12, NEWER);
        spans.put("RelativePathElement", upTo10);
        spans.put("SearchHint", upTo10);
        spans.put("SceneNames", upTo10);
        spans.put("ColorIndex", upTo10);
        spans.put("ModulationList", new Span(LIVE_8, LIVE_8));
        spans.put("MasterTrack", upTo11);
        spans.put("SongMasterValues", upTo11);
        spans.put("ClipEnvelope", new Span(LIVE_9, NEWER));
        spans.put("NextPointeeId", from10);
        spans.put("AutomationEnvelopes", from10);
        for (String name : Set.of("TakeLanes", "LinkedTrackGroupId", "ModulationSourceCount", "MpeSettings")) {
            spans.put(name, from11);
        }
        for (String name : Set.of(
                "MainTrack",
                "SessionScrollPos",
                "TuningSystems",
                "NoteAlgorithms",
                "NoteProbabilityGroups",
                "BreakoutIsExpanded",
                "MpePitchBendUsesTuning",
                "SourceHint",
                "EnabledByUser")) {
            spans.put(name, from12);
        }
        return Map.copyOf(spans);
    }

    @Override
    public Set<String> names() {
        return SPANS.keySet();
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Span span = SPANS.get(trail.node().name());
        if (preset || era == NEWER || span == null || era.since(span.first) && span.last.since(era)) {
            return;
        }
        findings.add(
                Code.ERA_MIXED,
                trail,
                trail.node().name() + ", an element of " + span.words(),
                "only elements of Live " + Live.number(era));
    }

    private record Span(Era first, Era last) {
        String words() {
            String from = "Live " + Live.number(first);
            return last == NEWER ? from + " and later" : last == first ? from : from + " to " + Live.number(last);
        }
    }
}
