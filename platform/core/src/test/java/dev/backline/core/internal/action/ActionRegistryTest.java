package dev.backline.core.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Intent;
import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.api.job.Progress;
import dev.backline.core.internal.FakeLedger;
import dev.backline.core.internal.SmallFramework;
import dev.backline.kernel.spi.Installed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;

/** KRN-06 in a real framework: bundles come, change, break and go while their actions are listed, explained and called. */
@Timeout(60)
class ActionRegistryTest {
    @TempDir
    static Path temp;

    private static String descriptor = "";

    private final FakeLedger ledger = new FakeLedger();
    private final FakeComponents components = new FakeComponents();
    private final List<String> reports = new ArrayList<>();
    private SmallFramework framework;
    private ActionRegistry registry;

    @BeforeEach
    void start(@TempDir Path folder) throws BundleException, IOException, URISyntaxException {
        Path classes = Path.of(
                Echo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        descriptor = Files.readString(classes.resolve(Descriptors.PATH));
        framework = new SmallFramework(
                folder,
                Map.of(
                        "backline.home", folder.resolve("home").toString(),
                        "backline.install", folder.resolve("install").toString()));
        registry = new ActionRegistry(framework.context(), new InlineJobs(), ledger, components.runtime());
    }

    @AfterEach
    void stop() throws BundleException {
        registry.close();
        framework.close();
    }

    /** Jobs on the caller's own thread. */
    private static final class InlineJobs implements Jobs {
        @Override
        public <T> Job<T> start(String title, Work<T> work) {
            CompletableFuture<T> result = new CompletableFuture<>();
            try {
                result.complete(work.run(Progress.NONE));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
            return new Job<>("j1", result);
        }

        @Override
        public List<JobInfo> list() {
            return List.of();
        }

        @Override
        public Optional<JobInfo> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean cancel(String id) {
            return false;
        }
    }

    private Bundle echo(String name, Echo service) throws BundleException {
        Bundle bundle = framework.start(name, descriptor);
        SmallFramework.offer(bundle, ActionProvider.class, service, Echo.class.getName());
        return bundle;
    }

    private ActionResult call(String name, Map<String, ?> values) {
        return registry.call(name, values, Intent.APPLY, new Progress() {
            @Override
            public void report(double fraction, String message) {
                reports.add(message);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
    }

    private static String fault(ActionResult result) {
        assertThat(result.results()).isEmpty();
        return result.faults().getFirst().getMessage();
    }

    @Test
    void anActionIsThereAsSoonAsItsBundleIsAndGoneWithIt() throws Exception {
        assertThat(registry.list()).isEmpty();
        Bundle bundle = echo("com.example.echo", new Echo());
        assertThat(registry.list())
                .extracting(ActionInfo::fullName)
                .containsExactly("echo fail", "echo say", "echo write");
        assertThat(registry.find("echo")).map(ActionInfo::fullName).contains("echo say");
        bundle.uninstall();
        assertThat(registry.list()).isEmpty();
    }

    @Test
    void valuesReachTheMethodAsItsTypesAndTheResultIsATree() throws Exception {
        echo("com.example.echo", new Echo());
        Path file = Files.writeString(temp.resolve("a.wav"), "a");

        ActionResult result = call(
                "echo",
                Map.of("text", "hi", "genre", "drum and bass", "times", "3", "files", List.of(file), "bpm", "126 bpm"));

        assertThat(result.faults()).isEmpty();
        assertThat(result.action()).isEqualTo("echo say");
        assertThat(result.results().toString())
                .isEqualTo("[{version=1, text=hi, genre=drum-and-bass, times=3, files=[" + file
                        + "], bpm=126.0, loud=false}]");
        assertThat(reports).containsExactly("saying");
    }

    @Test
    void aWritingActionIsToldWhetherItMayWrite() throws Exception {
        echo("com.example.echo", new Echo());
        Map<String, String> values = Map.of("text", "it");
        assertThat(registry.call("echo write", values, Intent.PREVIEW, Progress.NONE)
                        .results())
                .isEqualTo(List.of("would write it"));
        assertThat(call("echo write", values).results()).isEqualTo(List.of("wrote it"));
    }

    @Test
    void allWrongValuesAreToldAtOnceAndNothingIsCalled() throws Exception {
        Echo echo = new Echo();
        echo.meanwhile = () -> reports.add("called");
        echo("com.example.echo", echo);
        ActionResult result = call("echo say", Map.of("times", "0", "genre", "hous"));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.faults())
                .extracting(ActionFault::getMessage)
                .containsExactly(
                        "\"echo say\" needs TEXT: What to say. For example: backline echo say hello",
                        "--genre is \"hous\", but one of house, drum-and-bass was expected. Did you mean house?",
                        "--times is \"0\", but a whole number of 1 or more was expected. Give it like --times 1.");
        assertThat(fault(call("echo say", Map.of("text", "x", "times", "3000000000"))))
                .isEqualTo(
                        "--times is \"3000000000\", but a whole number from -2147483648 to 2147483647 was expected.");
        assertThat(reports).isEmpty();
    }

    @Test
    void faultsOfTheWorldAndOfTheProgramAreToldApart() throws Exception {
        echo("com.example.echo", new Echo());
        ActionResult world = call("echo fail", Map.of("world", "yes"));
        assertThat(world.exitCode()).isEqualTo(5);
        assertThat(fault(world)).isEqualTo("The world is at fault.");
        ActionResult program = call("echo fail", Map.of());
        assertThat(program.exitCode()).isEqualTo(70);
        assertThat(fault(program)).contains("com.example.echo (IllegalArgumentException: nothing to fail at)");
    }

    @Test
    void aNameThatTwoBundlesClaimIsRefusedWithBothUntilOneIsGone() throws Exception {
        echo("com.example.echo", new Echo());
        Bundle second = echo("com.example.second", new Echo("2"));
        ActionResult refused = call("echo say", Map.of("text", "x"));
        assertThat(refused.exitCode()).isEqualTo(6);
        assertThat(fault(refused))
                .isEqualTo(
                        "\"echo say\" is claimed by com.example.echo and com.example.second, so neither can be called."
                                + " Remove one of them: backline bundle remove com.example.second");
        second.uninstall();
        assertThat(call("echo say", Map.of("text", "x")).exitCode()).isZero();
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOnes() throws Exception {
        echo("com.example.echo", new Echo());
        assertThat(registry.explainMissing("echo sai")).isEqualTo("\"echo\" has no action \"sai\". Did you mean say?");
        assertThat(registry.explainMissing("echo zzzzzz"))
                .isEqualTo("\"echo\" has no action \"zzzzzz\". It has fail, say and write.");
        assertThat(registry.explainMissing("ecko")).endsWith("Did you mean echo?");
        assertThat(registry.explainMissing("ehco say")).contains("Did you mean echo say?");
        assertThat(registry.explainMissing("quantum foam")).endsWith("See all with: backline actions");
        assertThat(call("quantum foam", Map.of()).exitCode()).isEqualTo(2);
    }

    @Test
    void aBundleThatIsInstalledButRestsIsNamedWithItsFault() throws Exception {
        Bundle bundle = echo("com.example.echo", new Echo());
        ledger.add("com.example.echo", Installed.State.QUARANTINED, Optional.of("It failed to start."));
        bundle.stop();
        Thread.currentThread().interrupt(); // Whoever is asked to stop does not wait for the bundle to come back.
        ActionResult result = call("echo say", Map.of("text", "x"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(fault(result))
                .isEqualTo("\"echo say\" belongs to the bundle com.example.echo, which is installed but does not run."
                        + " It failed to start. See: backline bundle why com.example.echo");
    }

    @Test
    void aBundleThatLiesOnAShelfIsOfferedForInstallOrRollback(@TempDir Path folder) throws Exception {
        Path home = Path.of(framework.context().getProperty("backline.home"));
        Path jar = SmallFramework.jar(home.resolve("store"), "com.example.echo", descriptor);
        Files.writeString(jar.resolveSibling("damaged.jar"), "no jar");
        SmallFramework.jar(home.resolve("bundles"), "com.example.silent", "");

        assertThat(call("echo say", Map.of()).exitCode()).isEqualTo(4);
        assertThat(registry.explainMissing("echo"))
                .isEqualTo("\"echo\" belongs to the bundle com.example.echo, which is not installed. Bring it in:"
                        + " backline bundle install " + jar);
        ledger.happened("com.example.echo", "It was removed.");
        assertThat(registry.explainMissing("echo say")).endsWith("backline bundle rollback com.example.echo");
    }

    @Test
    void aCallThatMeetsASwapWaitsForTheNewVersion() throws Exception {
        Bundle bundle = echo("com.example.echo", new Echo());
        bundle.stop();
        Thread swap = Thread.ofPlatform().start(() -> {
            try {
                bundle.update(SmallFramework.stream(SmallFramework.jar("com.example.echo", descriptor)));
                bundle.start();
                SmallFramework.offer(bundle, ActionProvider.class, new Echo("2"), Echo.class.getName());
            } catch (BundleException e) {
                throw new IllegalStateException(e);
            }
        });
        ActionResult result = call("echo say", Map.of("text", "x"));
        swap.join();
        assertThat(result.results().toString()).contains("version=2");
    }

    @Test
    void anActionAsksWhoeverCallsItAndOtherwiseNobody() throws Exception {
        echo("com.example.echo", new Echo());
        Map<String, String> values = Map.of("text", "?");
        ActionResult answered = registry.call(
                "echo write",
                values,
                Intent.APPLY,
                Progress.NONE,
                (question, progress) -> Optional.of(question.choices().getLast().word()));
        assertThat(answered.results()).containsExactly("wrote that");
        assertThat(registry.call("echo write", values, Intent.APPLY, Progress.NONE)
                        .results())
                .containsExactly("wrote nothing");
    }

    @Test
    void aQuestionEndsWithItsJob() throws Exception {
        echo("com.example.echo", new Echo());
        boolean[] stop = new boolean[1];
        Progress caller = new Progress() {
            @Override
            public void report(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return stop[0];
            }
        };
        ActionResult result =
                registry.call("echo write", Map.of("text", "?"), Intent.APPLY, caller, (question, progress) -> {
                    stop[0] = true;
                    progress.check();
                    return Optional.of(question.usual());
                });
        assertThat(result.exitCode()).isEqualTo(130);
    }

    @Test
    void aReadingCallThatASwapBreaksIsRepeated() throws Exception {
        Bundle bundle = framework.start("com.example.echo", descriptor);
        Echo old = new Echo("1");
        ServiceRegistration<?> first = SmallFramework.offer(bundle, ActionProvider.class, old, Echo.class.getName());
        old.meanwhile = once(() -> {
            first.unregister();
            try {
                bundle.stop();
                bundle.update(SmallFramework.stream(SmallFramework.jar("com.example.echo", descriptor)));
                bundle.start();
            } catch (BundleException e) {
                throw new AssertionError(e);
            }
            SmallFramework.offer(bundle, ActionProvider.class, new Echo("2"), Echo.class.getName());
            throw new NoClassDefFoundError("com/example/Gone");
        });
        assertThat(call("echo say", Map.of("text", "x")).results().toString()).contains("version=2");
    }

    private static Runnable once(Runnable work) {
        boolean[] done = new boolean[1];
        return () -> {
            if (!done[0]) {
                done[0] = true;
                work.run();
            }
        };
    }

    @Test
    void aWritingCallThatASwapBreaksIsNotRepeated() throws Exception {
        Echo echo = new Echo();
        Bundle bundle = echo("com.example.echo", echo);
        int[] calls = new int[1];
        echo.meanwhile = () -> {
            calls[0]++;
            try {
                bundle.update(SmallFramework.stream(SmallFramework.jar("com.example.echo", descriptor)));
            } catch (BundleException e) {
                throw new AssertionError(e);
            }
            throw new IllegalStateException("Invalid BundleContext");
        };
        assertThat(call("echo write", Map.of("text", "x")).exitCode()).isEqualTo(70);
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void aComponentThatLacksSomethingSaysWhat() throws Exception {
        Bundle bundle = framework.start("com.example.echo", descriptor);
        components.lacks(bundle, Echo.class.getName(), "dev.backline.api.audio.Renderer");
        ActionResult result = call("echo say", Map.of("text", "x"));
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(fault(result))
                .isEqualTo("\"echo say\" needs Renderer, which no installed bundle offers now. Install one that does;"
                        + " see: backline bundle why com.example.echo");
    }

    @Test
    void aBundleThatWasBuiltWithoutItsComponentSaysSo() throws Exception {
        framework.start("com.example.echo", descriptor);
        ActionResult result = call("echo say", Map.of("text", "x"));
        assertThat(fault(result))
                .contains("has no component " + Echo.class.getName())
                .contains("built wrong");
    }

    @Test
    void aDamagedDescriptorOffersNothingAndHarmsNobody() throws Exception {
        framework.start("com.example.damaged", "{\"format\":1,\"actions\":[{}]}");
        framework.start("com.example.newer", "{\"format\":2,\"actions\":[]}");
        framework.start("com.example.broken", "{");
        echo("com.example.echo", new Echo());
        assertThat(registry.list()).hasSize(3);
        try (Catalogue catalogue = new Catalogue(framework.context())) {
            assertThat(catalogue.contents())
                    .flatExtracting(content -> content.fault().stream().toList())
                    .hasSize(3)
                    .anyMatch(fault -> fault.contains("\"parameters\" is missing"))
                    .anyMatch(fault -> fault.contains("has the format 2, but 1 was expected"));
        }
    }

    @Test
    void actionsListsActionsAndCommandsAndOneGroup() throws Exception {
        Bundle bundle = echo("com.example.echo", new Echo());
        Hashtable<String, Object> command = new Hashtable<>();
        command.put("backline.command", "console");
        command.put("backline.command.title", "Open the console");
        command.put("backline.command.example", new String[] {"console"});
        bundle.getBundleContext().registerService(Runnable.class, () -> {}, command);
        ActionsAction actions = new ActionsAction(framework.context(), registry);

        assertThat(actions.actions(List.of()))
                .extracting(ActionsAction.Listed::name)
                .containsExactly("console", "echo fail", "echo say", "echo write");
        assertThat(actions.actions(List.of("echo", "say"))).singleElement().satisfies(say -> {
            assertThat(say.bundle()).isEqualTo("com.example.echo");
            assertThat(say.result().orElseThrow().toString()).contains("version");
        });
        assertThat(actions.actions(List.of("console"))).singleElement().satisfies(console -> {
            assertThat(console.kind()).isEqualTo("command");
            assertThat(console.examples()).containsExactly("console");
        });
        assertThatThrownBy(() -> actions.actions(List.of("echo", "sai"))).hasMessageContaining("Did you mean say?");
    }
}
