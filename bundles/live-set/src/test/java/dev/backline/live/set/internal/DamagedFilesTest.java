package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.info.SetSummary;
import dev.backline.live.set.internal.midi.SmfReader;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.live.set.internal.reference.MissingSamples;
import dev.backline.live.set.internal.reference.Places;
import dev.backline.live.set.internal.reference.SampleUses;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign and damaged bytes end in a fault with a sentence, never in anything else. */
class DamagedFilesTest {
    private static final int SETS = Boolean.getBoolean("backline.long") ? 20_000 : 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void mutatedSetsAreReadOrRefused() throws Exception {
        Path file = folder.resolve("Set.als");
        new AlsSetWriter(null).write(InventedSets.random(3), file);
        byte[] packed = Files.readAllBytes(file);
        byte[] plain = Corpus.open(file).readAllBytes();
        RandomGenerator random = Seed.of(7).split("sets").random();
        int refused = 0;
        for (int i = 0; i < SETS; i++) {
            byte[] bytes = mutate(i % 3 == 0 ? packed : plain, random);
            refused += refusesSet(bytes) ? 1 : 0;
        }
        assertThat(refused).isBetween(SETS / 6, SETS);
    }

    @Test
    void wildValuesAndMissingElementsAreReadOrRefused() throws Exception {
        Path file = folder.resolve("Set.als");
        new AlsSetWriter(null).write(InventedSets.full(), file);
        List<String> lines = new String(Corpus.open(file).readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(l -> !l.contains("LockEnvelope") && !l.contains("ControllerTargets"))
                .toList();
        String[] wild = {"", "NaN", "1e308", "-1", "99999999999", "x", "true", "0", "-63072000", "0.0000001"};
        RandomGenerator random = Seed.of(7).split("values").random();
        for (int i = 0; i < SETS; i++) {
            StringBuilder text = new StringBuilder();
            for (String line : lines) {
                int draw = random.nextInt(400);
                String value = wild[random.nextInt(wild.length)];
                boolean leaf = line.endsWith("/>");
                text.append(
                        draw == 0
                                ? line.replaceAll("(Value|Time|Id|Duration)=\"[^\"]*\"", "$1=\"" + value + "\"")
                                : line);
                text.append(draw == 1 && leaf ? line : "");
                text.setLength(draw == 2 && leaf ? text.length() - line.length() : text.length());
            }
            refusesSet(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void mutatedMidiFilesAreReadOrRefused() throws Exception {
        Path file = folder.resolve("Set.mid");
        new SmfWriter().write(InventedSets.full(), file);
        byte[] whole = Files.readAllBytes(file);
        RandomGenerator random = Seed.of(7).split("midi").random();
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int i = 0; i < 20_000; i++) {
                try {
                    SmfReader.read(mutate(whole, random), "x.mid");
                } catch (SetFault fault) {
                    assertThat(fault.getMessage()).startsWith("x.mid");
                }
            }
        });
    }

    private static boolean refusesSet(byte[] bytes) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                SetFile file = SetFile.parse(Path.of("x.als"), bytes, Progress.NONE);
                SetSummary.of(file, Optional.empty());
                Places places = Places.of(file.path(), Optional.empty());
                MissingSamples.of(file.path(), SampleUses.of(file.document().root()), places);
                return false;
            } catch (SetFault fault) {
                assertThat(fault.getMessage()).startsWith("x.als");
                return true;
            }
        });
    }

    private static byte[] mutate(byte[] bytes, RandomGenerator random) {
        byte[] copy = bytes.clone();
        int length = random.nextInt(4) == 0 ? random.nextInt(copy.length) : copy.length;
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt();
        }
        return Arrays.copyOf(copy, length);
    }

    @Test
    void entitiesAndForeignDocumentsAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE Ableton [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]><Ableton Creator=\"&s;\"><LiveSet/></Ableton>";
        assertThat(refusesSet(xml.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(refusesSet("<svg/>".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(refusesSet(new byte[0])).isTrue();
        assertThat(refusesSet("<Ableton><DrumGroupDevice/></Ableton>".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void aBombIsNotUnpackedToItsEnd() {
        byte[] bomb = ("<Ableton><LiveSet>" + "<A/>".repeat(12 << 20)).getBytes(StandardCharsets.UTF_8);
        assertThat(refusesSet(SafeSave.pack(bomb))).isTrue();
    }

    @Test
    void everySetOfTheCorpusIsReadOrRefused() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        List<Path> files;
        try (Stream<Path> all = Files.walk(Corpus.folder().orElseThrow())) {
            files = all.filter(p -> p.toString().endsWith(".als") && p.toFile().length() < 100_000)
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        for (Path file : files) {
            try {
                assertThat(SetSummary.of(SetFile.load(file, Progress.NONE), Optional.empty())
                                .creator())
                        .startsWith("Ableton Live");
            } catch (SetFault fault) {
                assertThat(file).hasFileName("empty.als");
            }
        }
    }
}
