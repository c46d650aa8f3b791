package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Every fifth here, beside OSC, which others wait for; all in a long run. */
    static List<String> features() throws IOException {
        List<String> all = Files.readAllLines(Backline.installed().resolve("edition.list")).stream()
                .map(l -> l.split(" ")[2])
                .filter(f -> f.startsWith("dev.backline."))
                .map(f -> f.substring(0, f.length() - ".jar".length()))
                .filter(n -> !GROUND.contains(n.substring("dev.backline.".length())))
                .toList();
        int step = Boolean.getBoolean("backline.long") ? 1 : 5;
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0 || all.get(i).equals(OSC))
                .mapToObj(all::get)
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

    /** A virtual Live needs no engine: a clock of its own runs the song and launches, and the client hears both. */
    @Test
    void theVirtualLivePlaysAndLaunchesWithoutTheEngine() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("work"));
        Backline silent = new Backline(without("dev.backline.engine"), temp.resolve("home"), folder);
        assertThat(states(silent)).noneMatch(s -> s.startsWith("dev.backline.engine "));
        Process process = silent.start("virtual-live", "--port", "0", "--reply-port", "0", "--seconds", "120");
        try (BufferedReader told = process.errorReader();
                DatagramSocket client = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            String line = told.readLine();
            assertThat(line).startsWith("Listening on 127.0.0.1:");
            client.setSoTimeout(60_000);
            client.connect(
                    InetAddress.ofLiteral("127.0.0.1"),
                    Integer.parseInt(line.replaceAll("Listening on 127\\.0\\.0\\.1:(\\d+),.*", "$1")));
            say(client, "/live/clip_slot/create_clip", 0, 0, 4);
            say(client, "/live/song/start_listen/beat");
            say(client, "/live/track/start_listen/playing_slot_index", 0);
            say(client, "/live/clip_slot/fire", 0, 0);
            hear(client, "/live/track/get/playing_slot_index", ",ii", 0, 0);
            hear(client, "/live/song/get/beat", ",i", 2);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void say(DatagramSocket client, String address, int... arguments) throws IOException {
        byte[] packet = packet(address, "," + "i".repeat(arguments.length), arguments);
        client.send(new DatagramPacket(packet, packet.length));
    }

    /** Passes over what else is said; that it never comes ends with the socket's patience. */
    private static void hear(DatagramSocket client, String address, String types, int... arguments) throws IOException {
        byte[] wanted = packet(address, types, arguments);
        DatagramPacket heard = new DatagramPacket(new byte[1_024], 1_024);
        do {
            client.receive(heard);
        } while (!Arrays.equals(wanted, Arrays.copyOf(heard.getData(), heard.getLength())));
    }

    private static byte[] packet(String address, String types, int... arguments) {
        ByteBuffer packet = ByteBuffer.allocate(256);
        for (String text : List.of(address, types)) {
            packet.put(text.getBytes(StandardCharsets.US_ASCII)).position(packet.position() / 4 * 4 + 4);
        }
        for (int argument : arguments) {
            packet.putInt(argument);
        }
        return Arrays.copyOf(packet.array(), packet.position());
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
