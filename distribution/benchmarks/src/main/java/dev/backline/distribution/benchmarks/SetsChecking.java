package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.util.List;

/** {@code set check} of all sets, warm: how many files and how much XML in a second. */
final class SetsChecking {
    private static final double MS = 0.001;

    private final SetsProbe probe;

    SetsChecking(SetsProbe probe) {
        this.probe = probe;
    }

    String measure(SetFiles files) throws IOException, InterruptedException {
        Sample seconds = SetsProbe.samples(
                        probe.run(List.of(), "check", SetsProbe.WARM, probe.passes(), probe.list(files.all()))
                                .out())
                .getOrDefault("check", new Sample())
                .times(MS);
        return new Table("`set check`", how(files), "", "seconds", "files a second", "MB of XML a second")
                .row(
                        "all sets in one call",
                        seconds.medianAndRange(2),
                        Sample.text(files.all().size() / seconds.median(), 1),
                        Sample.text(files.xmlBytes() / 1e6 / seconds.median(), 1))
                .markdown();
    }

    private String how(SetFiles files) {
        return """
            %s sets, %s MB of XML, checked in one call through the registry: every rule on every element. Median (least-most) of %s calls in one process after \
            %s that do not count.""".formatted(
                        "" + files.all().size(),
                        SetsProbe.megabytes(files.xmlBytes()),
                        "" + probe.passes(),
                        "" + SetsProbe.WARM);
    }
}
