package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the start of a process to its first answer, all programs in turn in each round. */
final class StartPart {
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Bench bench;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(Sample answer, Sample end, Sample cpu) {
        Row() {
            this(new Sample(), new Sample(), new Sample());
        }
    }

    StartPart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        Path jar = bundle();
        Optional<Karaf> karaf = Karaf.of(bench);
        for (int round = 0; round < bench.settings().rounds(); round++) {
            backline(jar);
            felix();
            if (karaf.isPresent()) {
                karaf(karaf.get());
            }
        }
        Table table = new Table("Start", how(), "from process start to", "answer", "end", "CPU");
        rows.forEach((name, row) ->
                table.row(name, row.answer.medianAndLeast(2), row.end.medianAndLeast(2), row.cpu.medianAndLeast(2)));
        return table.markdown() + (karaf.isPresent() ? "" : "\nKaraf was left out: give --karaf and --jdk17.\n");
    }

    private Path bundle() throws IOException, InterruptedException {
        Path jar = bench.work().resolve("answer.jar");
        Path source = Jars.source(bench.work());
        bench.backline(home("build"), Map.of(), "bundle", "build", source.toString(), "--out", jar.toString());
        return jar;
    }

    private void backline(Path jar) throws IOException, InterruptedException {
        Path dropped = home("dropped");
        drop(jar, dropped);
        note("Backline, action of a dropped bundle, cold", answer(dropped));
        Path listed = home("listed");
        note("Backline, `actions --json`, cold", actions(listed));
        note("Backline, `actions --json`, warm", actions(listed));
        drop(jar, listed);
        note("Backline, action of a dropped bundle, warm", answer(listed));
        note("Backline, the same again, nothing dropped", answer(listed));
        Path script = home("script");
        note("Backline, `run -e 'println 6 * 7'`, cold", script(script));
        note("Backline, `run -e 'println 6 * 7'`, warm", script(script));
    }

    private Run answer(Path home) throws IOException, InterruptedException {
        return expect("The answer is 42.", bench.backline(home, Map.of(), "answer", "42"));
    }

    private Run actions(Path home) throws IOException, InterruptedException {
        return expect("\"make\"", bench.backline(home, Map.of(), "actions", "--json"));
    }

    private Run script(Path home) throws IOException, InterruptedException {
        return expect("42", bench.backline(home, Map.of(), "run", "-e", "println 6 * 7"));
    }

    private void felix() throws IOException, InterruptedException {
        Path storage = home("felix");
        note("Plain Felix + SCR, cold", expect("answered", bench.felix(storage, FLAGS, "start", 1, 1, List.of())));
        note("Plain Felix + SCR, warm", expect("answered", bench.felix(storage, FLAGS, "start", 1, 1, List.of())));
    }

    private void karaf(Karaf karaf) throws IOException, InterruptedException {
        Path data = home("karaf");
        note("Karaf 4.4.8 on JDK 17, cold", karaf.start(data));
        note("Karaf 4.4.8 on JDK 17, warm", karaf.start(data));
    }

    private void note(String name, Run run) {
        Row row = rows.computeIfAbsent(name, missing -> new Row());
        row.answer.add(run.answerSeconds());
        row.cpu.add(run.cpuSeconds());
        if (!Double.isNaN(run.endSeconds())) {
            row.end.add(run.endSeconds());
        }
    }

    private Path home(String name) throws IOException {
        return Folders.fresh(bench.work().resolve("start-" + name));
    }

    private static void drop(Path jar, Path home) throws IOException {
        Path copy = home.resolve("answer.copy");
        Files.copy(jar, copy);
        Files.createDirectories(home.resolve("bundles"));
        Files.move(copy, home.resolve("bundles").resolve("answer.jar"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Run expect(String text, Run run) {
        if (!run.out().contains(text)) {
            throw new BenchmarkException(
                    "The answer was \"" + run.out() + "\", but \"" + text + "\" was expected in it.");
        }
        return run;
    }

    private String how() {
        return """
            Seconds, median (least) of %s rounds; in each round every row is measured once, one after the other. Answer: from just \
            before the process is started to the last byte of its answer; end: to the end of the process; CPU: user and system time \
            of it and its children. Cold: the home (Karaf: the data folder; Felix: the bundle cache) does not exist yet. \
            Backline runs as shipped, through `bin/backline`. "Dropped bundle": a bundle made by `bundle build` is renamed into \
            `home/bundles` while nothing runs, then its action is called. Karaf: `bin/karaf` on a pseudo terminal, the command \
            `system:property java.specification.name` typed every 150 ms until its answer is read; CPU up to then. \
            Felix: framework and SCR on this Java without a start-up cache, until a component of a dropped bundle has answered.""".formatted("" + bench.settings().rounds());
    }
}
