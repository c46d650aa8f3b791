package dev.backline.audio.ui.internal.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.WriteOptions;
import dev.backline.audio.ui.internal.Tape;
import dev.backline.audio.ui.internal.Tone;
import dev.backline.engine.internal.render.ThreadedRenderer;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.home.FolderHome;
import dev.backline.testkit.ui.Drop;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The waveform over a file from disk, without a display. */
class WaveformPanelTest {
    private static final int[] STROKES = {22_050, 66_150, 99_000, 150_000};
    private static final int WIDE = 700;
    private static final int HIGH = 300;

    @TempDir
    private static Path folder;

    private static Path file;
    private static AudioBlock sound;

    private final Tape tape = new Tape();

    @BeforeAll
    static void write() throws Exception {
        RandomGenerator random = Seed.of(4).random();
        sound = new AudioBlock(1, Tone.FRAMES);
        for (int stroke : STROKES) {
            for (int i = stroke; i < Tone.FRAMES; i++) {
                double fall = StrictMath.exp((stroke - i) / 3_000.0);
                sound.channel(0)[i] += (float) (0.3 * fall * (2 * random.nextDouble() - 1));
            }
        }
        file = folder.resolve("strokes.wav");
        AudioMetadata told = AudioMetadata.builder()
                .cue(new AudioMetadata.Cue(120_000, 0, "Drop"))
                .build();
        try (AudioWriter writer = Tone.FILES.create(
                file,
                AudioFormat.wavFloat(Tone.RATE, 1),
                new WriteOptions(told, WriteOptions.PLAIN.dither(), Seed.of(1)))) {
            writer.write(sound);
            writer.commit();
        }
    }

    private PanelBench wave() {
        PanelBench bench = PanelBench.open(
                new WaveformPanel(
                        Tone.FILES,
                        new FolderHome(folder.resolve("home")),
                        tape,
                        new ThreadedRenderer(Tone.FILES, List.of(), 1, 512)),
                WIDE,
                HIGH,
                Map.of("file", file.toString()),
                site -> {});
        bench.await("the waveform", () -> bench.nodes().stream().anyMatch(WaveCanvas.class::isInstance));
        WaveCanvas wave = bench.find(WaveCanvas.class);
        bench.await("its place", () -> wave.getWidth() > WIDE - 100);
        bench.await("its onsets", () -> wave.getAccessibleText().endsWith("4 onsets"));
        bench.focus(wave);
        return bench;
    }

    private static long[] chosen(WaveCanvas wave) {
        return Screenless.ask(wave::chosen);
    }

    @Test
    void aDroppedSoundTakesThePlaceOfTheOneThatIsShown() throws Exception {
        Path other = Files.copy(file, folder.resolve("dropped.wav"));
        try (PanelBench bench = wave()) {
            assertThat(Drop.on(bench.find(WaveCanvas.class), List.of(other))).isTrue();
            bench.await("the other one", () -> bench.texts().stream().anyMatch(text -> text.contains("dropped.wav")));
        }
    }

    @Test
    void keysZoomDownToFramesAndChooseASpan() {
        try (PanelBench bench = wave()) {
            WaveCanvas wave = bench.find(WaveCanvas.class);
            int[] whole = bench.pixels(wave);
            for (int i = 0; i < 30; i++) {
                bench.press(KeyCode.PLUS);
            }
            assertThat(Screenless.ask(wave::framesAPixel)).isLessThan(0.05);
            bench.await("single frames", wave::hasPiece);
            bench.press(KeyCode.RIGHT);
            bench.press(KeyCode.RIGHT, KeyCode.SHIFT);
            assertThat(chosen(wave)[1]).isGreaterThan(chosen(wave)[0]);
            assertThat(bench.pixels(wave)).isNotEqualTo(whole);
            bench.press(KeyCode.DIGIT0);
            assertThat(Screenless.ask(wave::framesAPixel)).isGreaterThan(200);
            bench.press(KeyCode.END);
            assertThat(wave.getAccessibleText()).startsWith("Waveform, cursor at 0:04.001 of 0:04.001");
        }
    }

    @Test
    void onsetsStandWhereTheStrokesAreAndKeysGoFromOneToTheNext() {
        try (PanelBench bench = wave()) {
            WaveCanvas wave = bench.find(WaveCanvas.class);
            int[] with = bench.pixels(wave);
            bench.press(KeyCode.O);
            int[] without = bench.pixels(wave);
            int width = with.length / (int) wave.getHeight();
            int row = (int) wave.getHeight() - 6;
            for (int x = 5; x < width - 5; x++) {
                double frame = x * (double) Tone.FRAMES / width;
                boolean near = java.util.Arrays.stream(STROKES).anyMatch(s -> Math.abs(s - frame) < 900);
                if (with[row * width + x] != without[row * width + x]) {
                    assertThat(near).as("a tick at frame %.0f", frame).isTrue();
                }
            }
            assertThat(with).isNotEqualTo(without);
            bench.press(KeyCode.HOME);
            for (int stroke : STROKES) {
                bench.press(KeyCode.RIGHT, KeyCode.CONTROL);
                assertThat((double) chosen(wave)[0]).isBetween(stroke - 450.0, stroke + 450.0);
            }
            bench.press(KeyCode.LEFT, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat((double) chosen(wave)[0]).isBetween(STROKES[2] - 450.0, STROKES[2] + 450.0);
            bench.press(KeyCode.Z);
            assertThat(Screenless.ask(wave::framesAPixel)).isLessThan(80);
        }
    }

    @Test
    void whatTheFileNamesIsMarked() {
        try (PanelBench bench = wave()) {
            WaveCanvas wave = bench.find(WaveCanvas.class);
            bench.press(KeyCode.O);
            int[] pixels = bench.pixels(wave);
            int width = pixels.length / (int) wave.getHeight();
            int at = (int) (120_000.0 * width / Tone.FRAMES);
            int high = (int) wave.getHeight();
            // A line from the ruler to the foot: nothing else is as high there.
            assertThat(pixels[(high - 4) * width + at]).isNotEqualTo(pixels[(high - 4) * width + at + 12]);
            assertThat(pixels[40 * width + at]).isNotEqualTo(pixels[40 * width + at + 12]);
        }
    }

    @Test
    void spacePlaysWhatIsChosenAndLGoesRound() {
        try (PanelBench bench = wave()) {
            WaveCanvas wave = bench.find(WaveCanvas.class);
            bench.press(KeyCode.M);
            bench.press(KeyCode.L);
            bench.drag(wave, 100, 150, 200, 150);
            long[] span = chosen(wave);
            bench.press(KeyCode.SPACE);
            bench.await("that it plays", tape::plays);
            int length = (int) (span[1] - span[0]);
            int[] still = bench.pixels(wave);
            int frames = tape.run(2 * length / 128 + 4);
            assertThat(frames).isGreaterThan(2 * length);
            float[] heard = tape.left();
            int fade = Tone.RATE / 200;
            for (int i = 0; i < 2 * length; i++) {
                // Behind the seam the old round fades for 5 ms.
                if (i < length || i > length + fade) {
                    assertThat(heard[i]).as("frame %d", i).isEqualTo(sound.channel(0)[(int) span[0] + i % length]);
                }
            }
            bench.await("its place is seen", () -> !java.util.Arrays.equals(still, bench.pixels(wave)));
            bench.press(KeyCode.SPACE);
            tape.run(10);
            bench.await("silence", () -> !tape.plays());
        }
    }

    @Test
    void filesAreHeardAtOneLoudness() {
        try (PanelBench bench = wave()) {
            bench.await("its gain is told", () -> bench.texts().stream().anyMatch(t -> t.contains("played at")));
            bench.press(KeyCode.SPACE);
            bench.await("that it plays", tape::plays);
            tape.run(600);
            float[] heard = tape.left();
            String told = bench.texts().stream()
                    .filter(t -> t.contains("played at"))
                    .findFirst()
                    .orElseThrow();
            double gainDb = Double.parseDouble(told.replaceAll(".*played at ([-+0-9.]+) dB.*", "$1"));
            int at = STROKES[1] + 30;
            double ratio = 20 * Math.log10(heard[at] / sound.channel(0)[at]);
            assertThat(ratio).isCloseTo(gainDb, org.assertj.core.api.Assertions.within(0.06));
        }
    }

    @Test
    void everyControlHasAName() {
        try (PanelBench bench = wave()) {
            assertThat(bench.nodes().stream()
                            .filter(Node::isFocusTraversable)
                            .filter(n -> n.getAccessibleText() == null)
                            .toList())
                    .isEmpty();
        }
    }
}
