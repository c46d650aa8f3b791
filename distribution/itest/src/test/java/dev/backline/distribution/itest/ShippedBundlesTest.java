package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edition is whole, and stays useful when any one of its feature bundles is not there. */
class ShippedBundlesTest {
    /** Without these there is no command line to ask: the kernel then prints the ledger's report. */
    private static final Set<String> GROUND = Set.of("model", "sound", "api", "core", "cli");

    private static final String OSC = "dev.backline.live.osc";

    @TempDir
    Path temp;

    static List<String> features() throws IOException {
        return Files.readAllLines(Backline.installed().resolve("edition.list")).stream()
                .map(l -> l.split(" ")[2])
                .filter(f -> f.startsWith("dev.backline."))
                .map(f -> f.substring(0, f.length() - ".jar".length()))
                .filter(n -> !GROUND.contains(n.substring("dev.backline.".length())))
                .toList();
    }

    /** The edition without one bundle: links to all else, and a list without its line. */
    private Path without(String bundle) throws IOException {
        Path copy = Files.createDirectories(temp.resolve("without").resolve(bundle));
        try (Stream<Path> parts = Files.list(Backline.installed())) {
            for (Path part : parts.toList()) {
                String name = part.getFileName().toString();
                if (!Set.of("edition.list", "bin").contains(name)) {
                    Files.createSymbolicLink(copy.resolve(name), part);
                }
            }
        }
        Files.createDirectories(copy.resolve("bin"));
        Files.copy(
                Backline.installed().resolve("bin/backline"),
                copy.resolve("bin/backline"),
                StandardCopyOption.COPY_ATTRIBUTES);
        List<String> left = Files.readAllLines(Backline.installed().resolve("edition.list")).stream()
                .filter(l -> !l.contains(" " + bundle + ".jar "))
                .toList();
        Files.write(copy.resolve("edition.list"), left);
        return copy;
    }

    @Test
    void everyBundleOfTheEditionRuns() throws IOException {
        Backline backline = new Backline(temp.resolve("home"), Files.createDirectories(temp.resolve("work")));
        assertThat(states(backline)).isNotEmpty().allSatisfy(s -> fares(s, ""));
    }

    @ParameterizedTest
    @MethodSource("features")
    void theRestStillStartsWithout(String bundle) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("work"));
        Backline backline = new Backline(without(bundle), temp.resolve("home"), folder);
        assertThat(states(backline))
                .isNotEmpty()
                .noneMatch(s -> s.startsWith(bundle + " "))
                .allSatisfy(s -> fares(s, bundle));
        if (bundle.equals(OSC)) {
            assertThat(backline.run("bundle", "why", "dev.backline.live.bridge").all())
                    .contains(OSC);
        }
    }

    /** A decoder that is a bundle of its own: without it, its format is refused with its name, and others are read. */
    @Test
    void theRestIsReadWithoutTheDecoderOfMp3AndItIsNamed() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("work"));
        ByteBuffer frames = ByteBuffer.allocate(4 * 417);
        for (int at = 0; at < frames.capacity(); at += 417) {
            frames.putInt(at, 0xfffb9000);
        }
        Files.write(folder.resolve("quiet.mp3"), frames.array());
        Backline whole = new Backline(Backline.installed(), temp.resolve("home"), folder);
        Backline.Answer converted = whole.run("audio", "convert", "quiet.mp3", "--out", "quiet.flac");
        assertThat(converted.exit()).as(converted.all()).isZero();
        Backline poorer = new Backline(without("jlayer"), temp.resolve("home"), folder);
        Backline.Answer refused = poorer.run("audio", "info", "quiet.mp3");
        assertThat(refused.exit()).isEqualTo(5);
        assertThat(refused.all()).contains("com.googlecode.soundlibs.jlayer");
        Backline.Answer read = poorer.run("audio", "info", "quiet.flac");
        assertThat(read.exit()).as(read.all()).isZero();
    }

    /** A run for one command has no window, so what is for one rests; what speaks to Live waits for OSC; all else runs. */
    private static void fares(String bundleAndState, String without) {
        boolean forWindow = bundleAndState.matches("dev\\.backline\\.(ui|desk|[a-z.]+\\.ui) .*");
        boolean waits = without.equals(OSC) && bundleAndState.matches("dev\\.backline\\.live\\.(bridge|virtual) .*");
        assertThat(bundleAndState).endsWith(forWindow ? " other-mode" : waits ? " waiting" : " running");
    }

    private static List<String> states(Backline backline) {
        Backline.Answer answer = backline.run("bundle", "list", "--json");
        assertThat(answer.exit()).as(answer.all()).isZero();
        List<String> states = new ArrayList<>();
        for (JsonNode one : answer.json().get("results")) {
            states.add(one.get("bundle").asText() + " " + one.get("state").asText());
        }
        return states;
    }
}
