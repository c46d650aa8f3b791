package dev.backline.engine.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;
import dev.backline.api.session.Playback.Level;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Macro;
import dev.backline.model.Mixer;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import dev.backline.ui.Choice;
import dev.backline.ui.Panel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panels over a set from disk, without a display. */
class PanelsTest {
    @TempDir
    private static Path folder;

    private static SetDocument song;

    @BeforeAll
    static void write() throws Exception {
        Path file = folder.resolve("Song.als");
        Device tone = Device.builder(Device.UTILITY)
                .id("f")
                .name("Tone")
                .parameter(Parameter.of("StereoWidth", "", 0, 4, 1))
                .build();
        LiveSet set = LiveSet.builder("Song", Tempo.of(120))
                .tracks(List.of(
                        track("1", "Drums").devices(List.of(rack())).build(),
                        track("2", "Bass").devices(List.of(tone)).build(),
                        Track.builder("9", Track.Kind.RETURN).name("A-Reverb").build()))
                .build();
        new AlsSetWriter(null).write(set, file);
        song = new DiskSetDocuments().open(file, Progress.NONE);
    }

    /** A rack whose macro moves what lies in a rack inside of it. */
    static Device rack() {
        Device deep = Device.builder(Device.UTILITY)
                .id("deep")
                .name("Deep")
                .parameter(Parameter.of("StereoWidth", "", 0, 4, 1))
                .parameter(Parameter.of("Balance", "", -1, 1, 0))
                .build();
        ParameterRef width = ParameterRef.device("deep", "StereoWidth");
        Device inner = Device.builder(Device.AUDIO_RACK)
                .id("inner")
                .name("Inner")
                .macro(new Macro("Wide", 0, List.of(new Macro.Mapping(width, 0.5, 2.5))))
                .chain(Device.Chain.of("Low", List.of(deep)))
                .build();
        return Device.builder(Device.AUDIO_RACK)
                .id("outer")
                .name("Outer")
                .macro(new Macro("All", 0, List.of()))
                .chain(Device.Chain.of("High", List.of(inner)))
                .build();
    }

    private static Track.Builder track(String id, String name) {
        return Track.builder(id, Track.Kind.MIDI)
                .name(name)
                .mixer(new Mixer(Decibels.of(-6), 0, Map.of("9", Decibels.of(-12))));
    }

    private static PanelBench open(Panel panel) {
        PanelBench bench = PanelBench.open(panel, 720, 420, song);
        bench.await(
                "the set",
                () -> bench.view().content() instanceof javafx.scene.layout.StackPane pane
                        && !pane.getChildren().isEmpty()
                        && !pane.getChildren().getFirst().getStyleClass().contains("empty"));
        return bench;
    }

    private static SetDocument now(PanelBench bench) {
        return Screenless.ask(() -> bench.site().set().getValue().orElseThrow());
    }

    private static Track track(PanelBench bench, String name) {
        return now(bench).snapshot().tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void undo(PanelBench bench) {
        Screenless.run(() -> bench.site().undo());
    }

    @Test
    void keysAloneMixATrackAndUndoTakesItBack() {
        try (PanelBench bench = open(new MixerPanel())) {
            MixerCanvas mixer = bench.find(MixerCanvas.class);
            bench.focus(mixer);
            bench.press(KeyCode.HOME);
            bench.press(KeyCode.RIGHT);
            assertThat(mixer.getAccessibleText()).isEqualTo("Bass, Volume -6.0");
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.DOWN, KeyCode.SHIFT);
            bench.await("one edit of what was moved", () -> bench.site().edits().size() == 1);
            assertThat(track(bench, "Bass").mixer().volume().value()).isBetween(-8.11, -8.09);
            undo(bench);
            assertThat(track(bench, "Bass").mixer().volume().value()).isBetween(-6.01, -5.99);
            bench.press(KeyCode.M);
            bench.press(KeyCode.S);
            bench.press(KeyCode.A);
            bench.await("switches", () -> bench.site().edits().size() == 4);
            assertThat(track(bench, "Bass").mixer().on()).isFalse();
            assertThat(track(bench, "Bass").mixer().solo()).isTrue();
            assertThat(track(bench, "Bass").armed()).isTrue();
        }
    }

    @Test
    void aMenuForTheChosenTrackIsAskedForByKeys() {
        try (PanelBench bench = open(new MixerPanel())) {
            bench.focus(bench.find(MixerCanvas.class));
            bench.press(KeyCode.HOME);
            bench.press(KeyCode.RIGHT);
            bench.press(KeyCode.CONTEXT_MENU);
            assertThat(Screenless.ask(() -> bench.site().asked())).contains("menu " + Choice.ofTrack("2"));
        }
    }

    @Test
    void aTypedValueSetsPanoramaAndSend() {
        try (PanelBench bench = open(new MixerPanel())) {
            MixerCanvas mixer = bench.find(MixerCanvas.class);
            bench.focus(mixer);
            bench.press(KeyCode.P);
            type(bench, "25L");
            assertThat(track(bench, "Drums").mixer().pan()).isEqualTo(-0.5);
            bench.focus(mixer);
            bench.press(KeyCode.DIGIT1);
            type(bench, "-3 dB");
            assertThat(send(bench)).isBetween(-3.01, -2.99);
            bench.press(KeyCode.DELETE);
            assertThat(send(bench)).isLessThan(-69);
        }
    }

    private static double send(PanelBench bench) {
        return track(bench, "Drums").mixer().sends().values().stream()
                .mapToDouble(Decibels::value)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static void type(PanelBench bench, String text) {
        bench.press(KeyCode.ENTER);
        TextField field = bench.find(TextField.class);
        Screenless.run(() -> {
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
    }

    @Test
    void aDragMovesAFaderAndADoubleClickPutsItBack() {
        try (PanelBench bench = open(new MixerPanel())) {
            MixerCanvas mixer = bench.find(MixerCanvas.class);
            bench.await("its place", () -> mixer.getHeight() > 360);
            bench.drag(mixer, 26, 250, 26, 320);
            assertThat(track(bench, "Drums").mixer().volume().value()).isLessThan(-10);
            assertThat(Screenless.ask(() -> bench.site().edits())).hasSize(1);
            bench.click(mixer, 26, 250, 2);
            assertThat(track(bench, "Drums").mixer().volume().value()).isZero();
        }
    }

    @Test
    void anEditFromOutsideAndALevelAlterThePixels() throws Exception {
        FakePlayback playback = new FakePlayback();
        try (PanelBench bench = open(new MixerPanel(playback))) {
            MixerCanvas mixer = bench.find(MixerCanvas.class);
            int[] before = bench.pixels(mixer);
            SetDocument changed = song.apply(SetEdit.of("track.volume", "#1", "-30"));
            Screenless.run(() -> bench.site().open(changed));
            bench.await("another picture", () -> !Arrays.equals(before, bench.pixels(mixer)));
            playback.load(song.file().toString(), changed.snapshot(), folder);
            playback.level(new Level(1.5f, 0.5f), Level.SILENCE);
            bench.await("a clip that is held", () -> mixer.meter(0)[0].isClipped());
            assertThat(Screenless.ask(() -> mixer.meter(0)[0].highestDb())).isBetween(3.52, 3.53);
            assertThat(Screenless.ask(() -> mixer.meter(0)[1].isClipped())).isFalse();
            playback.level();
            bench.focus(mixer);
            bench.press(KeyCode.C);
            bench.await("nothing clips any more", () -> !mixer.meter(0)[0].isClipped());
        }
    }

    @Test
    void spacePlaysAndStopsAndAPlaceIsTold() {
        FakePlayback playback = new FakePlayback();
        try (PanelBench bench = open(new TransportPanel(playback))) {
            bench.press(KeyCode.SPACE);
            bench.await("the set is loaded and plays", () -> playback.asked.contains("PLAY 0.0"));
            assertThat(playback.asked.getFirst()).isEqualTo("load 120.0");
            playback.stand(9.3);
            bench.await("bars, beats and sixteenths", () -> bench.texts().contains("3.2.2"));
            assertThat(bench.texts()).contains("0:04.650", "test output");
            bench.press(KeyCode.SPACE);
            bench.await("it stops", () -> playback.asked.contains("STOP 0.0"));
        }
    }

    @Test
    void theMetronomeIsSwitchedAndCountsInByKeys() {
        FakePlayback playback = new FakePlayback();
        try (PanelBench bench = open(new TransportPanel(playback))) {
            bench.press(KeyCode.O);
            assertThat(playback.metronome().on()).isTrue();
            for (int bars : new int[] {1, 2, 4, 0}) {
                bench.press(KeyCode.O, KeyCode.SHIFT);
                assertThat(playback.metronome().countInBars()).isEqualTo(bars);
            }
            bench.press(KeyCode.O);
            assertThat(playback.metronome().on()).isFalse();
        }
        Map<String, Object> kept = Map.of("metronomeDb", -20.0, "countInBars", 2);
        try (PanelBench bench =
                PanelBench.open(new TransportPanel(playback), 720, 200, kept, site -> site.open(song))) {
            bench.await(
                    "level and count-in are kept", () -> playback.metronome().countInBars() == 2);
            assertThat(playback.metronome().level().value()).isEqualTo(-20);
            assertThat(Screenless.ask(() -> bench.view().state())).isEqualTo(kept);
        }
    }

    @Test
    void levelsOfTheChosenTrackAreToldAsNumbers() {
        FakePlayback playback = new FakePlayback();
        playback.load(song.file().toString(), song.snapshot(), folder);
        try (PanelBench bench = open(new MixerPanel(playback))) {
            playback.level(new Level(0.5f, 0.25f, 0.1, -21.34), Level.SILENCE);
            bench.await("numbers", () -> bench.texts().contains("Peak -6.0 dB   RMS -20.0 dB   -21.3 LUFS"));
        }
    }

    @Test
    void aTypedTempoIsAnEditThatIsHeardAndUndone() {
        FakePlayback playback = new FakePlayback();
        playback.load(song.file().toString(), song.snapshot(), folder);
        try (PanelBench bench = open(new TransportPanel(playback))) {
            TextField tempo = (TextField) bench.nodes().stream()
                    .filter(n -> "Tempo in beats a minute".equals(n.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            Screenless.run(() -> {
                tempo.setText("60*2,1");
                tempo.fireEvent(new javafx.event.ActionEvent());
            });
            bench.await("the change is heard", () -> playback.asked.contains("load 126.0"));
            undo(bench);
            bench.await(
                    "so is undo",
                    () -> playback.asked.size() >= 3 && playback.asked.getLast().equals("load 120.0"));
            bench.press(KeyCode.L, KeyCode.CONTROL);
            bench.await("the loop", () -> now(bench).snapshot().transport().looping());
        }
    }

    @Test
    void aParameterIsFoundTypedAndUndoneAndItsDeviceSwitched() {
        FakePlayback playback = new FakePlayback();
        playback.load(song.file().toString(), song.snapshot(), folder);
        try (PanelBench bench = PanelBench.open(new DevicesPanel(playback), 420, 500, Map.of(), site -> {
            site.open(song);
            site.choice().setValue(Choice.ofTrack("2"));
        })) {
            bench.await("the devices", () -> bench.nodes().stream().anyMatch(DeviceCanvas.class::isInstance));
            DeviceCanvas devices = bench.find(DeviceCanvas.class);
            TextField find = bench.find(TextField.class);
            Screenless.run(() -> find.setText("stereowidth"));
            bench.focus(devices);
            bench.press(KeyCode.HOME);
            bench.await("how it is heard", () -> devices.getAccessibleText().contains("heard"));
            bench.press(KeyCode.DOWN);
            assertThat(devices.getAccessibleText()).startsWith("StereoWidth, 1");
            bench.press(KeyCode.RIGHT);
            bench.await("an edit", () -> bench.site().edits().size() == 1);
            assertThat(width(bench)).isEqualTo(1.04);
            undo(bench);
            assertThat(width(bench)).isEqualTo(1);
            bench.press(KeyCode.HOME);
            bench.press(KeyCode.O);
            bench.await("off", () -> !track(bench, "Bass").devices().getFirst().on());
        }
    }

    @Test
    void macrosAndWhatLiesInRacksAreTurnedByKeysAndUndone() {
        try (PanelBench bench = PanelBench.open(new DevicesPanel(), 460, 900, Map.of(), site -> {
            site.open(song);
            site.choice().setValue(Choice.ofTrack("1"));
        })) {
            bench.await("the devices", () -> bench.nodes().stream().anyMatch(DeviceCanvas.class::isInstance));
            DeviceCanvas devices = bench.find(DeviceCanvas.class);
            bench.focus(devices);
            to(bench, devices, "Wide, 0");
            bench.press(KeyCode.DOWN);
            assertThat(devices.getAccessibleText()).isEqualTo("Macro Wide moves Deep: StereoWidth from 0.5 to 2.5");
            bench.press(KeyCode.UP);
            type(bench, "127/2");
            assertThat(inner(bench).macros().getFirst().value()).isEqualTo(63.5);
            assertThat(deep(bench).value("StereoWidth", 0)).isBetween(1.49, 1.51);
            undo(bench);
            assertThat(deep(bench).value("StereoWidth", 0)).isEqualTo(0.5);
            to(bench, devices, "StereoWidth, 0.5, moved by macro Wide");
            bench.press(KeyCode.RIGHT);
            assertThat(Screenless.ask(() -> bench.site().said()).getLast()).contains("Turn that one");
            to(bench, devices, "Balance, 0");
            bench.press(KeyCode.RIGHT);
            bench.press(KeyCode.RIGHT, KeyCode.SHIFT);
            bench.await("an edit", () -> deep(bench).value("Balance", 0) != 0);
            assertThat(deep(bench).value("Balance", 0)).isEqualTo(0.022);
            bench.press(KeyCode.DELETE);
            assertThat(deep(bench).value("Balance", 1)).isZero();
            to(bench, devices, "Volume, 0.0 dB");
            type(bench, "-6dB/2");
            assertThat(outer(bench).chains().getFirst().strip().mixer().volume().value())
                    .isBetween(-3.01, -2.99);
            to(bench, devices, "Low, ");
            bench.press(KeyCode.O);
            assertThat(inner(bench).chains().getFirst().strip().mixer().on()).isFalse();
            to(bench, devices, "Deep, ");
            bench.press(KeyCode.O);
            assertThat(deep(bench).on()).isFalse();
        }
    }

    /** Goes down the rows from the first until one says what is wanted. */
    private static void to(PanelBench bench, DeviceCanvas devices, String wanted) {
        bench.press(KeyCode.HOME);
        for (int i = 0; i < 40 && !devices.getAccessibleText().startsWith(wanted); i++) {
            bench.press(KeyCode.DOWN);
        }
        assertThat(devices.getAccessibleText()).startsWith(wanted);
    }

    private static Device outer(PanelBench bench) {
        return track(bench, "Drums").devices().getFirst();
    }

    private static Device inner(PanelBench bench) {
        return outer(bench).chains().getFirst().devices().getFirst();
    }

    private static Device deep(PanelBench bench) {
        return inner(bench).chains().getFirst().devices().getFirst();
    }

    private static double width(PanelBench bench) {
        return track(bench, "Bass").devices().getFirst().value("StereoWidth", 0);
    }

    @Test
    void everyControlHasAName() {
        for (Panel panel : List.of(new TransportPanel(), new MixerPanel(), new DevicesPanel())) {
            try (PanelBench bench = PanelBench.open(panel, 720, 300, Map.of(), site -> {
                site.open(song);
                site.choice().setValue(Choice.ofTrack("2"));
            })) {
                bench.await("content", () -> bench.nodes().stream().anyMatch(Node::isFocusTraversable));
                assertThat(bench.nodes().stream()
                                .filter(Node::isFocusTraversable)
                                .filter(n -> n.getAccessibleText() == null)
                                .toList())
                        .as("%s", panel.getClass().getSimpleName())
                        .isEmpty();
            }
        }
    }

    @Test
    void withoutASetAPanelSaysWhatToDo() {
        try (PanelBench bench = PanelBench.open(new MixerPanel(), 500, 300)) {
            assertThat(bench.texts()).contains("No set is open");
        }
    }

    @Test
    void placesAndValuesAreReadAsTheyAreWritten() {
        LiveSet set = song.snapshot();
        assertThat(SongPlace.bars(set, Beats.of(17.75))).isEqualTo("5.2.4");
        assertThat(SongPlace.parse(set, "5.2.4")).contains(Beats.of(17.75));
        assertThat(SongPlace.parse(set, "0")).isEmpty();
        Taps taps = new Taps();
        assertThat(taps.tap(0)).isEmpty();
        assertThat(taps.tap(500_000_000)).hasValue(120);
        assertThat(taps.tap(9_000_000_000L)).as("after a pause").isEmpty();
    }
}
