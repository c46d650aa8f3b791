package dev.backline.live.set.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.check.fact.RealSets;
import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Finding;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Severity;
import dev.backline.live.set.internal.file.SetFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealSetsCheckTest {
    private static final long SMALL = 400_000;

    @BeforeEach
    void onlyWhereTheyAre() {
        assumeTrue(RealSets.arePresent());
    }

    @Test
    void setsPresumedSavedByLiveHaveNoErrorAndMissOnlySamples() throws Exception {
        SetCheck check = new SetCheck();
        List<Finding> wrong = new ArrayList<>();
        for (String name : RealSets.names(Long.MAX_VALUE)) {
            SetFile set = RealSets.load(name);
            Findings findings = check.check(set.path(), set.document(), Progress.NONE);
            System.out.printf(
                    "%-110s %-11s %d errors, %3d warnings, %d notes%n",
                    name,
                    set.document().root().attribute("MinorVersion", ""),
                    findings.count(Severity.ERROR),
                    findings.count(Severity.WARNING),
                    findings.count(Severity.NOTE));
            findings.list().stream()
                    .filter(f -> !f.code().equals(Code.SAMPLE_MISSING.text()))
                    .forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRepairOfASoundSetKeepsEveryByte() throws Exception {
        SetCheck check = new SetCheck();
        for (String name : RealSets.names(SMALL)) {
            SetFile set = RealSets.load(name);
            assertThat(check.fix(set.path(), set.document(), Progress.NONE)).isSameAs(set.document());
        }
    }
}
