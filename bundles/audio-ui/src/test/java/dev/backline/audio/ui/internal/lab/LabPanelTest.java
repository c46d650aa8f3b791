package dev.backline.audio.ui.internal.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.unit.UnitKind;
import dev.backline.audio.ui.internal.Tape;
import dev.backline.audio.ui.internal.Tone;
import dev.backline.audio.ui.internal.listen.Passage;
import dev.backline.dsp.internal.dynamics.CompressorKind;
import dev.backline.dsp.internal.mix.UtilityKind;
import dev.backline.dsp.internal.synth.FmKind;
import dev.backline.engine.internal.render.ThreadedRenderer;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.mastering.internal.MeasureAction;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.home.FolderHome;
import dev.backline.testkit.ui.FakeSite;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import dev.backline.ui.Choice;
import dev.backline.ui.Look.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lab over a file from disk, without a display. */
class LabPanelTest {
    private static final List<UnitKind> KINDS = List.of(new UtilityKind(), new CompressorKind(), new FmKind());

    private static final Map<Path, ActionResult> MEASURED = new HashMap<>();

    @TempDir
    private static Path folder;

    private static Tone tone;

    private final Tape tape = new Tape();

    @BeforeAll
    static void write() throws Exception {
        tone = new Tone(folder);
    }

    private static Measures measures(Path file) {
        try {
            return new MeasureAction(Tone.FILES)
                    .measure(List.of(file), true, Optional.empty(), Intent.APPLY, Progress.NONE)
                    .results()
                    .getFirst();
        } catch (dev.backline.api.action.ActionFault e) {
            throw new AssertionError(e);
        }
    }

    private static ActionResult measured(Map<String, ?> values) {
        Path file = Path.of(String.valueOf(((List<?>) values.get("files")).getFirst()));
        // The tone is the same in each test; it is measured once.
        return file.equals(tone.file()) ? MEASURED.computeIfAbsent(file, LabPanelTest::measured) : measured(file);
    }

    private static ActionResult measured(Path file) {
        Measures measures = measures(file);
        Map<String, Object> tree = new HashMap<>();
        tree.put("integratedLufs", measures.integratedLufs().orElseThrow());
        tree.put("truePeakDbtp", measures.truePeakDbtp().orElseThrow());
        tree.put("crestDb", measures.crestDb().orElseThrow());
        tree.put("correlation", measures.correlation().orElseThrow());
        Map<String, Object> series = new HashMap<>();
        series.put("momentaryLufs", measures.series().orElseThrow().momentaryLufs());
        series.put("momentaryStepSeconds", 0.01);
        series.put("shortTermLufs", measures.series().orElseThrow().shortTermLufs());
        series.put("shortTermStepSeconds", 0.1);
        tree.put("series", series);
        return new ActionResult("audio measure", List.of(tree), List.of(), 0, "1");
    }

    private PanelBench lab(double wide, double high, String chain) {
        PanelBench bench = PanelBench.open(
                new LabPanel(
                        Tone.FILES,
                        new FolderHome(folder.resolve("home")),
                        KINDS,
                        tape,
                        new ThreadedRenderer(Tone.FILES, KINDS, 1, 512),
                        null),
                wide,
                high,
                Map.of("file", tone.file().toString(), "chain", chain),
                site -> site.answer("audio measure", LabPanelTest::measured));
        bench.await(
                "figures", () -> bench.find(LabCanvas.class).getAccessibleText().contains("LUFS"));
        return bench;
    }

    private static String told(PanelBench bench) {
        return Screenless.ask(() -> bench.find(LabCanvas.class).getAccessibleText());
    }

    @Test
    void theLabShowsTheNumbersOfAudioMeasureAndEachPicture() {
        Measures measures = measures(tone.file());
        try (PanelBench bench = lab(900, 620, "")) {
            LabCanvas lab = bench.find(LabCanvas.class);
            assertThat(told(bench))
                    .contains("Integrated " + measures.integratedLufs().orElseThrow() + " LUFS")
                    .contains("True peak " + measures.truePeakDbtp().orElseThrow() + " dBTP")
                    .contains("Correlation " + measures.correlation().orElseThrow());
            bench.focus(lab);
            int[] last = bench.pixels(lab);
            for (KeyCode key : List.of(
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.LEFT,
                    KeyCode.UP,
                    KeyCode.PLUS,
                    KeyCode.DIGIT1,
                    KeyCode.H)) {
                bench.press(key);
                int[] before = last;
                bench.await("another picture by " + key, () -> !Arrays.equals(before, bench.pixels(lab)));
                last = bench.pixels(lab);
            }
            Orbit turned = Screenless.ask(lab::orbit);
            assertThat(turned.turn()).isCloseTo(Orbit.START.turn() - 0.1, within(1e-9));
            assertThat(turned.tilt()).isCloseTo(Orbit.START.tilt() - 0.1, within(1e-9));
            assertThat(turned.near()).isCloseTo(1.1, within(1e-9));
        }
    }

    /** The chain takes 12 dB off: the lab says so, matches it, and switches on the frame. */
    @Test
    void bIsTheSoundThroughTheUnitsAndIsHeardMatchedFromTheNextBlockOn() {
        try (PanelBench bench = lab(900, 700, "utility Gain=-12")) {
            bench.await("B", () -> told(bench).contains("; B, Integrated"));
            double a = measures(tone.file()).integratedLufs().orElseThrow();
            assertThat(told(bench)).contains("; A, Integrated " + a + " LUFS");
            String[] sides = told(bench).split("; B, Integrated ", 2);
            double b = Double.parseDouble(sides[1].split(" ", 2)[0]);
            assertThat(b).isCloseTo(a - 12, within(0.11));
            assertThat(bench.texts()).anyMatch(t -> t.startsWith("Matched  A -1"));
            bench.press(KeyCode.SPACE);
            bench.await("that it plays", tape::plays);
            int before = tape.run(40);
            bench.press(KeyCode.B);
            bench.await(
                    "B is read",
                    () -> bench.nodes().stream()
                            .anyMatch(n -> n instanceof javafx.scene.control.ToggleButton t
                                    && t.getText().equals("B")
                                    && t.isSelected()));
            int after = tape.run(40);
            float[] heard = tape.left();
            float[] source = tone.sound().channel(0);
            double matched = heard[before - 1] / source[before - 1];
            assertThat(20 * Math.log10(matched)).as("A is taken down").isCloseTo(b - a, within(0.11));
            // 128 frames and 5 ms: 7.9 ms at the most.
            int there = before + Tone.RATE / 200;
            for (int i = there; i < after; i++) {
                assertThat((double) heard[i])
                        .as("frame %d", i)
                        .isCloseTo(source[i] * StrictMath.pow(10, -0.6), within(2e-6));
            }
            for (int i = before; i < there; i++) {
                assertThat(Math.abs(heard[i] - heard[i - 1]))
                        .as("no click at %d", i)
                        .isLessThan(0.06f);
            }
            bench.press(KeyCode.SPACE);
            tape.run(20);
        }
    }

    @Test
    void aBlindTestCountsWhatIsSaid() {
        try (PanelBench bench = lab(900, 700, "utility Gain=-6")) {
            bench.await("B", () -> told(bench).contains("; B, Integrated"));
            assertThat(bench.texts()).doesNotContain("X is A");
            bench.press(KeyCode.T);
            assertThat(bench.texts()).contains("X is A", "X is B", "Which one is X?");
            for (int i = 0; i < 4; i++) {
                bench.press(i % 2 == 0 ? KeyCode.A : KeyCode.B, KeyCode.SHIFT);
            }
            assertThat(bench.texts()).anyMatch(t -> t.matches("[0-4] of 4 right, by chance p = [01]\\.[0-9]+"));
            bench.click("End test");
            assertThat(bench.texts()).doesNotContain("X is A");
        }
    }

    @Test
    void unitsAreAddedMovedPassedByAndTakenBackByKeysAlone() {
        try (PanelBench bench = lab(900, 700, "utility; compressor")) {
            ListView<?> list = bench.find(ListView.class);
            bench.await("both units", () -> bench.texts().contains("1  Utility"));
            bench.focus(list);
            bench.press(KeyCode.DOWN, KeyCode.ALT);
            assertThat(state(bench)).isEqualTo("compressor; utility");
            bench.press(KeyCode.P);
            assertThat(state(bench)).isEqualTo("compressor; off utility");
            bench.press(KeyCode.DELETE);
            assertThat(state(bench)).isEqualTo("compressor");
            for (int i = 0; i < 3; i++) {
                bench.press(KeyCode.Z, KeyCode.CONTROL);
            }
            assertThat(state(bench)).isEqualTo("utility; compressor");
            bench.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(state(bench)).isEqualTo("compressor; utility");
            assertThat(bench.nodes().stream()
                            .filter(Node::isFocusTraversable)
                            .filter(n -> n.getAccessibleText() == null)
                            .toList())
                    .isEmpty();
        }
    }

    private static String state(PanelBench bench) {
        return String.valueOf(Screenless.ask(() -> bench.view().state().get("chain")));
    }

    @Test
    void bIsOfferedAsANewFileAndNothingIsLeftBehind() throws IOException {
        Path home = folder.resolve("home").resolve("cache");
        try (PanelBench bench = lab(480, 700, "utility Gain=-3")) {
            bench.await("B", () -> told(bench).contains("; B, Integrated"));
            bench.press(KeyCode.E);
            List<String> asked = Screenless.ask(() -> bench.site().asked());
            assertThat(asked.getLast())
                    .startsWith("offer audio process")
                    .contains("tone lab.wav")
                    .contains("units=utility Gain=-3");
            try (Stream<Path> made = Files.list(home)) {
                assertThat(made).hasSize(1);
            }
        }
        try (Stream<Path> made = Files.list(home)) {
            assertThat(made).isEmpty();
        }
    }

    /** A known tone stands at its pixel, in the curve and in what is heard now. */
    @Test
    void theSpectrumStandsWhereTheToneIs() throws Exception {
        Portrait portrait = Portrait.of(Tone.FILES, tone.file(), Progress.NONE);
        Spectrum mean = portrait.spectrum();
        assertThat(mean.strongest() * mean.binHz()).isBetween(435.0, 445.0);
        int band = 0;
        for (int b = 0; b < Portrait.BANDS; b++) {
            band = portrait.level(200, b) > portrait.level(200, band) ? b : band;
        }
        assertThat(Portrait.hz(band)).isBetween(420.0, 460.0);
        assertThat((double) portrait.level(200, band)).as("0.4 is -8 dB").isBetween(-9.5, -7.5);

        AudioBlock sound = tone.sound();
        Passage passage = Passage.of(Tone.RATE, sound.channel(0), sound.channel(1));
        Spectrum live = new LiveSpectrum(Tone.RATE).at(passage, 100_000, 1);
        assertThat(live.strongest() * live.binHz()).isBetween(430.0, 450.0);
        double sum = 0;
        for (int k = live.strongest() - 3; k <= live.strongest() + 3; k++) {
            sum += live.powers()[k];
        }
        assertThat(10 * Math.log10(sum)).as("mean square of 0.4").isCloseTo(-10.97, within(0.1));
    }

    @Test
    void theToneIsHighestAtItsPixel() {
        try (PanelBench bench = lab(900, 640, "")) {
            LabCanvas lab = bench.find(LabCanvas.class);
            bench.press(KeyCode.C);
            bench.await("its place", () -> lab.getHeight() > 500);
            int[] pixels = bench.pixels(lab);
            int width = pixels.length / (int) lab.getHeight();
            double frame = lab.getWidth() - FigureTable.width(1) - 2 * Easel.EDGE;
            double share = Math.log(Tone.HZ / Portrait.LOW_HZ) / Math.log(Portrait.HIGH_HZ / Portrait.LOW_HZ);
            // Nothing else in the frame is as light as the curve, which is smoothed at its edges.
            int light = Screenless.ask(() ->
                    (int) (255 * bench.site().look().getValue().of(Role.LINE).getRed()) + 20);
            int highest = -1;
            for (int y = (int) Easel.EDGE; y < lab.getHeight() && highest < 0; y++) {
                for (int x = (int) Easel.EDGE; x < Easel.EDGE + frame; x++) {
                    if ((pixels[y * width + x] & 0xff) > light) {
                        highest = x;
                    }
                }
            }
            assertThat((double) highest).isCloseTo(Easel.EDGE + share * frame, within(3.0));
        }
    }

    /** Two tracks with one clip: the main track is louder than either by 6 dB. */
    @Test
    void theOpenSetAndItsTracksAreLookedIntoAsRendered() throws Exception {
        Clip clip = Clip.builder("Tone", Beats.of(8))
                .audio(new Clip.Audio(tone.file(), Optional.empty(), Decibels.of(-12)))
                .build();
        Path file = folder.resolve("Song.als");
        LiveSet values = LiveSet.builder("Song", Tempo.of(120))
                .tracks(Stream.of("1", "2")
                        .map(id -> Track.builder(id, Track.Kind.AUDIO)
                                .place(new Track.Placed(Beats.ZERO, Beats.of(8), clip))
                                .build())
                        .toList())
                .build();
        new AlsSetWriter(null).write(values, file);
        SetDocument song = new DiskSetDocuments().open(file, Progress.NONE);
        String track = song.snapshot().tracks(Track.Kind.AUDIO).getLast().id();
        try (PanelBench bench = lab(900, 640, "")) {
            Screenless.run(() -> bench.site().open(song));
            bench.press(KeyCode.R);
            bench.await(
                    "the main track",
                    () -> bench.texts().contains("Song.wav") && told(bench).contains("LUFS"));
            double main = integrated(bench);
            Screenless.run(() -> bench.site().choice().setValue(Choice.ofTrack(track)));
            bench.press(KeyCode.R);
            bench.await("one track", () -> told(bench).contains("LUFS") && integrated(bench) < main - 1);
            assertThat(main - integrated(bench)).isCloseTo(6.02, within(0.02));
        }
    }

    private static double integrated(PanelBench bench) {
        return Double.parseDouble(told(bench).replaceAll(".*Integrated ([-0-9.]+) LUFS.*", "$1"));
    }

    /** A set plays a tone of 3 kHz: the spectrum moves there, without any file. */
    @Test
    void theSetThatPlaysIsLookedAt() {
        Playing playing = new Playing();
        try (PanelBench bench = PanelBench.open(
                new LabPanel(Tone.FILES, new FolderHome(folder.resolve("home")), KINDS, tape, null, playing),
                900,
                620)) {
            bench.press(KeyCode.N);
            bench.await("the picture", () -> bench.nodes().stream().anyMatch(LabCanvas.class::isInstance));
            LabCanvas lab = bench.find(LabCanvas.class);
            bench.await("its place", () -> lab.getWidth() > 800);
            bench.await("a look", () -> playing.asked > 2);
            int[] with = bench.pixels(lab);
            bench.press(KeyCode.N);
            int[] without = bench.pixels(lab);
            int width = with.length / (int) lab.getHeight();
            double frame = lab.getWidth() - FigureTable.width(1) - 2 * Easel.EDGE;
            double share = Math.log(3_000 / Portrait.LOW_HZ) / Math.log(Portrait.HIGH_HZ / Portrait.LOW_HZ);
            int first = 0;
            while (with[first] == without[first]) {
                first++;
            }
            assertThat((double) (first % width))
                    .as("the highest place of the area")
                    .isCloseTo(Easel.EDGE + share * frame, within(4.0));
        }
    }

    private static final class Playing implements dev.backline.api.session.Playback {
        private volatile int asked;

        @Override
        public int heard(AudioBlock into) {
            into.frames(into.capacity());
            for (int i = 0; i < into.frames(); i++) {
                float value = (float) (0.5 * Math.sin(2 * Math.PI * 3_000 * i / Tone.RATE));
                into.channel(0)[i] = value;
                into.channel(1)[i] = value;
            }
            asked++;
            return Tone.RATE;
        }

        @Override
        public void load(String song, dev.backline.model.LiveSet set, Path at) {
            throw new AssertionError("Looking loads nothing.");
        }

        @Override
        public void unload() {
            throw new AssertionError("Looking ends nothing.");
        }

        @Override
        public void act(dev.backline.api.session.LaunchCommand command) {
            throw new AssertionError("Looking does nothing.");
        }

        @Override
        public Optional<Moment> now() {
            return Optional.empty();
        }
    }

    @Test
    void anEmptyLabSaysWhatToDoAndItsControlsHaveNames() {
        try (PanelBench bench =
                PanelBench.open(new LabPanel(Tone.FILES, new FolderHome(folder.resolve("home"))), 600, 300)) {
            assertThat(bench.texts()).contains("No sound is open");
            assertThat(bench.nodes().stream()
                            .filter(Node::isFocusTraversable)
                            .filter(n -> n.getAccessibleText() == null)
                            .toList())
                    .isEmpty();
            bench.press(KeyCode.R);
            FakeSite site = bench.site();
            assertThat(Screenless.ask(site::said)).containsExactly("No set is open: open one first.");
        }
    }
}
