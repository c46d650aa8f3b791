package dev.backline.kernel.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.kernel.internal.fixture.BundleFile;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows B25 and J06, and two processes on one home: what is damaged or changed behind the kernel's back. */
class RecoveryTest {
    @TempDir
    Path folder;

    private Path bundle(String version) {
        return BundleFile.named("b.kept").version(version).activator("", "").in(folder);
    }

    @Test
    void b25_damagedCacheIsFilledAgainFromTheLedger() throws Exception {
        Path home = folder.resolve("home");
        try (House house = House.open(home)) {
            house.install(bundle("1.0.0"));
        }
        int damaged = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(home.resolve("cache/0"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .map(file -> home.relativize(file))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (String harm : new String[] {"cut", "garbage", "gone"}) {
                harm(home.resolve(file), harm);
                damaged++;
                try (House house = House.open(home)) {
                    assertThat(house.version("b.kept"))
                            .as("%s of %s", harm, file)
                            .isEqualTo("1.0.0");
                }
            }
        }
        Told.row("B25", damaged + " damages to files of the framework cache", "nothing is told: it is filled again");
    }

    private static void harm(Path file, String how) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        byte[] content = Files.readAllBytes(file);
        switch (how) {
            case "cut" -> Files.write(file, Arrays.copyOf(content, content.length / 2));
            case "garbage" -> Files.write(file, new byte[] {1, 2, 3, 0, -1, 99});
            default -> Files.delete(file);
        }
    }

    @Test
    void b25_jarThatIsGoneFromTheStoreComesBackFromTheFolderOrIsTold() throws Exception {
        Path home = folder.resolve("home");
        try (House house = House.open(home)) {
            Files.copy(bundle("1.0.0"), house.bundles().resolve("kept.jar"));
            house.settle();
            house.install(BundleFile.named("b.lost").activator("", "").in(folder));
        }
        try (Stream<Path> store = Files.list(home.resolve("store"))) {
            for (Path jar : store.toList()) {
                Files.delete(jar);
            }
        }
        Files.delete(home.resolve("cache/0/provisioned"));
        try (House house = House.open(home)) {
            assertThat(house.version("b.kept")).isEqualTo("1.0.0");
            Installed lost = house.row("b.lost");
            assertThat(lost.state()).isEqualTo(Installed.State.QUARANTINED);
            assertThat(lost.fault().orElseThrow()).contains("b.lost", "is gone from the store");
            Told.row("B25", "the store's jars are deleted", lost.fault().orElseThrow());
        }
    }

    @Test
    void j06_damagedLedgerIsReadFromItsCopyAndNothingIsLost() throws Exception {
        Path home = folder.resolve("home");
        try (House house = House.open(home)) {
            house.install(bundle("1.0.0"));
            house.install(bundle("2.0.0"));
        }
        Path ledger = home.resolve("ledger/ledger.txt");
        byte[] whole = Files.readAllBytes(ledger);
        for (int at : new int[] {0, whole.length / 2, whole.length - 2}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(ledger, flipped);
            try (House house = House.open(home)) {
                assertThat(house.version("b.kept")).isEqualTo("2.0.0");
                assertThat(house.row("b.kept").previous()).hasSize(1);
                assertThat(house.installer.ledger().faultReport()).contains("was damaged and is read from its copy");
                Told.row(
                        "J06", "one bit of the ledger", house.installer.ledger().faultReport());
            }
        }
    }

    @Test
    void secondProcessSharesTheHomeAndFollowsWhenAsked() throws Exception {
        Path home = folder.resolve("home");
        try (House first = House.open(home).watched();
                House second = House.open(home)) {
            assertThat(home.resolve("cache/1")).isDirectory();
            House.await("the watch", () -> {
                second.install(bundle("1.0.0"));
                second.install(bundle("2.0.0"));
                return first.told(Progress.Phase.LEDGER_CHANGED);
            });
            assertThat(first.installer.ledger().changedElsewhere()).isTrue();
            List<Outcome> followed = first.installer.follow().join();
            assertThat(followed).hasSize(1);
            assertThat(first.version("b.kept")).isEqualTo("2.0.0");
            assertThat(first.installer.ledger().changedElsewhere()).isFalse();
            assertThat(first.ledger.known()).isEqualTo(second.ledger.known());
        }
    }

    @Test
    void droppedFileReachesEveryRunningProcess() throws Exception {
        Path home = folder.resolve("home");
        try (House first = House.open(home).watched();
                House second = House.open(home).watched()) {
            Files.move(bundle("1.0.0"), home.resolve("bundles/kept.jar"));
            House.await("both", () -> first.isUp("b.kept") && second.isUp("b.kept"));
            Files.delete(home.resolve("bundles/kept.jar"));
            House.await(
                    "neither",
                    () -> first.bundle("b.kept").isEmpty()
                            && second.bundle("b.kept").isEmpty());
        }
    }

    @Test
    void removedFileIsNoticedAtTheNextStart() throws Exception {
        Path home = folder.resolve("home");
        try (House house = House.open(home)) {
            Files.copy(bundle("1.0.0"), house.bundles().resolve("kept.jar"));
            house.settle();
            assertThat(house.installer.why("b.kept").sentence()).contains("runs (bundles/kept.jar)");
        }
        Files.delete(home.resolve("bundles/kept.jar"));
        try (House house = House.open(home)) {
            assertThat(house.bundle("b.kept")).isEmpty();
            assertThat(house.installer.rollback("b.kept").join().state()).isEqualTo(Outcome.State.INSTALLED);
            assertThat(house.version("b.kept")).isEqualTo("1.0.0");
        }
    }
}
