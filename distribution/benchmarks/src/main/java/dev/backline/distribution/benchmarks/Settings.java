package dev.backline.distribution.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be measured, and how often.
 *
 * @param installation the built distribution
 * @param work folder for the report and, in {@code scratch}, for homes; only that one is emptied
 * @param karaf an unpacked Karaf; empty leaves it out
 * @param jdk17 the Java that Karaf runs on
 * @param sets a folder of Live Sets; empty takes a set that is made here
 * @param parts names of the parts, in the order of their run
 * @param rounds starts of each kind
 * @param deploys rounds of install, update and remove
 * @param cycles of the same, one after another
 * @param makes tracks made
 * @param minutes length of a track
 * @param passes how often a set is read, an action on sets is called, or a file is decoded, in one process
 */
record Settings(
        Path installation,
        Path work,
        Optional<Path> karaf,
        Optional<Path> jdk17,
        Optional<Path> sets,
        List<String> parts,
        int rounds,
        int deploys,
        int cycles,
        int makes,
        double minutes,
        int passes) {
    static final List<String> ALL = List.of(
            "start",
            "deploy",
            "cycles",
            "sets",
            "sound",
            "measure",
            "units",
            "decode",
            "osc",
            "engine",
            "realtime",
            "bridge",
            "desk",
            "make");

    Settings {
        parts = List.copyOf(parts);
    }

    /**
     * Reads the command line: part names and {@code --option value} in any order.
     *
     * @throws BenchmarkException for a word that means nothing here
     */
    static Settings parse(String... words) {
        Settings settings = new Settings(
                Path.of("distribution/assembler/target/backline"),
                Path.of("distribution/benchmarks/target/work"),
                Optional.empty(),
                Optional.empty(),
                SetFiles.beside(Path.of("").toAbsolutePath()),
                List.of(),
                5,
                20,
                1_000,
                3,
                3.5,
                11);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (ALL.contains(words[i])) {
                parts.add(words[i]);
            } else if (i + 1 < words.length) {
                settings = settings.with(words[i], words[++i]);
            } else {
                throw unknown(words[i]);
            }
        }
        return settings.withParts(parts.isEmpty() ? ALL : parts);
    }

    private Settings with(String option, String value) {
        return switch (option) {
            case "--installation" -> withPlaces(path(value), work, karaf, jdk17, sets);
            case "--work" -> withPlaces(installation, path(value), karaf, jdk17, sets);
            case "--karaf" -> withPlaces(installation, work, Optional.of(path(value)), jdk17, sets);
            case "--jdk17" -> withPlaces(installation, work, karaf, Optional.of(path(value)), sets);
            case "--sets" -> withPlaces(installation, work, karaf, jdk17, Optional.of(path(value)));
            case "--rounds" -> withCounts(Integer.parseInt(value), deploys, cycles, makes, minutes, passes);
            case "--deploys" -> withCounts(rounds, Integer.parseInt(value), cycles, makes, minutes, passes);
            case "--cycles" -> withCounts(rounds, deploys, Integer.parseInt(value), makes, minutes, passes);
            case "--makes" -> withCounts(rounds, deploys, cycles, Integer.parseInt(value), minutes, passes);
            case "--minutes" -> withCounts(rounds, deploys, cycles, makes, Double.parseDouble(value), passes);
            case "--passes" -> withCounts(rounds, deploys, cycles, makes, minutes, Integer.parseInt(value));
            default -> throw unknown(option);
        };
    }

    private static Path path(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static BenchmarkException unknown(String word) {
        return new BenchmarkException("\"" + word + "\" means nothing here. Parts are " + String.join(", ", ALL)
                + "; options with a value are --installation, --work, --karaf, --jdk17, --sets, --rounds, --deploys,"
                + " --cycles, --makes, --minutes and --passes.");
    }

    private Settings withPlaces(
            Path otherInstallation,
            Path otherWork,
            Optional<Path> otherKaraf,
            Optional<Path> jdk,
            Optional<Path> otherSets) {
        return new Settings(
                otherInstallation,
                otherWork,
                otherKaraf,
                jdk,
                otherSets,
                parts,
                rounds,
                deploys,
                cycles,
                makes,
                minutes,
                passes);
    }

    private Settings withCounts(
            int someRounds, int someDeploys, int someCycles, int someMakes, double someMinutes, int somePasses) {
        return new Settings(
                installation,
                work,
                karaf,
                jdk17,
                sets,
                parts,
                someRounds,
                someDeploys,
                someCycles,
                someMakes,
                someMinutes,
                somePasses);
    }

    private Settings withParts(List<String> some) {
        return new Settings(
                installation, work, karaf, jdk17, sets, some, rounds, deploys, cycles, makes, minutes, passes);
    }
}
