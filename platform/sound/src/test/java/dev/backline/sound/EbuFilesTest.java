package dev.backline.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recorded cases of EBU Tech 3341 and 3342; skipped where they are not beside the project, or ffmpeg is not there to decode them. */
class EbuFilesTest {
    private static final Path FOLDER = Path.of("../../../shared/data/audio/loudness");
    private static final int RATE = 48_000;

    @BeforeAll
    static void recordingsAndFfmpegAreThere() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no recordings beside the project");
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, "ffmpeg"))),
                "no ffmpeg");
    }

    private static AudioBlock load(String name, int channels) throws IOException {
        Process ffmpeg = new ProcessBuilder(List.of(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-nostdin",
                        "-i",
                        FOLDER.resolve(name + ".flac").toString(),
                        "-f",
                        "f32le",
                        "-"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ByteBuffer bytes =
                ByteBuffer.wrap(ffmpeg.getInputStream().readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        AudioBlock block = new AudioBlock(channels, bytes.capacity() / 4 / channels);
        for (int i = 0; i < block.frames(); i++) {
            for (int c = 0; c < channels; c++) {
                block.channel(c)[i] = bytes.getFloat();
            }
        }
        assertThat(block.frames()).isPositive();
        return block;
    }

    private static LoudnessMeter hear(String name, int channels) throws IOException {
        LoudnessMeter meter = new LoudnessMeter(channels, RATE);
        meter.process(load(name, channels));
        return meter;
    }

    @ParameterizedTest
    @CsvSource({
        "3341-01, 2, -23",
        "3341-02, 2, -33",
        "3341-03, 2, -23",
        "3341-04, 2, -23",
        "3341-05, 2, -23",
        "3341-06_5ch_L_R_C_Ls_Rs, 5, -23"
    })
    void integrated(String name, int channels, double expected) throws IOException {
        assertThat(hear(name, channels).integrated()).isCloseTo(expected, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"3341-10-01", "3341-10-08", "3341-10-14", "3341-10-20"})
    void highestShortTerm(String name) throws IOException {
        assertThat(hear(name, 2).shortTermMax()).isCloseTo(-23, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"3341-13-01", "3341-13-08", "3341-13-14", "3341-13-20"})
    void highestMomentary(String name) throws IOException {
        assertThat(hear(name, 2).momentaryMax()).isCloseTo(-23, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"3341-09, 100, 3", "3341-12, 10, 1"})
    void steadyInspiteOfItsChanges(String name, int pieceMs, double from) throws IOException {
        LoudnessMeter meter = new LoudnessMeter(2, RATE);
        EbuSignal.hear(meter, load(name, 2), RATE, pieceMs, seconds -> {
            if (seconds >= from) {
                double read = pieceMs == 100 ? meter.shortTerm() : meter.momentary();
                assertThat(read).isCloseTo(-23, within(0.1));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"3341-11, 100, 6", "3341-14, 10, 0.8"})
    void eachMaximumInItsTurn(String name, int pieceMs, double length) throws IOException {
        LoudnessMeter meter = new LoudnessMeter(2, RATE);
        double[] most = new double[21];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        EbuSignal.hear(meter, load(name, 2), RATE, pieceMs, seconds -> {
            int turn = (int) ((seconds - 1e-6) / length);
            most[turn] = Math.max(most[turn], pieceMs == 100 ? meter.shortTerm() : meter.momentary());
        });
        for (int i = 0; i < 20; i++) {
            assertThat(most[i]).as("turn %s", i).isCloseTo(i - 38, within(0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"3341-15, -6", "3341-16, -6", "3341-17, -6", "3341-18, -6", "3341-19, 3"})
    void truePeak(String name, double expected) throws IOException {
        AudioBlock block = load(name, 2);
        for (int factor : new int[] {4, 8}) {
            TruePeakMeter meter = new TruePeakMeter(2, factor);
            meter.process(block);
            meter.finish();
            assertThat(20 * StrictMath.log10(meter.peak())).isBetween(expected - 0.4, expected + 0.2);
        }
    }

    @ParameterizedTest
    @CsvSource({"3342-1, 10", "3342-2, 5", "3342-3, 20", "3342-4, 15"})
    void range(String name, double expected) throws IOException {
        assertThat(hear(name, 2).range()).isCloseTo(expected, within(0.1));
    }
}
