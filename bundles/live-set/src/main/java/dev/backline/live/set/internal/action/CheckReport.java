package dev.backline.live.set.internal.action;

import dev.backline.live.set.internal.check.report.Finding;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Severity;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.save.Saved;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a check found in a file.
 *
 * @param file the set or preset
 * @param format its version of the format
 * @param errors how many
 * @param warnings how many
 * @param notes how many
 * @param codes how often each code was found
 * @param findings gravest first; of each code the first fifty
 * @param fixed what was repaired, when that was asked for
 */
public record CheckReport(
        Path file,
        String format,
        int errors,
        int warnings,
        int notes,
        List<CodeCount> codes,
        List<Finding> findings,
        Optional<Fixed> fixed) {

    static CheckReport of(SetFile set, Findings findings, Optional<Fixed> fixed) {
        return new CheckReport(
                set.path(),
                set.document().root().attribute("MinorVersion", "unknown"),
                findings.count(Severity.ERROR),
                findings.count(Severity.WARNING),
                findings.count(Severity.NOTE),
                codes(findings),
                findings.list(),
                fixed);
    }

    private static List<CodeCount> codes(Findings findings) {
        return findings.counts().entrySet().stream()
                .map(e -> new CodeCount(e.getKey().text(), e.getValue()))
                .toList();
    }

    /** Answers whether anything is left that matters. */
    boolean isBad() {
        return fixed.map(f -> f.errors + f.warnings > 0).orElse(errors + warnings > 0);
    }

    /**
     * How often a code was found.
     *
     * @param code the word
     * @param count how often
     */
    public record CodeCount(String code, int count) {}

    /**
     * What was repaired in a new file.
     *
     * @param saved where it lies
     * @param repaired how many findings were repaired
     * @param errors how many are left
     * @param warnings how many are left
     * @param left the codes that are left
     */
    public record Fixed(Saved saved, int repaired, int errors, int warnings, List<CodeCount> left) {
        static Fixed of(Saved saved, int repaired, Findings after) {
            return new Fixed(saved, repaired, after.count(Severity.ERROR), after.count(Severity.WARNING), codes(after));
        }
    }
}
