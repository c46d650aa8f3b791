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
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Facts are only worth something if they hold for sets that they were not learned from. */
class LeaveOneOutTest {
    @Test
    void aSetThatWasNotLearnedFromHasNoError() throws Exception {
        assumeTrue(RealSets.arePresent());
        check("set left out", (a, b) -> a.file().equals(b.file()));
    }

    @Test
    void setsOfAProjectThatWasNotLearnedFromHaveNoError() throws Exception {
        assumeTrue(RealSets.arePresent());
        check("project left out", (a, b) -> a.project().equals(b.project()));
    }

    private static void check(String title, BiPredicate<Observed, Observed> alike) throws Exception {
        List<String> errors = new ArrayList<>();
        List<SetFile> sets = RealSets.sets();
        List<Observed> observed = RealSets.observed();
        Map<String, Facts> cache = new TreeMap<>();
        for (int i = 0; i < sets.size(); i++) {
            Observed one = observed.get(i);
            List<Observed> others = observed.stream()
                    .filter(o -> o.era() == one.era() && !alike.test(o, one))
                    .toList();
            String key =
                    one.era() + others.stream().map(Observed::file).toList().toString();
            Facts facts = cache.computeIfAbsent(key, k -> Facts.read(Learner.learn(others)));
            SetFile set = sets.get(i);
            Findings findings = new SetCheck(facts).check(set.path(), set.document(), Progress.NONE);
            System.out.printf(
                    "%s: %s %-12s %3d errors, %3d warnings, %3d notes%n",
                    title,
                    RealSets.name(set),
                    one.version(),
                    findings.count(Severity.ERROR),
                    findings.count(Severity.WARNING),
                    findings.count(Severity.NOTE));
            findings.list().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .map(Finding::toString)
                    .forEach(errors::add);
        }
        assertThat(errors).as(String.join("\n", errors)).isEmpty();
    }
}
