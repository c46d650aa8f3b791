package dev.backline.distribution.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each recipe for a running Live, run against a virtual one: judged by the state that it leaves there, also when messages are lost. */
class LiveRecipesTest {
    private static final List<String> RECIPES = List.of(
            "check-template",
            "tidy-names",
            "level-balance",
            "set-list",
            "follow-clips",
            "tempo-ramp",
            "practice-routine",
            "capture-takes",
            "loop-once",
            "panic");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"loss=0", "loss=0.1"})
    void eachRecipeLeavesTheVirtualLiveAsItSays(String fault) throws Exception {
        JsonNode states = states(fault);

        assertThat(states.get("check-template").get("result").get("found"))
                .extracting(JsonNode::asText)
                .contains("There is no track Bass line.", "There is no track Vox.", "Drums stands above 0 dB.");
        assertTidied(states.get("tidy-names").get("state"));
        assertThat(volumes(states.get("level-balance"))).satisfies(db -> {
            assertThat(db.get(0)).isCloseTo(-6, within(0.05));
            assertThat(db.get(1)).isCloseTo(-13, within(0.05));
            assertThat(db.get(2)).isCloseTo(-19, within(0.05));
        });
        assertThat(state(states, "set-list").get("tempo").asDouble()).isEqualTo(960);
        assertThat(track(states, "set-list", 0).get("playing").asInt()).isEqualTo(2);
        assertThat(track(states, "set-list", 1).get("playing").asInt()).isEqualTo(2);
        assertThat(track(states, "follow-clips", 0).get("playing").asInt()).isEqualTo(1);
        assertThat(state(states, "tempo-ramp").get("tempo").asDouble()).isCloseTo(900, within(0.01));
        assertThat(states.get("practice-routine").get("result").get("tempi")).hasSize(4);
        assertThat(state(states, "practice-routine").get("tempo").asDouble()).isCloseTo(900, within(0.01));
        assertThat(state(states, "practice-routine").get("playing").asBoolean()).isFalse();
        assertThat(track(states, "capture-takes", 1).get("clips").findValuesAsText("name"))
                .contains("Take 1", "Take 2");
        assertThat(track(states, "capture-takes", 1).get("arm").asBoolean()).isFalse();
        assertThat(track(states, "loop-once", 0).get("clips").get("3").get("name"))
                .isEqualTo(new TextNode("Layer"));
        assertThat(track(states, "loop-once", 0).get("playing").asInt()).isEqualTo(3);
        assertSilent(state(states, "panic"));
        RECIPES.forEach(r -> System.out.printf(
                "%s, %s: %.1f s%n", r, fault, states.get(r).get("seconds").asDouble()));
    }

    private static void assertTidied(JsonNode state) {
        assertThat(state.get("tracks").findValuesAsText("name")).contains("Drums", "Bass line", "Keys");
        JsonNode drums = state.get("tracks").get(0);
        assertThat(drums.get("color").asInt()).isEqualTo(14);
        assertThat(drums.get("clips").get("0").get("name").asText()).isEqualTo("Kit");
        assertThat(drums.get("clips").get("1").get("name").asText()).isEqualTo("Drums Verse");
        assertThat(drums.get("clips").get("1").get("color").asInt()).isEqualTo(14);
    }

    private static void assertSilent(JsonNode state) {
        assertThat(state.get("playing").asBoolean()).isFalse();
        assertThat(state.get("metronome").asBoolean()).isFalse();
        for (JsonNode track : state.get("tracks")) {
            assertThat(track.get("solo").asBoolean()).isFalse();
            assertThat(track.get("arm").asBoolean()).isFalse();
            assertThat(track.get("playing").asInt()).isEqualTo(-1);
        }
    }

    private static JsonNode state(JsonNode states, String recipe) {
        return states.get(recipe).get("state");
    }

    private static JsonNode track(JsonNode states, String recipe, int track) {
        return state(states, recipe).get("tracks").get(track);
    }

    private static List<Double> volumes(JsonNode after) {
        return after.get("state").get("tracks").findValues("volume").stream()
                .map(JsonNode::asDouble)
                .toList();
    }

    private JsonNode states(String fault) throws Exception {
        Path installation = Path.of(System.getProperty("backline.installation")).toRealPath();
        Backline backline = new Backline(installation, folder);
        Path scripts = Files.createDirectories(backline.home().resolve("scripts"));
        for (String recipe : RECIPES) {
            String file = recipe + ".groovy";
            Files.copy(installation.resolve("scripts").resolve(file), scripts.resolve(file));
        }
        try (InputStream driver = LiveRecipesTest.class.getResourceAsStream("live-recipes.groovy")) {
            Files.write(folder.resolve("live-recipes.groovy"), driver.readAllBytes());
        }
        String port = Integer.toString(freePort());
        Process virtual = backline.start(
                "virtual-live",
                "--port",
                port,
                "--reply-port",
                "0",
                "--tick",
                "2",
                "--fault",
                fault,
                "--seed",
                "7",
                "--seconds",
                "300");
        try {
            return backline.recipe(
                            "live-recipes.groovy",
                            "--set",
                            "live.bridge.port=" + port,
                            "--set",
                            "live.bridge.reply.port=0",
                            "--set",
                            "live.bridge.patience=50",
                            "--set",
                            "live.bridge.attempts=15")
                    .get(0);
        } finally {
            virtual.descendants().forEach(ProcessHandle::destroyForcibly);
            virtual.destroyForcibly();
            virtual.waitFor();
        }
    }

    private static int freePort() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
