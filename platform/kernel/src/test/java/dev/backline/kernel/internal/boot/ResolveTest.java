package dev.backline.kernel.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.kernel.internal.fixture.BundleFile;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows B15 to B17: bundles that need each other. */
class ResolveTest {
    @TempDir
    Path folder;

    private BundleFile provider(String name, String version) {
        return BundleFile.named(name)
                .version(version)
                .exports("p.api;version=" + version)
                .source(
                        "p.api.Pitch",
                        "package p.api; public class Pitch { public String toString() { return \"%s\"; } }"
                                .formatted(version))
                .activator("", "");
    }

    private Path consumer(String range) {
        Path api = provider("p.api.only", "1.0.0").in(folder.resolve("compile"));
        return BundleFile.named("b.consumer")
                .against(api)
                .imports("p.api;version=\"" + range + "\"")
                .activator("System.setProperty(\"b.consumer\", new p.api.Pitch().toString());", "")
                .in(folder);
    }

    @Test
    void b15_missingImportIsToldWithWhatIsHereAndWhatToDo() throws Exception {
        try (House house = House.open(folder.resolve("home"))) {
            house.install(provider("b.provider", "1.3.0").in(folder));
            Path consumer = consumer("[2,3)");
            Outcome plan = house.installer.plan(List.of(consumer)).join().getFirst();
            Outcome outcome = house.install(consumer);
            assertThat(outcome.state()).isEqualTo(Outcome.State.WAITING);
            assertThat(outcome.sentence())
                    .contains("b.consumer needs the package p.api in version 2.0.0 up to 3.0.0 (excluded)")
                    .contains("only p.api 1.3.0 from b.provider");
            assertThat(outcome.candidates()).hasSizeBetween(1, 3);
            assertThat(plan.good()).isTrue();
            assertThat(house.installer.why("b.consumer").sentence()).contains("1.3.0 from b.provider");
            Told.row("B15", "import in a version that nobody has", outcome.sentence());
        }
    }

    @Test
    void b15_whatABundleOffersItselfIsNotWhatItLacks() throws Exception {
        Path jar = BundleFile.named("b.own")
                .header("Export-Package", "b.own.api;version=\"1.0.0\"")
                .imports("b.own.api,b.nobody.has.it")
                .activator("", "")
                .in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            assertThat(house.install(jar).sentence())
                    .contains("b.own needs the package b.nobody.has.it")
                    .doesNotContain("more");
        }
    }

    @Test
    void aBundleForTheWindowRestsInARunWithoutOneAndIsNoFault() throws Exception {
        Path jar = BundleFile.named("b.panel")
                .header("Require-Capability", "backline.display")
                .imports("b.nobody.has.it")
                .activator("", "")
                .in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            Outcome outcome = house.install(jar);
            assertThat(outcome.state()).isEqualTo(Outcome.State.INSTALLED);
            assertThat(outcome.sentence()).contains("b.panel is not for this mode");
            assertThat(house.row("b.panel").state()).isEqualTo(Installed.State.OTHER_MODE);
            assertThat(house.isUp("b.panel")).isFalse();
            assertThat(house.installer.why("b.panel").candidates()).containsExactly("Open the window: backline desk");
            assertThat(house.installer.ledger().faultReport()).isEmpty();
            assertThat(house.installer.checkUp().join())
                    .noneMatch(finding -> finding.subject().equals("b.panel"));
        }
        try (House house = House.open(folder.resolve("home"))) {
            assertThat(house.row("b.panel").state())
                    .as("the next run without a window sees the same")
                    .isEqualTo(Installed.State.OTHER_MODE);
        }
    }

    @Test
    void b15_halfOfACircleNamesTheOther() throws Exception {
        try (House house = House.open(folder.resolve("home"))) {
            Outcome outcome = house.install(half("b.one", "b.two"));
            assertThat(outcome.sentence()).contains("b.one needs the package b.two.api", "no bundle here offers it");
            Told.row("B15", "one of two bundles that need each other", outcome.sentence());
            Outcome other = house.install(half("b.two", "b.one"));
            assertThat(other.state()).isEqualTo(Outcome.State.INSTALLED);
            assertThat(house.isUp("b.one")).as("the partner runs too").isTrue();
            assertThat(house.row("b.one").state()).isEqualTo(Installed.State.RUNNING);
            Told.row("B16", "the partner arrives later", other.sentence());
        }
    }

    private Path half(String name, String partner) {
        return BundleFile.named(name)
                .imports(partner + ".api")
                .exports(name + ".api")
                .source(name + ".api.Half", "package " + name + ".api; public class Half {}")
                .activator("", "")
                .in(folder);
    }

    @Test
    void b16_waitingBundleStartsWhenItsProviderArrives() throws Exception {
        Path home = folder.resolve("home");
        try (House house = House.open(home)) {
            assertThat(house.install(consumer("[1,2)")).state()).isEqualTo(Outcome.State.WAITING);
        }
        try (House house = House.open(home)) {
            assertThat(house.row("b.consumer").state()).isEqualTo(Installed.State.WAITING);
            Files.copy(
                    provider("b.provider", "1.3.0").in(folder), house.bundles().resolve("p.jar"));
            Outcome outcome = house.settle().getFirst();
            assertThat(house.isUp("b.consumer")).isTrue();
            assertThat(house.row("b.consumer").state()).isEqualTo(Installed.State.RUNNING);
            Files.delete(house.bundles().resolve("p.jar"));
            house.settle();
            assertThat(house.isUp("b.consumer")).as("after the provider went").isFalse();
            assertThat(house.row("b.consumer").state()).isEqualTo(Installed.State.WAITING);
            Told.row("B16", "the provider arrives later", outcome.sentence());
        }
    }

    @Test
    void b17_ofTwoVersionsTheRightOneIsWired() throws Exception {
        try (House house = House.open(folder.resolve("home"))) {
            house.install(provider("b.older", "1.4.0").in(folder));
            house.install(provider("b.newer", "2.1.0").in(folder));
            assertThat(house.install(consumer("[1,2)")).state()).isEqualTo(Outcome.State.INSTALLED);
            assertThat(System.getProperty("b.consumer")).isEqualTo("1.4.0");
            String why = house.installer.why("b.consumer").sentence();
            assertThat(why).contains("b.older").doesNotContain("b.newer");
            Told.row("B17", "a package in two versions", why);
        }
    }

    @Test
    void b17_updateThatWouldTakeTheGroundFromOthersIsRefused() throws Exception {
        try (House house = House.open(folder.resolve("home"))) {
            house.install(provider("b.provider", "1.3.0").in(folder));
            house.install(consumer("[1,2)"));
            Outcome outcome = house.install(provider("b.provider", "2.0.0").in(folder));
            assertThat(outcome.state()).isEqualTo(Outcome.State.REFUSED);
            assertThat(outcome.sentence()).contains("1.3.0 runs on", "b.consumer needs the package p.api");
            assertThat(house.version("b.provider")).isEqualTo("1.3.0");
            assertThat(house.isUp("b.consumer")).isTrue();
            Told.row("B17", "an update that a consumer does not accept", outcome.sentence());
        }
    }

    @Test
    void b17_usesConflictIsExplained() throws Exception {
        Path one = provider("b.p.one", "1.0.0").in(folder);
        Path two = provider("b.p.two", "2.0.0").in(folder);
        Path left = user("b.left", "[1,2)", one);
        Path right = user("b.right", "[2,3)", two);
        Path torn = BundleFile.named("b.torn")
                .imports("p.api;version=\"[1,2)\",b.left.api,b.right.api")
                .activator("", "")
                .in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            house.installer.install(List.of(one, two, left, right)).join();
            Outcome outcome = house.install(torn);
            assertThat(outcome.state()).isEqualTo(Outcome.State.WAITING);
            assertThat(outcome.sentence())
                    .contains("b.torn would see the package p.api twice", "b.torn -> b.right -> b.p.two");
            assertThat(house.isUp("b.left")).isTrue();
            Told.row("B17", "uses constraints conflict", outcome.sentence());
        }
    }

    private Path user(String name, String range, Path api) {
        return BundleFile.named(name)
                .against(api)
                .imports("p.api;version=\"" + range + "\"")
                .exports(name + ".api;uses:=\"p.api\"")
                .source(name + ".api.User", "package " + name + ".api; public class User { public p.api.Pitch pitch; }")
                .activator("", "")
                .in(folder);
    }
}
