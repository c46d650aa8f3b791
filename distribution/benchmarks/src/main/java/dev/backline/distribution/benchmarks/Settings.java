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
 * @param parts names of the parts, in the order of their run
 * @param rounds starts of each kind
 * @param deploys rounds of install, update and remove
 * @param cycles of the same, one after another
 * @param makes tracks made
 * @param minutes length of a track
 */
record Settings(
        Path installation,
        Path work,
        Optional<Path> karaf,
        Optional<Path> jdk17,
        List<String> parts,
        int rounds,
        int deploys,
        int cycles,
        int makes,
        double minutes) {
    static final List<String> ALL = List.of("start", "deploy", "cycles", "make");

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
                List.of(),
                5,
                20,
                1_000,
                3,
                3.5);
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
            case "--installation" -> withPlaces(path(value), work, karaf, jdk17);
            case "--work" -> withPlaces(installation, path(value), karaf, jdk17);
            case "--karaf" -> withPlaces(installation, work, Optional.of(path(value)), jdk17);
            case "--jdk17" -> withPlaces(installation, work, karaf, Optional.of(path(value)));
            case "--rounds" -> withCounts(Integer.parseInt(value), deploys, cycles, makes, minutes);
            case "--deploys" -> withCounts(rounds, Integer.parseInt(value), cycles, makes, minutes);
            case "--cycles" -> withCounts(rounds, deploys, Integer.parseInt(value), makes, minutes);
            case "--makes" -> withCounts(rounds, deploys, cycles, Integer.parseInt(value), minutes);
            case "--minutes" -> withCounts(rounds, deploys, cycles, makes, Double.parseDouble(value));
            default -> throw unknown(option);
        };
    }

    private static Path path(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static BenchmarkException unknown(String word) {
        return new BenchmarkException("\"" + word + "\" means nothing here. Parts are " + String.join(", ", ALL)
                + "; options with a value are --installation, --work, --karaf, --jdk17, --rounds, --deploys, --cycles,"
                + " --makes and --minutes.");
    }

    private Settings withPlaces(Path otherInstallation, Path otherWork, Optional<Path> otherKaraf, Optional<Path> jdk) {
        return new Settings(
                otherInstallation, otherWork, otherKaraf, jdk, parts, rounds, deploys, cycles, makes, minutes);
    }

    private Settings withCounts(int someRounds, int someDeploys, int someCycles, int someMakes, double someMinutes) {
        return new Settings(
                installation, work, karaf, jdk17, parts, someRounds, someDeploys, someCycles, someMakes, someMinutes);
    }

    private Settings withParts(List<String> some) {
        return new Settings(installation, work, karaf, jdk17, some, rounds, deploys, cycles, makes, minutes);
    }
}
