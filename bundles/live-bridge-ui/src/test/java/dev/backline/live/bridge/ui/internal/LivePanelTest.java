package dev.backline.live.bridge.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionResult;
import dev.backline.api.event.Event;
import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.connection.WireLive;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.virtual.internal.serve.ServeOptions;
import dev.backline.live.virtual.internal.serve.VirtualLive;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Beats;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.testkit.ui.PanelBench;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LivePanelTest {
    private final ChannelTransport transport = new ChannelTransport();
    private final List<Event> told = new CopyOnWriteArrayList<>();
    private VirtualLive virtual;
    private WireLive live;

    @BeforeEach
    void raise() throws Exception {
        virtual = new VirtualLive(transport, new MachineLaunching(), StartSong.create(), ServeOptions.QUICK);
        live = new WireLive(transport, at(virtual.address().getPort()));
    }

    @AfterEach
    void lower() {
        live.close();
        virtual.close();
    }

    private static LiveTarget at(int port) {
        return new LiveTarget("127.0.0.1", port, 0, Seconds.of(0.1), 3);
    }

    private PanelBench open() {
        return PanelBench.open(
                new LivePanel(live, new OneVirtualLive(transport), new Told(told)), 420, 760, Map.of(), site -> {
                    site.answer(
                            "live doctor",
                            values -> answer(List.of(
                                    Map.of("ok", false, "what", "Remote script", "found", "not in User Library"),
                                    Map.of("ok", true, "what", "Live", "found", "11.3 at here"))));
                });
    }

    private static ActionResult answer(List<Object> results) {
        return new ActionResult("live doctor", results, List.of(), 0, "job");
    }

    private static void awaitText(PanelBench bench, String text) {
        bench.await("the text " + text, () -> bench.texts().stream().anyMatch(shown -> shown.contains(text)));
    }

    @Test
    void aConnectedLiveIsPlayedStoppedAndToldItsTempoByKeys() throws Exception {
        try (PanelBench bench = open();
                LiveConnection witness = live.open(at(virtual.address().getPort()), Consent.READ)) {
            int[] before = bench.pixels(bench.view().content());
            bench.press(KeyCode.ENTER, KeyCode.CONTROL);
            awaitText(bench, "● Live");
            assertThat(bench.pixels(bench.view().content())).isNotEqualTo(before);
            bench.press(KeyCode.SPACE, KeyCode.CONTROL);
            awaitText(bench, "plays");
            assertThat(witness.song().playing().read()).isTrue();
            TextField tempo = (TextField) named(bench, "Tempo");
            bench.focus(tempo);
            bench.press(KeyCode.UP);
            awaitText(bench, "121.00 bpm");
            bench.press(KeyCode.DOWN, KeyCode.SHIFT);
            awaitText(bench, "120.90 bpm");
            bench.click("Stop");
            awaitText(bench, "stands");
            assertThat(witness.song().tempo().read().bpm()).isEqualTo(120.9);
        }
    }

    @Test
    void whatOthersDoToLiveShowsAndRecordingIsTold() throws Exception {
        try (PanelBench bench = open();
                LiveConnection other = live.open(at(virtual.address().getPort()), Consent.WRITE)) {
            bench.click("Connect");
            awaitText(bench, "● Live");
            other.song().tempo().write(Tempo.of(133));
            awaitText(bench, "133.00 bpm");
            other.song().arrangementRecord().write(true);
            awaitText(bench, "● records");
            assertThat(told).contains(new Event("live/recording", Map.of("on", true)));
            bench.click("Disconnect");
            awaitText(bench, "Not connected");
            assertThat(told).contains(new Event("live/recording", Map.of("on", false)));
        }
    }

    @Test
    void theReasonOfAFailureIsSaidPrecisely() throws Exception {
        try (PanelBench bench = open();
                DatagramSocket deaf = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            bench.type("");
            TextField port = (TextField) named(bench, "Port");
            set(port, String.valueOf(deaf.getLocalPort()));
            bench.click("Test");
            awaitText(bench, "Nobody answers there.");
            set(port, String.valueOf(virtual.address().getPort()));
            set((TextField) named(bench, "Reply port"), String.valueOf(deaf.getLocalPort()));
            bench.click("Test");
            awaitText(bench, "Another program owns the reply port.");
            set(port, "many");
            bench.click("Test");
            awaitText(bench, "A port is a whole number");
            set(port, String.valueOf(virtual.address().getPort()));
            set((TextField) named(bench, "Reply port"), "0");
            bench.click("Test");
            awaitText(bench, "Live answers.");
        }
    }

    private static void set(TextField field, String text) {
        dev.backline.testkit.ui.Screenless.run(() -> field.setText(text));
    }

    @Test
    void theScriptIsLookedForAndInstalledOnlyThroughAForm() {
        try (PanelBench bench = open()) {
            bench.click("Look for it");
            awaitText(bench, "✗ Remote script: not in User Library");
            awaitText(bench, "✓ Live: 11.3 at here");
            bench.click("Install ...");
            assertThat(bench.site().asked()).containsExactly("call live doctor {}", "offer live install {}");
        }
    }

    @Test
    void aVirtualLiveIsRaisedAndEndsWithTheConnection() {
        OneVirtualLive actions = new OneVirtualLive(transport);
        try (PanelBench bench = PanelBench.open(new LivePanel(live, actions, new Told(told)), 420, 760)) {
            bench.click("Begin a virtual Live");
            awaitText(bench, "● Live");
            bench.click("Disconnect");
            bench.await("it is over", () -> actions.over.getCount() == 0);
        }
    }

    @Test
    void everyControlHasANameAndIsReachedByTheKeyboard() {
        try (PanelBench bench = open()) {
            assertThat(bench.nodes().stream()
                            .filter(node -> node instanceof ButtonBase || node instanceof TextField)
                            .filter(node -> node.getAccessibleText() == null
                                    || !node.isDisabled() && !node.isFocusTraversable())
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void aPositionIsReadInBarsBeatsAndSixteenths() {
        LinkState state = LinkState.NONE.position(Beats.of(9.75));
        assertThat(state.bars()).isEqualTo("3.2.4");
        LinkState waltz = new LinkState(
                true, "", true, false, Tempo.of(90), new dev.backline.model.TimeSignature(6, 8), Beats.of(3.5));
        assertThat(waltz.bars()).isEqualTo("2.2.1");
    }

    private static Node named(PanelBench bench, String name) {
        return bench.nodes().stream()
                .filter(node -> !(node instanceof Label) && name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }
}
