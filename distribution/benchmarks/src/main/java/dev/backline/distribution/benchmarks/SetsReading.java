package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.util.Map;

/** How long it takes until a set is in memory, and how much it holds there, beside the JDK's readers and gzip. */
final class SetsReading {
    private final SetsProbe probe;

    SetsReading(SetsProbe probe) {
        this.probe = probe;
    }

    String measure(SetFiles files) throws IOException, InterruptedException {
        Map<String, Sample> figures = probe.measure("read", probe.list(files.all()));
        String[] columns = {"", "largest ms", "by StAX", "by DOM", "folder ms", "by StAX", "by DOM", "heap MB", "by DOM"
        };
        Table table = new Table("Reading sets", how(files), columns);
        row(table, "`gzip -dcf`, a process", "gzip", figures);
        row(table, "StAX, bare pass", "stax", figures);
        row(table, "W3C DOM, nodes when asked for (default)", "dom", figures);
        row(table, "W3C DOM, all nodes", "whole-dom", figures);
        row(table, "Backline's document", "document", figures);
        return table.markdown();
    }

    private static void row(Table table, String title, String name, Map<String, Sample> figures) {
        table.row(
                title,
                of(figures, "largest-" + name).medianAndLeast(0),
                ratio(figures, "largest-" + name, "largest-stax"),
                ratio(figures, "largest-" + name, "largest-dom"),
                of(figures, "folder-" + name).medianAndLeast(0),
                ratio(figures, "folder-" + name, "folder-stax"),
                ratio(figures, "folder-" + name, "folder-dom"),
                Sample.text(of(figures, "heap-" + name).median() / 1e6, 1),
                ratio(figures, "heap-" + name, "heap-dom"));
    }

    private static String ratio(Map<String, Sample> figures, String name, String other) {
        return Sample.text(of(figures, name).median() / of(figures, other).median(), 2);
    }

    private static Sample of(Map<String, Sample> figures, String name) {
        return figures.getOrDefault(name, new Sample());
    }

    private String how(SetFiles files) {
        return """
            Milliseconds, median (least) of %s passes in one process of the distribution after %s that do not count, rows in turns, \
            garbage collected before each; from file to memory, unpacking and checks included. Largest: %s MB of XML; folder: %s \
            sets, %s MB of XML. Heap: what the largest set keeps once it is read, between full collections. StAX and DOM are those \
            of the JDK. Aims: document at most 2.00 by StAX, and at most 0.50 by DOM in time and heap.""".formatted(
                        "" + probe.passes(),
                        "" + SetsProbe.WARM,
                        SetsProbe.megabytes(files.largestXmlBytes()),
                        "" + files.all().size(),
                        SetsProbe.megabytes(files.xmlBytes()));
    }
}
