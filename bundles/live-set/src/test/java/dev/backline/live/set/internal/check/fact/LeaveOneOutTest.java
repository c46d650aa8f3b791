package dev.backline.live.set.internal.check.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.check.SetCheck;
import dev.backline.live.set.internal.check.report.Finding;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Severity;
import dev.backline.live.set.internal.file.SetFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Facts are only worth something if they hold for sets that they were not learned from. */
class LeaveOneOutTest {
    /** With -Dbackline.long each set is left out once; else those of moderate size. */
    private static final long MOST_BYTES = Boolean.getBoolean("backline.long") ? Long.MAX_VALUE : 2_000_000;

    private final Map<String, Facts> learned = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    @Test
    void setsThatWereNotLearnedFromHaveNoError() throws Exception {
        assumeTrue(RealSets.arePresent());
        List<String> names = RealSets.names(MOST_BYTES);
        for (Observed one : RealSets.observed()) {
            if (!names.contains(one.file())) {
                continue;
            }
            SetFile set = RealSets.load(one.file());
            check("set left out", one, set, other -> !other.file().equals(one.file()));
            check("project left out", one, set, other -> !other.project().equals(one.project()));
        }
        assertThat(errors).as(String.join("\n", errors)).isEmpty();
    }

    private void check(String title, Observed one, SetFile set, Predicate<Observed> learnedFrom) throws Exception {
        List<Observed> others = RealSets.observed().stream()
                .filter(o -> o.era() == one.era() && learnedFrom.test(o))
                .toList();
        String key = others.stream().map(Observed::file).toList().toString();
        Facts facts = learned.computeIfAbsent(key, k -> Facts.read(Learner.learn(others)));
        Findings findings = new SetCheck(facts).check(set.path(), set.document(), Progress.NONE);
        System.out.printf(
                "%-16s %-110s %-10s %d errors, %3d warnings, %3d notes%n",
                title,
                one.file(),
                one.version(),
                findings.count(Severity.ERROR),
                findings.count(Severity.WARNING),
                findings.count(Severity.NOTE));
        findings.list().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::toString)
                .forEach(errors::add);
    }
}
