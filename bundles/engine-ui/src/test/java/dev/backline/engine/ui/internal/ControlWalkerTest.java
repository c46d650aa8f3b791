package dev.backline.engine.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import dev.backline.ui.Choice;
import dev.backline.ui.Panel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every control of transport, mixer and devices obeys the same hands. */
class ControlWalkerTest {
    private static final double MIXER_HEIGHT = 420;

    @TempDir
    private static Path folder;

    private static SetDocument song;

    private final FakePlayback playback = new FakePlayback();

    @BeforeAll
    static void write() throws Exception {
        LiveSet set = LiveSet.builder("Walk", Tempo.of(120))
                .tracks(List.of(
                        Track.builder("1", Track.Kind.AUDIO)
                                .name("Bus")
                                .mixer(new Mixer(Decibels.of(-6), 0.2, Map.of("9", Decibels.of(-12))))
                                .devices(List.of(PanelsTest.rack()))
                                .build(),
                        Track.builder("9", Track.Kind.RETURN).name("A-Reverb").build()))
                .build();
        Path file = folder.resolve("Walk.als");
        new AlsSetWriter(null).write(set, file);
        song = new DiskSetDocuments().open(file, Progress.NONE);
    }

    /**
     * A control.
     *
     * @param up key that makes it more
     * @param down key that makes it less
     * @param value what it sets
     * @param typed what is typed
     * @param taken what that is worth
     * @param usual what a double click puts back
     */
    private record Control(
            String name,
            KeyCode up,
            KeyCode down,
            ToDoubleFunction<PanelBench> value,
            String typed,
            double taken,
            double usual) {}

    private PanelBench open(Panel panel, double height) {
        return PanelBench.open(panel, 720, height, Map.of(), site -> {
            site.open(song);
            site.choice()
                    .setValue(Choice.ofTrack(song.snapshot().tracks().getFirst().id()));
        });
    }

    private static Track track(PanelBench bench) {
        return Screenless.ask(() ->
                bench.site().set().getValue().orElseThrow().snapshot().tracks().getFirst());
    }

    private static Device deep(PanelBench bench) {
        Device inner =
                track(bench).devices().getFirst().chains().getFirst().devices().getFirst();
        return inner.chains().getFirst().devices().getFirst();
    }

    /** Goes through all that hands do to a control, and looks at what it sets. */
    private static void walk(PanelBench bench, Control control, Node node, Point2D place, Optional<TextField> field) {
        Runnable focus = () -> bench.focus(node);
        focus.run();
        double[] seen = {control.value().applyAsDouble(bench)};
        double coarse = moved(bench, control, seen, () -> bench.press(control.up()));
        double fine = moved(bench, control, seen, () -> bench.press(control.up(), KeyCode.SHIFT));
        assertThat(coarse).as(control.name() + ": up is more").isPositive();
        assertThat(fine).as(control.name() + ": Shift is fine").isPositive().isLessThan(coarse);
        double back = moved(bench, control, seen, () -> bench.press(control.down()));
        assertThat(back).as(control.name() + ": down is less").isNegative();
        double notch = moved(bench, control, seen, () -> bench.wheel(node, place.getX(), place.getY(), 1));
        assertThat(notch).as(control.name() + ": the wheel").isPositive();
        double fineNotch =
                moved(bench, control, seen, () -> bench.wheel(node, place.getX(), place.getY(), -1, KeyCode.SHIFT));
        assertThat(fineNotch)
                .as(control.name() + ": the wheel with Shift")
                .isNegative()
                .isGreaterThan(-coarse);
        moved(bench, control, seen, () -> {
            if (field.isEmpty()) {
                bench.press(KeyCode.ENTER);
            }
            TextField typing = field.orElseGet(() -> typing(bench));
            Screenless.run(() -> {
                typing.setText(control.typed());
                typing.fireEvent(new javafx.event.ActionEvent());
            });
        });
        assertThat(seen[0]).as(control.name() + ": typed").isCloseTo(control.taken(), within(0.01));
        focus.run();
        moved(bench, control, seen, () -> bench.click(node, place.getX(), place.getY(), 2));
        assertThat(seen[0]).as(control.name() + ": a double click").isCloseTo(control.usual(), within(0.01));
    }

    /** The field that came over a canvas has no prompt; those of tool bars have. */
    private static TextField typing(PanelBench bench) {
        return bench.nodes().stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(f -> f.isFocused())
                .findFirst()
                .orElseThrow();
    }

    private static double moved(PanelBench bench, Control control, double[] seen, Runnable gesture) {
        double before = seen[0];
        gesture.run();
        bench.await(control.name() + " moves", () -> control.value().applyAsDouble(bench) != before);
        seen[0] = control.value().applyAsDouble(bench);
        return seen[0] - before;
    }

    @Test
    void fieldsOfTheTransport() {
        try (PanelBench bench = open(new TransportPanel(playback), 160)) {
            bench.await("the fields", () -> bench.texts().contains("bpm"));
            Control tempo = new Control(
                    "tempo",
                    KeyCode.UP,
                    KeyCode.DOWN,
                    b -> Screenless.ask(() ->
                                    b.site().set().getValue().orElseThrow().snapshot())
                            .tempo()
                            .at(Beats.ZERO)
                            .bpm(),
                    "60*2+8",
                    128,
                    120);
            TextField field = named(bench, "Tempo in beats a minute");
            walk(bench, tempo, field, new Point2D(10, 8), Optional.of(field));
            Control level = new Control(
                    "metronome",
                    KeyCode.UP,
                    KeyCode.DOWN,
                    b -> playback.metronome().level().value(),
                    "-6dB/2",
                    -3,
                    -12);
            TextField click = named(bench, "Level of the metronome in dB");
            walk(bench, level, click, new Point2D(10, 8), Optional.of(click));
        }
    }

    private static TextField named(PanelBench bench, String name) {
        return (TextField) bench.nodes().stream()
                .filter(n -> name.equals(n.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partsOfAStrip() {
        try (PanelBench bench = open(new MixerPanel(playback), MIXER_HEIGHT)) {
            bench.await("the strips", () -> bench.nodes().stream().anyMatch(MixerCanvas.class::isInstance));
            MixerCanvas mixer = bench.find(MixerCanvas.class);
            bench.await("its place", () -> mixer.getHeight() > 300);
            StripLayout layout = StripLayout.of(Screenless.ask(mixer::getHeight), 1);
            bench.focus(mixer);
            Control volume = new Control(
                    "volume",
                    KeyCode.UP,
                    KeyCode.DOWN,
                    b -> track(b).mixer().volume().value(),
                    "-12+3dB",
                    -9,
                    0);
            bench.press(KeyCode.V);
            walk(bench, volume, mixer, new Point2D(26, layout.faderTop() + 40), Optional.empty());
            bench.press(KeyCode.P);
            Control pan = new Control(
                    "pan", KeyCode.UP, KeyCode.DOWN, b -> track(b).mixer().pan(), "25L", -0.5, 0);
            walk(bench, pan, mixer, new Point2D(26, layout.pan() + 8), Optional.empty());
            bench.press(KeyCode.DIGIT1);
            Control send = new Control(
                    "send",
                    KeyCode.UP,
                    KeyCode.DOWN,
                    b -> track(b).mixer().sends().values().stream()
                            .mapToDouble(Decibels::value)
                            .max()
                            .orElse(-70),
                    "-20 dB",
                    -20,
                    -70);
            walk(bench, send, mixer, new Point2D(26, layout.send(0) + 8), Optional.empty());
        }
    }

    @Test
    void valuesOfDevicesRacksAndChains() {
        try (PanelBench bench = open(new DevicesPanel(playback), 900)) {
            bench.await("the devices", () -> bench.nodes().stream().anyMatch(DeviceCanvas.class::isInstance));
            DeviceCanvas devices = bench.find(DeviceCanvas.class);
            bench.focus(devices);
            row(bench, devices, "Balance");
            Control balance = new Control(
                    "parameter", KeyCode.RIGHT, KeyCode.LEFT, b -> deep(b).value("Balance", 0), "1/4", 0.25, 0);
            walk(bench, balance, devices, place(devices), Optional.empty());
            row(bench, devices, "Volume");
            Control volume = new Control(
                    "chain",
                    KeyCode.RIGHT,
                    KeyCode.LEFT,
                    b -> track(b).devices()
                            .getFirst()
                            .chains()
                            .getFirst()
                            .strip()
                            .mixer()
                            .volume()
                            .value(),
                    "-6dB",
                    -6,
                    0);
            walk(bench, volume, devices, place(devices), Optional.empty());
            row(bench, devices, "Wide");
            Control macro = new Control(
                    "macro",
                    KeyCode.RIGHT,
                    KeyCode.LEFT,
                    b -> track(b).devices()
                            .getFirst()
                            .chains()
                            .getFirst()
                            .devices()
                            .getFirst()
                            .macros()
                            .getFirst()
                            .value(),
                    "127/2",
                    63.5,
                    0);
            walk(bench, macro, devices, place(devices), Optional.empty());
        }
    }

    private static void row(PanelBench bench, DeviceCanvas devices, String name) {
        bench.press(KeyCode.HOME);
        for (int i = 0; i < 40 && !devices.getAccessibleText().startsWith(name + ","); i++) {
            bench.press(KeyCode.DOWN);
        }
        assertThat(devices.getAccessibleText()).startsWith(name + ",");
    }

    private static Point2D place(DeviceCanvas devices) {
        Point2D where = Screenless.ask(devices::where);
        return new Point2D(devices.getWidth() * 0.45 + 30, where.getY() - 11);
    }
}
