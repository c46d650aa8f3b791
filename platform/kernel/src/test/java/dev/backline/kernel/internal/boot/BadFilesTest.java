package dev.backline.kernel.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.kernel.internal.fixture.BundleFile;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows B09 to B14 and J03 of the fault catalogue: files that are no good bundles, not yet, or too large. */
class BadFilesTest {
    @TempDir
    Path folder;

    @Test
    void b09_corruptJarIsRefusedWithItsName() throws Exception {
        try (House house = House.open(folder.resolve("home"))) {
            byte[] noise = new byte[4_000];
            new SplittableRandom(9).nextBytes(noise);
            noise[0] = 1;
            Files.write(house.bundles().resolve("noise.jar"), noise);
            byte[] whole = Files.readAllBytes(
                    BundleFile.named("b.flip").activator("", "").in(folder));
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 0x55;
            Files.write(house.bundles().resolve("flipped.jar"), flipped);
            List<Outcome> outcomes = house.settle();
            assertThat(outcomes).extracting(Outcome::state).containsOnly(Outcome.State.REFUSED);
            assertThat(outcomes.get(0).sentence()).startsWith("flipped.jar");
            assertThat(outcomes.get(1).sentence()).startsWith("noise.jar is not a jar");
            assertThat(house.installer.ledger().faultReport()).contains("noise.jar", "flipped.jar");
            assertThat(house.settle()).as("told once").isEmpty();
            outcomes.forEach(one -> Told.row("B09", "random bytes, one flipped bit", one.sentence()));
        }
    }

    @Test
    void b09_cutJarIsRefusedWithItsName() throws Exception {
        Path whole = BundleFile.named("b.cut").activator("", "").in(folder);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        try (House house = House.open(folder.resolve("home"))) {
            Outcome outcome = house.install(whole);
            assertThat(outcome.state()).isEqualTo(Outcome.State.REFUSED);
            assertThat(outcome.sentence()).startsWith("b.cut-1.0.0.jar is cut off");
            Told.row("B09", "half a jar", outcome.sentence());
        }
    }

    @Test
    void b10_slowCopyIsAwaitedAndInstalledWhenWhole() throws Exception {
        byte[] bytes =
                Files.readAllBytes(BundleFile.named("b.slow").activator("", "").in(folder));
        try (House house = House.open(folder.resolve("home")).watched()) {
            Path target = house.bundles().resolve("slow.jar");
            for (int part = 1; part <= 8; part++) {
                int from = bytes.length * (part - 1) / 8;
                int to = bytes.length * part / 8;
                try (OutputStream out =
                        Files.newOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    out.write(bytes, from, to - from);
                }
                if (part == 2) {
                    House.await("the notice of copying", () -> house.told(Progress.Phase.COPYING));
                    assertThat(house.bundle("b.slow")).isEmpty();
                }
            }
            House.await("the bundle", () -> house.isUp("b.slow"));
            assertThat(house.told(Progress.Phase.REFUSED)).isFalse();
            Told.row("B10", "a jar that is copied in eight parts", house.told(Progress.Phase.COPYING, "slow.jar"));
        }
    }

    @Test
    void b10_halfJarIsRefusedWhenItNoLongerGrows() throws Exception {
        byte[] bytes =
                Files.readAllBytes(BundleFile.named("b.half").activator("", "").in(folder));
        try (House house = House.open(folder.resolve("home")).watched()) {
            Files.write(house.bundles().resolve("half.jar"), Arrays.copyOf(bytes, bytes.length / 2));
            House.await("the refusal", () -> house.told(Progress.Phase.REFUSED));
            String sentence = house.told(Progress.Phase.REFUSED, "half.jar");
            assertThat(house.told(Progress.Phase.COPYING)).isTrue();
            assertThat(sentence).startsWith("half.jar is cut off");
            Told.row("B10", "half a jar is left", sentence);
        }
    }

    @Test
    void b11_oldVersionRunsWhileItsFileIsOverwrittenSlowly() throws Exception {
        Path v2 = BundleFile.named("b.over").version("2.0.0").activator("", "").in(folder);
        byte[] bytes = Files.readAllBytes(v2);
        try (House house = House.open(folder.resolve("home")).watched()) {
            Path target = BundleFile.named("b.over")
                    .activator("", "")
                    .at(house.bundles().resolve("over.jar"));
            House.await("version 1", () -> house.version("b.over").equals("1.0.0"));
            Files.write(target, Arrays.copyOf(bytes, bytes.length / 2));
            House.await("the notice of copying", () -> house.told(Progress.Phase.COPYING));
            assertThat(house.version("b.over")).isEqualTo("1.0.0");
            Files.write(target, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length), StandardOpenOption.APPEND);
            House.await("version 2", () -> house.version("b.over").equals("2.0.0"));
            House.await("the ledger", () -> house.row("b.over").version().equals("2.0.0"));
            Told.row("B11", "slow overwrite of a running bundle", house.told(Progress.Phase.COMMITTED, "b.over"));
        }
    }

    @Test
    void b12_plainJarIsRefusedWithTheWayToWrapIt() throws Exception {
        Path plain =
                BundleFile.named("b.plain").header("Bundle-SymbolicName", "").in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            Outcome outcome = house.install(plain);
            assertThat(outcome.sentence()).contains("plain jar", "bnd wrap");
            Told.row("B12", "a jar without OSGi headers", outcome.sentence());
        }
    }

    @Test
    void b13_badVersionIsToldInOneSentence() throws Exception {
        Path jar = BundleFile.named("b.version").version("1.2.x.y.z").in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            Outcome outcome = house.install(jar);
            assertThat(outcome.state()).isEqualTo(Outcome.State.REFUSED);
            assertThat(outcome.sentence()).contains("Bundle-Version \"1.2.x.y.z\"");
            assertThat(house.frame.bundles()).isEmpty();
            Told.row("B13", "Bundle-Version 1.2.x.y.z", outcome.sentence());
        }
    }

    @Test
    void b14_secondFileWithTheSameBundleIsLeftAsideUntilTheFirstGoes() throws Exception {
        Path made = BundleFile.named("b.twin").activator("", "").in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            Files.copy(made, house.bundles().resolve("a.jar"));
            house.settle();
            Files.copy(made, house.bundles().resolve("copy of a.jar"), StandardCopyOption.COPY_ATTRIBUTES);
            List<Outcome> outcomes = house.settle();
            assertThat(outcomes.getFirst().sentence()).contains("copy of a.jar is left aside", "a.jar", "is in use");
            assertThat(house.row("b.twin").origin()).isEqualTo("bundles/a.jar");
            Told.row("B14", "two files with one bundle", outcomes.getFirst().sentence());
            Files.delete(house.bundles().resolve("a.jar"));
            house.settle();
            assertThat(house.isUp("b.twin")).as("the twin takes over").isTrue();
            assertThat(house.row("b.twin").origin()).isEqualTo("bundles/copy of a.jar");
        }
    }

    @Test
    void j03_fileWithoutRoomInTheFolderHoldsUpNoOtherAndIsTriedAgain() throws Exception {
        try (House house = House.open(folder.resolve("home"))) {
            Path huge = house.bundles().resolve("huge.jar");
            try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
                file.writeBytes("not a zip, but nobody comes to see that");
                // Takes no room: the rest is never written.
                file.setLength(Files.getFileStore(folder).getUsableSpace() / 2 + 1_000_000_000);
            }
            BundleFile.named("b.small").activator("", "").at(house.bundles().resolve("small.jar"));
            List<Outcome> outcomes = house.settle();
            assertThat(outcomes)
                    .extracting(Outcome::state)
                    .containsExactlyInAnyOrder(Outcome.State.INSTALLED, Outcome.State.REFUSED);
            assertThat(house.isUp("b.small")).isTrue();
            String sentence = house.told(Progress.Phase.REFUSED, "huge.jar");
            assertThat(sentence).contains("huge.jar was not installed", "are free");
            Files.delete(huge);
            BundleFile.named("b.huge").activator("", "").at(huge);
            assertThat(house.settle()).extracting(Outcome::state).containsExactly(Outcome.State.INSTALLED);
            Told.row("J03", "a file in the watched folder that is larger than half the free space", sentence);
        }
    }
}
