package dev.backline.core.internal.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backline.api.action.Outcome;
import dev.backline.api.event.Event;
import dev.backline.api.event.Events.Overflow;
import dev.backline.api.job.Progress;
import dev.backline.core.internal.FakeLedger;
import dev.backline.core.internal.SmallFramework;
import dev.backline.core.internal.bundle.FakeInstaller;
import dev.backline.core.internal.doctor.CheckResult.State;
import dev.backline.core.internal.event.Limits;
import dev.backline.core.internal.event.QueuedEvents;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.log.JsonLog;
import dev.backline.core.internal.settings.LayeredSettings;
import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Finding.Grade;
import dev.backline.kernel.spi.Installed;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** KRN-03: what the whole check-up says about one sick thing after the other. */
@Timeout(60)
class DoctorActionTest {
    private final FakeInstaller installer = new FakeInstaller();
    private final FakeLedger ledger = new FakeLedger();
    private final QueuedEvents events = new QueuedEvents(Limits.OURS);

    @TempDir
    Path temp;

    private SmallFramework framework;
    private FolderHome home;
    private JsonLog log;

    @BeforeEach
    void start() throws BundleException {
        framework = new SmallFramework(
                temp, Map.of("backline.home", temp.resolve("home").toString(), "backline.install", "/opt/backline"));
        home = new FolderHome(framework.context());
        log = new JsonLog(home, Map.of());
        ledger.add("com.example.drums", Installed.State.RUNNING, Optional.empty());
    }

    @AfterEach
    void stop() throws BundleException {
        log.stop();
        events.stop();
        framework.close();
    }

    private static ConfigurationAdmin noConfigurations() {
        return (ConfigurationAdmin) Proxy.newProxyInstance(
                ConfigurationAdmin.class.getClassLoader(),
                new Class<?>[] {ConfigurationAdmin.class},
                (proxy, method, arguments) -> new Configuration[0]);
    }

    private Outcome<CheckResult> checkUp() {
        LayeredSettings settings = new LayeredSettings(framework.context(), home, noConfigurations());
        return new DoctorAction(framework.context(), home, settings, events, log, installer, ledger)
                .doctor(Progress.NONE);
    }

    private static List<CheckResult> about(String name, Outcome<CheckResult> outcome) {
        return outcome.results().stream().filter(r -> r.name().equals(name)).toList();
    }

    @Test
    void aHealthyInstallationHasNoProblem() {
        Outcome<CheckResult> outcome = checkUp();
        assertThat(outcome.found()).isFalse();
        assertThat(about("bundles", outcome))
                .extracting(CheckResult::found)
                .containsExactly("1 of 1 bundles run, from /opt/backline");
        assertThat(about("home", outcome))
                .extracting(CheckResult::found)
                .first()
                .asString()
                .startsWith(temp.resolve("home").toString());
        assertThat(outcome.results())
                .extracting(CheckResult::name)
                .contains("java", "disk", "audio outputs", "MIDI ports");
    }

    @Test
    void bundlesThatDoNotRunAreNamedWithTheWayToLearnMore() {
        ledger.add("com.example.bass", Installed.State.QUARANTINED, Optional.of("It failed to start."));
        ledger.add("com.example.lights", Installed.State.WAITING, Optional.of("It needs Dmx."));
        ledger.add("com.example.safe", Installed.State.HELD_BACK, Optional.empty());
        installer.checkUp = CompletableFuture.completedFuture(List.of(
                new Finding(Grade.GOOD, "store", "All hashes are right."),
                new Finding(Grade.FAULT, "com.example.bass", "It failed to start."),
                new Finding(Grade.FAULT, "drums.jar", "Its hash is wrong."),
                new Finding(Grade.WARNING, "com.example.gone", "It still holds memory.")));

        Outcome<CheckResult> outcome = checkUp();

        assertThat(outcome.found()).isTrue();
        assertThat(outcome.results())
                .filteredOn(r -> r.advice().contains("backline bundle"))
                .extracting(CheckResult::name, CheckResult::state, CheckResult::found)
                .containsExactly(
                        tuple("bundle com.example.bass", State.PROBLEM, "It failed to start."),
                        tuple("bundle com.example.lights", State.WARNING, "It needs Dmx."),
                        tuple("bundle com.example.safe", State.WARNING, "it does not run"),
                        tuple("drums.jar", State.PROBLEM, "Its hash is wrong."),
                        tuple("com.example.gone", State.WARNING, "It still holds memory."));
        assertThat(about("bundles", outcome).getFirst().found()).startsWith("1 of 4 bundles run");
    }

    @Test
    void aCheckOfTheHashesThatFailsIsItselfAProblem() {
        installer.checkUp = CompletableFuture.failedFuture(new IOException("the disk is gone"));
        assertThat(about("bundles", checkUp())).extracting(CheckResult::state).containsExactly(State.OK, State.PROBLEM);
    }

    @Test
    void damagedFilesOfTheHomeAreNamed() throws IOException {
        Path settings = Files.writeString(home.folder("settings").resolve("dev.backline.make.json"), "{\"dev");
        Path copy = Files.writeString(home.folder("edits").resolve("journal.1.damaged"), "?");
        Outcome<CheckResult> outcome = checkUp();
        assertThat(outcome.found()).isTrue();
        assertThat(about("settings", outcome).getFirst().found()).contains(settings.toString());
        assertThat(about("edits", outcome)).singleElement().satisfies(edits -> {
            assertThat(edits.state()).isEqualTo(State.WARNING);
            assertThat(edits.found()).contains(copy.toString());
        });
    }

    @Test
    void aLogThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(Files.createDirectories(home.folder()).resolve("log"), "a file where a folder should be");
        log.span("job", Map.of("id", "1"));
        assertThat(about("log", checkUp()))
                .singleElement()
                .satisfies(line -> assertThat(line.found()).contains("cannot be written"));
    }

    @Test
    void anEventHandlerThatWasCutOffIsAProblem() {
        events.subscribe("beat", Overflow.DROP_OLDEST, event -> {
            throw new IllegalStateException("no lights");
        });
        while (events.troubles().isEmpty()) {
            events.publish(new Event("beat", Map.of()));
        }
        assertThat(about("events", checkUp()))
                .singleElement()
                .extracting(CheckResult::state)
                .isEqualTo(State.PROBLEM);
    }
}
