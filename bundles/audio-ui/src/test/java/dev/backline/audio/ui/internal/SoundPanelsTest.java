package dev.backline.audio.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.mastering.internal.MeasureAction;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Panels over a file from disk, without a display. */
class SoundPanelsTest {
    private static final int RATE = 44_100;
    private static final int FRAMES = 4 * RATE + 37;
    private static final ContentAudioFiles FILES = new ContentAudioFiles();

    @TempDir
    private static Path folder;

    private static Path file;
    private static AudioBlock sound;

    @BeforeAll
    static void write() throws Exception {
        RandomGenerator random = Seed.of(8).random();
        sound = new AudioBlock(2, FRAMES);
        sound.frames(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            double tone = 0.4 * StrictMath.sin(2 * StrictMath.PI * 440 * i / RATE);
            sound.channel(0)[i] = (float) (tone + 0.1 * random.nextDouble());
            sound.channel(1)[i] = (float) (tone - 0.1 * random.nextDouble());
        }
        file = folder.resolve("tone.wav");
        try (AudioWriter writer = FILES.create(file, AudioFormat.wavFloat(RATE, 2))) {
            writer.write(sound);
            writer.commit();
        }
    }

    private static float[] direct(int channel, long from, long to) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (long i = from; i < Math.min(to, FRAMES); i++) {
            low = Math.min(low, sound.channel(channel)[(int) i]);
            high = Math.max(high, sound.channel(channel)[(int) i]);
        }
        return new float[] {low, high};
    }

    @Test
    void peaksAreThoseOfTheFramesAtEveryResolution() throws Exception {
        Peaks peaks = Peaks.of(FILES, file, Progress.NONE);
        assertThat(peaks.frames()).isEqualTo(FRAMES);
        RandomGenerator random = Seed.of(3).random();
        float[] span = new float[2];
        for (int i = 0; i < 300; i++) {
            long first = random.nextLong(FRAMES / Peaks.CELL + 1);
            long behind = first + 1 + random.nextLong(1L << random.nextInt(1, 12));
            peaks.span(i % 2, first * Peaks.CELL, behind * Peaks.CELL, span);
            assertThat(span)
                    .as("cells %d to %d", first, behind)
                    .isEqualTo(direct(i % 2, first * Peaks.CELL, behind * Peaks.CELL));
        }
    }

    @Test
    void keptPeaksAreReadBackAndDamagedOnesMadeAnew() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        PeakStore store = new PeakStore(FILES, new OwnHome(home));
        byte[] fresh = store.of(file, Progress.NONE).bytes();
        Path kept;
        try (java.util.stream.Stream<Path> all = Files.list(home.resolve("cache"))) {
            kept = all.findFirst().orElseThrow();
        }
        assertThat(Files.readAllBytes(kept)).isEqualTo(fresh);
        assertThat(Peaks.parse(fresh).bytes()).isEqualTo(fresh);
        for (int length : new int[] {0, 3, 24, 30, fresh.length - 1}) {
            assertThatThrownBy(() -> Peaks.parse(Arrays.copyOf(fresh, length))).isInstanceOf(IOException.class);
        }
        Files.write(kept, new byte[] {1, 2, 3});
        assertThat(store.of(file, Progress.NONE).bytes()).isEqualTo(fresh);
    }

    private static PanelBench wave() {
        PanelBench bench = PanelBench.open(
                new WaveformPanel(FILES, new OwnHome(folder.resolve("panel-home"))),
                700,
                300,
                Map.of("file", file.toString()),
                site -> {});
        bench.await("the waveform", () -> bench.nodes().stream().anyMatch(WaveCanvas.class::isInstance));
        bench.await("its place", () -> bench.find(WaveCanvas.class).getWidth() > 600);
        return bench;
    }

    @Test
    void keysZoomDownToFramesAndChooseASpan() {
        try (PanelBench bench = wave()) {
            WaveCanvas wave = bench.find(WaveCanvas.class);
            bench.focus(wave);
            int[] whole = bench.pixels(wave);
            for (int i = 0; i < 30; i++) {
                bench.press(KeyCode.PLUS);
            }
            assertThat(Screenless.ask(wave::framesAPixel)).isLessThan(0.05);
            bench.await("single frames", wave::hasPiece);
            bench.press(KeyCode.RIGHT);
            bench.press(KeyCode.RIGHT, KeyCode.SHIFT);
            long[] chosen = Screenless.ask(wave::chosen);
            assertThat(chosen[1]).isGreaterThan(chosen[0]);
            assertThat(bench.pixels(wave)).isNotEqualTo(whole);
            bench.press(KeyCode.DIGIT0);
            assertThat(Screenless.ask(wave::framesAPixel)).isGreaterThan(200);
            bench.press(KeyCode.END);
            assertThat(wave.getAccessibleText()).isEqualTo("Waveform, cursor at 0:04.001 of 0:04.001");
        }
    }

    @Test
    void theLabShowsTheNumbersOfAudioMeasure() throws Exception {
        Measures measures = new MeasureAction(FILES)
                .measure(List.of(file), true, Optional.empty(), Intent.APPLY, Progress.NONE)
                .results()
                .getFirst();
        Map<String, Object> tree = new HashMap<>();
        tree.put("integratedLufs", measures.integratedLufs().orElseThrow());
        tree.put("truePeakDbtp", measures.truePeakDbtp().orElseThrow());
        tree.put("correlation", measures.correlation().orElseThrow());
        tree.put(
                "series",
                Map.of(
                        "momentaryLufs",
                        measures.series().orElseThrow().momentaryLufs(),
                        "momentaryStepSeconds",
                        0.01,
                        "shortTermLufs",
                        measures.series().orElseThrow().shortTermLufs(),
                        "shortTermStepSeconds",
                        0.1));
        try (PanelBench bench = PanelBench.open(
                new LabPanel(FILES),
                700,
                320,
                Map.of("file", file.toString()),
                site -> site.answer(
                        "audio measure",
                        values -> new ActionResult("audio measure", List.of(tree), List.of(), 0, "1")))) {
            bench.await("the lab", () -> bench.nodes().stream().anyMatch(LabCanvas.class::isInstance));
            LabCanvas lab = bench.find(LabCanvas.class);
            bench.await(
                    "figures",
                    () -> lab.getAccessibleText()
                            .contains("Integrated " + measures.integratedLufs().orElseThrow() + " LUFS"));
            assertThat(lab.getAccessibleText())
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
                    KeyCode.DIGIT1,
                    KeyCode.H)) {
                bench.press(key);
                int[] before = last;
                bench.await("another picture by " + key, () -> !Arrays.equals(before, bench.pixels(lab)));
                last = bench.pixels(lab);
            }
        }
    }

    @Test
    void theSpectrumStandsWhereTheToneIs() throws Exception {
        Portrait portrait = Portrait.of(FILES, file, Progress.NONE);
        int most = 1;
        for (int k = 1; k < portrait.bins(); k++) {
            most = portrait.power(k) > portrait.power(most) ? k : most;
        }
        assertThat(most * portrait.binHz()).isBetween(435.0, 445.0);
        int band = 0;
        for (int b = 0; b < Portrait.BANDS; b++) {
            band = portrait.level(200, b) > portrait.level(200, band) ? b : band;
        }
        assertThat(Portrait.hz(band)).isBetween(420.0, 460.0);
        assertThat((double) portrait.level(200, band)).as("0.4 is -8 dB").isBetween(-9.5, -7.5);
    }

    @Test
    void everyControlHasANameAndAnEmptyPanelSaysWhatToDo() {
        try (PanelBench bench = PanelBench.open(new LabPanel(FILES), 600, 300)) {
            assertThat(bench.texts()).contains("No sound is open");
            assertThat(bench.nodes().stream()
                            .filter(Node::isFocusTraversable)
                            .filter(n -> n.getAccessibleText() == null)
                            .toList())
                    .isEmpty();
        }
    }

    private record OwnHome(Path folder) implements Home {
        @Override
        public Path folder(String name) throws IOException {
            return Files.createDirectories(folder.resolve(name));
        }

        @Override
        public boolean readOnly() {
            return false;
        }

        @Override
        public <T> T exclusively(String store, Writing<T> work) throws IOException {
            return work.run();
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            Files.write(file, content);
        }
    }
}
