package dev.backline.distribution.benchmarks;

import dev.backline.distribution.benchmarks.desk.DeskSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The window, without a display: its start beside a bare one of JavaFX, its pictures, what it keeps, and how long it stalls. */
final class DeskPart {
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw";
    /** No waiting for a display that there is not, so that the time of a picture is the work on it. */
    private static final String FULL_SPEED =
            HEADLESS + " -Djavafx.animation.fullspeed=true -Djavafx.animation.pulse=1000";
    /** Figures of heap to the kilobyte; the window's own collector counts whole regions. */
    private static final String EXACT = HEADLESS + " -XX:-UseZGC -XX:+UseSerialGC";

    private static final List<String> GESTURES = List.of("down", "across", "zoom");
    private static final int SETS = 100;
    private static final int GUESTS = 200;
    private static final int FLOOD_S = 20;

    private final Bench bench;
    private final Path home;
    private final Path sets;

    DeskPart(Bench bench) throws IOException {
        this.bench = bench;
        this.home = Folders.fresh(bench.work().resolve("desk-home"));
        this.sets = Folders.fresh(bench.work().resolve("desk-sets"));
        Jars.desk(Folders.fresh(home.resolve("bundles")));
    }

    String measure() throws IOException, InterruptedException {
        window(HEADLESS, "write," + sets);
        return String.join("\n", start(), frames(), opening(), guests(), flood());
    }

    private String start() throws IOException, InterruptedException {
        Map<String, Sample[]> rows = new LinkedHashMap<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            note(rows, "JavaFX alone, a window with a label", bare(HEADLESS));
            note(rows, "`backline desk`, every panel of the edition", window(HEADLESS, "start"));
        }
        double bare = rows.values().iterator().next()[0].median();
        Table table =
                new Table("Window: start", howStart(), "from process start to", "first picture s", "by bare", "CPU s");
        rows.forEach((name, row) -> table.row(
                name, row[0].medianAndLeast(2), Sample.text(row[0].median() / bare, 2), row[1].medianAndLeast(2)));
        return table.markdown();
    }

    private static void note(Map<String, Sample[]> rows, String name, Run run) {
        Sample[] row = rows.computeIfAbsent(name, key -> new Sample[] {new Sample(), new Sample()});
        row[0].add(run.answerSeconds());
        row[1].add(run.cpuSeconds());
    }

    private Run bare(String options, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseZGC");
        command.addAll(List.of(options.split(" ", -1)));
        command.add("--module-path");
        command.add(bench.settings()
                .installation()
                .toAbsolutePath()
                .resolve("javafx")
                .toString());
        command.addAll(List.of("--add-modules", "javafx.controls", "--enable-native-access=javafx.graphics"));
        command.addAll(List.of("-cp", Jars.classes().toString(), DeskSets.class.getPackageName() + ".BareWindow"));
        command.addAll(List.of(words));
        return bench.run(command);
    }

    private String frames() throws IOException, InterruptedException {
        Table table = new Table(
                "Window: pictures", howFrames(), "panel", "gesture", "p50 ms", "p99 ms", "longest ms", "opened s");
        Sample bare = figure(samples(bare(FULL_SPEED, "canvas")), "bare");
        row(table, "JavaFX alone", "a canvas filled with one colour", bare, "-");
        frames(table, "session", "200 x 200 clips", sets.resolve("grid.als"), GESTURES);
        frames(table, "mixer", "200 tracks", sets.resolve("grid.als"), List.of("across"));
        frames(table, "roll", "50,000 notes", sets.resolve("roll.als"), GESTURES);
        Path many = sets.resolve("arrange.als");
        frames(
                table,
                "arrangement",
                "own set, " + SetsProbe.megabytes(SetFiles.in(sets).largestXmlBytes()) + " MB",
                many,
                GESTURES);
        Optional<Path> real = bench.settings().sets();
        if (real.isPresent()) {
            SetFiles files = SetFiles.in(real.get());
            String what = "real set, " + SetsProbe.megabytes(files.largestXmlBytes()) + " MB";
            frames(table, "arrangement", what, files.largest(), GESTURES);
        }
        return table.markdown();
    }

    private void frames(Table table, String panel, String what, Path set, List<String> gestures)
            throws IOException, InterruptedException {
        Map<String, Sample> samples = samples(window(
                FULL_SPEED,
                "frames," + panel + "," + set + "," + bench.settings().rounds()));
        for (String gesture : gestures) {
            Sample times = figure(samples, panel + "/" + gesture);
            double opened = figure(samples, panel + "/opened").median() / 1000;
            row(table, panel + ", " + what, gesture, times, Sample.text(opened, 2));
        }
    }

    private static void row(Table table, String panel, String gesture, Sample times, String opened) {
        String median = Sample.text(times.quantile(0.5), 1);
        String most = Sample.text(times.most(), 1);
        table.row(panel, gesture, median, Sample.text(times.quantile(0.99), 1), most, opened);
    }

    private String opening() throws IOException, InterruptedException {
        Map<String, Sample> samples = samples(
                window(EXACT, "sets," + sets.resolve("roll.als") + "," + sets.resolve("small.als") + "," + SETS));
        Table table = new Table("Window: sets opened one after the other", howOpening(), "sets", "heap KB");
        List<Integer> looks = samples.keySet().stream()
                .filter(name -> name.startsWith("heap/"))
                .map(name -> Integer.parseInt(name.substring("heap/".length())))
                .sorted()
                .toList();
        looks.forEach(at ->
                table.row("" + at, Sample.text(figure(samples, "heap/" + at).median(), 0)));
        int half = looks.get(looks.size() / 2 - 1);
        double grown = figure(samples, "heap/" + SETS).median()
                - figure(samples, "heap/" + half).median();
        table.row("KB each, later half", Sample.text(grown / (SETS - half), 2));
        return table.markdown();
    }

    private String guests() throws IOException, InterruptedException {
        Map<String, Sample> samples = samples(window(EXACT, "guests," + guest() + "," + GUESTS));
        Table table =
                new Table("Window: a panel's bundle comes and goes", howGuests(), "rounds", "heap KB", "loaders alive");
        samples.keySet().stream()
                .filter(name -> name.endsWith("/alive"))
                .map(name -> name.split("/", -1)[1])
                .sorted(java.util.Comparator.comparingInt(Integer::parseInt))
                .forEach(at -> table.row(
                        at,
                        Sample.text(figure(samples, "guests/" + at + "/heap").median(), 0),
                        Sample.text(figure(samples, "guests/" + at + "/alive").median(), 0)));
        table.row("drop to shown, ms", figure(samples, "guests/shown").medianAndRange(0), "");
        return table.markdown();
    }

    /** The example's bundle as it is built beside this program. */
    private static Path guest() throws IOException {
        Path target = Jars.classes()
                .resolve("../../../../sdk/examples/tap-tempo-ui/target")
                .normalize();
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith("-SNAPSHOT.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new BenchmarkException(
                                    target + " has no bundle, but that of the example is needed."
                                            + " Build it with \"./mvnw -Dfast -DskipTests -pl sdk/examples/tap-tempo-ui -am package\"."));
        }
    }

    private String flood() throws IOException, InterruptedException {
        Map<String, Sample> samples = samples(window(HEADLESS, "flood," + FLOOD_S));
        Table table = new Table(
                "Window: stalls",
                howFlood(samples),
                "while",
                "JavaFX's thread p50 ms",
                "p99 ms",
                "longest ms",
                "idle thread longest ms");
        String[][] rows = {
            {"opening", "panels behind others are opened"},
            {"calm", "nothing comes"},
            {"first", "it pours, first seconds"},
            {"flood", "it pours, then on"}
        };
        for (String[] row : rows) {
            String name = row[0];
            Sample window = figure(samples, name + "/window");
            table.row(
                    row[1],
                    Sample.text(window.quantile(0.5), 2),
                    Sample.text(window.quantile(0.99), 2),
                    Sample.text(window.most(), 1),
                    Sample.text(figure(samples, name + "/idle").most(), 1));
        }
        return table.markdown();
    }

    /** Each with the usual arrangement. */
    private Run window(String options, String what) throws IOException, InterruptedException {
        Folders.fresh(home.resolve("desk"));
        return bench.backline(home, Map.of("BACKLINE_JAVA_OPTIONS", options + " -Dbenchmark.desk=" + what), "desk");
    }

    private static Sample figure(Map<String, Sample> samples, String name) {
        return Optional.ofNullable(samples.get(name))
                .orElseThrow(() -> new BenchmarkException("The window told no figure \"" + name + "\", but only "
                        + samples.keySet() + ". Look into the log of its home."));
    }

    /** Reads lines {@code desk NAME FIGURE}; others are passed over. */
    static Map<String, Sample> samples(Run run) {
        Map<String, Sample> samples = new TreeMap<>();
        run.out()
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[0].equals("desk"))
                .forEach(words -> {
                    if (words.length != 3) {
                        throw new BenchmarkException("The window's probe ended early: " + String.join(" ", words));
                    }
                    samples.computeIfAbsent(words[1], name -> new Sample()).add(Double.parseDouble(words[2]));
                });
        return samples;
    }

    private String howStart() {
        return "Seconds from just before the process starts to its third pulse, at which the first picture is drawn, median (least) of "
                + bench.settings().rounds()
                + " rounds in turns; drawn in memory by the software pipeline, with ZGC, and a home that was used before.";
    }

    private String howFrames() {
        return "The window has 1600x999 pixels (JavaFX's screen in memory has room for no more) and shows only this panel, drawn in memory by the software pipeline. Each picture follows as soon as the one before is"
                + " done; its time is from pulse to pulse, so layout, drawing and painting are in it. 120 pictures of each gesture in "
                + bench.settings().rounds()
                + " rounds, after one that does not count. The session is zoomed with the whole window, by 2 % in each picture.";
    }

    private String howOpening() {
        return "Heap after four collections (serial collector). A set of 50,000 notes and one of 64 clips are opened in turns, all panels of the edition are open, the"
                + " session in front; looked at with the small one open.";
    }

    private String howGuests() {
        return "The bundle of `sdk/examples/tap-tempo-ui` is dropped into the home's folder, its panel is brought to the front and drawn, then the file is deleted; "
                + GUESTS + " rounds, each with a class loader of its own.";
    }

    private static String howFlood(Map<String, Sample> samples) {
        return "Milliseconds until a thread does what it is handed, asked again 2 ms after each answer, for " + FLOOD_S
                + " s. Three threads pour without a pause: "
                + Sample.text(figure(samples, "jobs").median(), 0) + " jobs, "
                + Sample.text(figure(samples, "events").median(), 0)
                + " pairs of events and " + Sample.text(figure(samples, "lines").median(), 0)
                + " lines of the log in all. The idle thread is in the same process and waits for a processor, too.";
    }
}
