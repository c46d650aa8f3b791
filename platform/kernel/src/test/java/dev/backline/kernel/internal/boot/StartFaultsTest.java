package dev.backline.kernel.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.kernel.internal.fixture.BundleFile;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows B01 to B03, B07, B08, B22 and B23: bundles that do not start or stop as they should. */
class StartFaultsTest {
    // Deaf to interruption, as a native call would be.
    private static final String WAIT_FOR_EVER =
            "var never = new java.util.concurrent.Semaphore(0); while (true) never.acquireUninterruptibly();";

    @TempDir
    Path folder;

    @Test
    void b01_throwingActivatorIsQuarantinedAndOthersRun() throws Exception {
        Path bad = BundleFile.named("b.throwing")
                .activator("throw new IllegalArgumentException(\"no such instrument\");", "")
                .in(folder);
        Path good = BundleFile.named("b.good").activator("", "").in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            List<Outcome> both = house.installer.install(List.of(bad, good)).join();
            assertThat(both)
                    .extracting(Outcome::state)
                    .containsExactly(Outcome.State.QUARANTINED, Outcome.State.INSTALLED);
            assertThat(both.getFirst().sentence()).contains("b.throwing", "no such instrument");
            assertThat(both.getFirst().cause()).isPresent();
            assertThat(house.isUp("b.good")).isTrue();
            assertThat(house.row("b.throwing").state()).isEqualTo(Installed.State.QUARANTINED);
            assertThat(house.installer.retry("b.throwing").join().state()).isEqualTo(Outcome.State.QUARANTINED);
            Told.row("B01", "activator throws", both.getFirst().sentence());
        }
        try (House again = House.open(folder.resolve("home"))) {
            assertThat(again.bundle("b.throwing"))
                    .as("left out of the next start")
                    .isEmpty();
            assertThat(again.isUp("b.good")).isTrue();
        }
    }

    @Test
    void b02_missingClassNamesThePackageAndItsProviders() throws Exception {
        Path provider = BundleFile.named("b.tools")
                .exports("b.tools.api")
                .source("b.tools.api.Tool", "package b.tools.api; public class Tool {}")
                .in(folder);
        Path bad = BundleFile.named("b.hidden")
                .against(provider)
                .activator("System.setProperty(\"b.hidden\", new b.tools.api.Tool().toString());", "")
                .in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            house.install(provider);
            Outcome outcome = house.install(bad);
            assertThat(outcome.sentence()).contains("b.tools.api.Tool", "package b.tools.api", "b.tools offers");
            assertThat(outcome.candidates()).isNotEmpty();
            assertThat(house.isUp("b.tools")).isTrue();
            Told.row("B02", "activator uses a class that it does not import", outcome.sentence());
        }
    }

    @Test
    void b03_activatorThatNeverReturnsIsGivenUpAndLaterWorkGoesOn() throws Exception {
        Path bad = BundleFile.named("b.endless").activator(WAIT_FOR_EVER, "").in(folder);
        Path good = BundleFile.named("b.good").activator("", "").in(folder);
        long began = System.nanoTime();
        try (House house = House.open(folder.resolve("home"), House.SHORT)) {
            Outcome outcome = house.install(bad);
            assertThat(house.told(Progress.Phase.SLOW))
                    .as("told that it is slow")
                    .isTrue();
            assertThat(outcome.state()).isEqualTo(Outcome.State.QUARANTINED);
            assertThat(outcome.sentence()).contains("b.endless", "never returned");
            assertThat(house.install(good).state()).isEqualTo(Outcome.State.INSTALLED);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .contains("backline start b.endless");
            Told.row("B03", "activator waits for ever", outcome.sentence());
        }
        assertThat((System.nanoTime() - began) / 1e9).as("seconds until closed").isLessThan(60);
    }

    @Test
    void b03_deadlockedComponentIsGivenUp() throws Exception {
        Path bad = BundleFile.named("b.deadlock")
                .component("public void up() throws Exception { new java.util.concurrent.CountDownLatch(1).await(); }")
                .in(folder);
        Path good = BundleFile.named("b.good").component("public void up() {}").in(folder);
        try (House house = House.withComponents(folder.resolve("home"), House.SHORT)) {
            Outcome outcome = house.install(bad);
            assertThat(outcome.state()).isEqualTo(Outcome.State.QUARANTINED);
            assertThat(outcome.sentence()).contains("had not returned in time");
            assertThat(house.install(good).state()).isEqualTo(Outcome.State.INSTALLED);
            Told.row("B03", "component waits for ever", outcome.sentence());
        }
    }

    @Test
    void b03_componentWithoutItsClassIsNamed() throws Exception {
        Path bad = BundleFile.named("b.part")
                .component("public void up() { throw new IllegalStateException(\"no device\"); }")
                .in(folder);
        Path empty = BundleFile.named("b.empty")
                .component("")
                .without("b.empty.Part")
                .in(folder);
        try (House house = House.withComponents(folder.resolve("home"), House.USUAL)) {
            Outcome failing = house.install(bad);
            Outcome missing = house.install(empty);
            assertThat(failing.sentence()).contains("b.part.Part", "no device");
            assertThat(missing.sentence()).contains("b.empty.Part");
            Told.row("B03", "component throws", failing.sentence());
        }
    }

    @Test
    void b07_stopThatNeverReturnsNeedsARestartAndBlocksNothing() throws Exception {
        Path v1 = BundleFile.named("b.stuck").activator("", WAIT_FOR_EVER).in(folder);
        Path v2 = BundleFile.named("b.stuck").version("2.0.0").activator("", "").in(folder);
        Path good = BundleFile.named("b.good").activator("", "").in(folder);
        try (House house = House.open(folder.resolve("home"), House.SHORT)) {
            assertThat(house.install(v1).sentence()).contains("is installed and runs");
            Outcome outcome = house.install(v2);
            assertThat(outcome.sentence()).contains("does not stop");
            assertThat(outcome.state()).isEqualTo(Outcome.State.NEEDS_RESTART);
            assertThat(house.install(good).sentence()).isEqualTo("b.good 1.0.0 is installed and runs.");
            assertThat(house.installer.why("b.stuck").state()).isEqualTo(Outcome.State.NEEDS_RESTART);
            Told.row("B07", "stop() never returns", outcome.sentence());
        }
        try (House again = House.open(folder.resolve("home"))) {
            assertThat(again.version("b.stuck")).isEqualTo("2.0.0");
        }
    }

    @Test
    void b08_throwingStopIsStoppedAllTheSame() throws Exception {
        Path bad = BundleFile.named("b.stop")
                .activator("", "throw new IllegalStateException(\"still playing\");")
                .in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            house.install(bad);
            Outcome outcome = house.installer.remove("b.stop").join();
            assertThat(outcome.state()).isEqualTo(Outcome.State.REMOVED);
            assertThat(outcome.sentence()).contains("still playing");
            assertThat(house.bundle("b.stop")).isEmpty();
            Told.row("B08", "stop() throws", outcome.sentence());
        }
    }

    @Test
    void b22_updateThatFailsToStartIsRolledBackByItself() throws Exception {
        Path v1 = BundleFile.named("b.up").activator("", "").in(folder);
        BundleFile v2 = BundleFile.named("b.up").version("2.0.0").activator("throw new Exception(\"bad day\");", "");
        Path home = folder.resolve("home");
        try (House house = House.open(home)) {
            Files.copy(v1, house.bundles().resolve("up.jar"));
            house.settle();
            v2.at(house.bundles().resolve("up.jar"));
            Outcome outcome = house.settle().getFirst();
            assertThat(outcome.state()).isEqualTo(Outcome.State.ROLLED_BACK);
            assertThat(outcome.sentence()).contains("1.0.0 runs again", "bad day");
            assertThat(house.version("b.up")).isEqualTo("1.0.0");
            assertThat(house.row("b.up").version()).isEqualTo("1.0.0");
            Told.row("B22", "version 2 fails to start", outcome.sentence());
        }
        try (House again = House.open(home)) {
            assertThat(again.version("b.up")).as("after the next start").isEqualTo("1.0.0");
            assertThat(again.settle()).as("the bad file is not tried again").isEmpty();
        }
    }

    @Test
    void b23_rollbackBringsTheSettingsOfThatVersionBack() throws Exception {
        Path v1 = BundleFile.named("b.conf").activator("", "").in(folder);
        Path v2 = BundleFile.named("b.conf").version("2.0.0").activator("", "").in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            Path file = house.root.resolve("settings/b.conf.json");
            Path other = house.root.resolve("settings/b.confuse.json");
            Files.writeString(file, "written by 1");
            Files.writeString(other, "another bundle's");
            house.install(v1);
            house.install(v2);
            Files.writeString(file, "written by 2, which 1 cannot read");
            Files.writeString(other, "changed since");
            Outcome down = house.installer.rollback("b.conf").join();
            assertThat(down.state()).isEqualTo(Outcome.State.UPDATED);
            assertThat(house.version("b.conf")).isEqualTo("1.0.0");
            assertThat(file).hasContent("written by 1");
            assertThat(other).hasContent("changed since");
            house.installer.rollback("b.conf").join();
            assertThat(house.version("b.conf")).isEqualTo("2.0.0");
            assertThat(file).hasContent("written by 2, which 1 cannot read");
            Told.row("B23", "downgrade after version 2 wrote the settings", down.sentence());
        }
    }
}
