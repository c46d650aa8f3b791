package dev.backline.live.bridge.internal.show.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.internal.SetOnDisk;
import dev.backline.live.bridge.internal.Stage;
import dev.backline.live.bridge.internal.show.Cue;
import dev.backline.live.bridge.internal.show.SetList;
import dev.backline.live.bridge.internal.show.SetListText;
import dev.backline.live.bridge.internal.show.ShowMachine;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ShowRunTest {
    private static final ChannelTransport TRANSPORT = new ChannelTransport();

    @TempDir
    Path folder;

    private LiveSet set;

    @BeforeEach
    void prepare() throws Exception {
        set = SetOnDisk.open(SetOnDisk.write(folder)).snapshot();
    }

    @Test
    void aShowPlaysItsListByItselfAndEnds() throws Exception {
        try (Stage stage = Stage.of(set, "loss=0.1")) {
            quick(stage);
            Path list = write("""
                    show Test
                    fail-safe Intro
                    watchdog 10000
                    song Verse 960 bpm 4 bars
                    song Drop 900 bpm 4 bars
                    """);
            Outcome<ShowReport> outcome = action(stage, list, Intent.APPLY);

            ShowReport report = outcome.results().getFirst();
            assertThat(report.end()).isEqualTo(ShowMachine.State.ENDED);
            assertThat(report.fired()).hasSize(2).first().asString().startsWith("Verse");
            try (LiveConnection live = stage.open(Consent.READ)) {
                assertThat(live.track(0).playingSlot().read()).isEqualTo(2);
                assertThat(live.song().tempo().read()).isEqualTo(Tempo.of(900));
            }
        }
    }

    @Test
    void aDeadLiveLeadsToTheFailSafeAndAStartedOneIsFiredAgain() throws Exception {
        try (Stage stage = Stage.of(set, "die=4s,back=2s")) {
            quick(stage);
            SetList list = SetListText.read("fail-safe Drop\nwatchdog 8\nsong Verse 960 bpm");
            try (LiveConnection live = stage.open(Consent.WRITE);
                    ShowRun run = new ShowRun(live, new ShowMachine(list, 4, 0), text -> {})) {
                run.cue(new Cue.Next());
                BooleanSupplier isBack = () -> told(run, "Live answers again, and Drop is fired");
                run.play(CueSheet.NONE, () -> isBack.getAsBoolean() && playing(live) == 2);

                assertThat(run.told()).anyMatch(t -> t.contains("Live has not answered for"));
                assertThat(run.fired()).hasSizeGreaterThanOrEqualTo(3);
                assertThat(playing(live)).isEqualTo(2);
            }
        }
    }

    @Test
    void aSceneThatIsNotThereLeadsToTheFailSafeAndPanicToSilence() throws Exception {
        try (Stage stage = Stage.of(set, "")) {
            quick(stage);
            SetList list = SetListText.read("fail-safe Drop\nwatchdog 10000\nsong Nowhere\nsong Verse");
            try (LiveConnection live = stage.open(Consent.WRITE);
                    ShowRun run = new ShowRun(live, new ShowMachine(list, 4, 0), text -> {})) {
                run.cue(new Cue.Next());
                run.play(CueSheet.NONE, () -> playing(live) == 2);
                assertThat(run.told()).anyMatch(t -> t.contains("Nowhere") && t.contains("Drop is fired"));

                run.cue(new Cue.Panic());
                run.play(CueSheet.NONE, () -> told(run, "Panic") && playing(live) == -1);
                run.cue(new Cue.Go(1));
                run.play(CueSheet.NONE, () -> playing(live) == 1);
            }
        }
    }

    @Test
    void aDryRunChecksTheListAndFiresNothing() throws Exception {
        try (Stage stage = Stage.of(set, "")) {
            Path list = write("song Verse 960 bpm\nsong Nowhere");
            Outcome<ShowReport> outcome = action(stage, list, Intent.PREVIEW);
            assertThat(outcome.found()).isTrue();
            assertThat(outcome.results().getFirst().told())
                    .containsExactly(
                            "Live has no scene Nowhere; it has Intro, Verse, Drop.",
                            "The list names no fail-safe scene. Add one: fail-safe Verse");
            try (LiveConnection live = stage.open(Consent.READ)) {
                assertThat(live.song().playing().read()).isFalse();
            }
            assertThatThrownBy(() -> action(stage, write("play x"), Intent.PREVIEW))
                    .isInstanceOf(ActionFault.class)
                    .hasMessageContaining("List.show, line 1:");
        }
    }

    @Test
    void cuesAreReadInOrderOfTheirBeats() throws Exception {
        assertThat(CueSheet.parse("40 panic; 16 next\n48 go 2").cues())
                .containsExactly(
                        new CueSheet.Timed(16, new Cue.Next()),
                        new CueSheet.Timed(40, new Cue.Panic()),
                        new CueSheet.Timed(48, new Cue.Go(1)));
        assertThatThrownBy(() -> CueSheet.parse("soon next")).hasMessageContaining("\"soon next\" is no cue");
    }

    @Test
    void cuesComeOverOscAndFromAnActionHereOrInAnotherProcess() throws Exception {
        CueDesk desk = new CueDesk();
        CueAction cue = new CueAction(desk, TRANSPORT);
        CueAction elsewhere = new CueAction(new CueDesk(), TRANSPORT);
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String message) {}

            @Override
            public void notice(String sentence) {
                port.complete(Integer.parseInt(sentence.replaceAll(".*:(\\d+)\\.", "$1")));
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        assertThatThrownBy(() -> cue.cue("next", Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("No show runs in this process.");
        try (Stage stage = Stage.of(set, "")) {
            quick(stage);
            Path list = write("watchdog 10000\nsong Intro\nsong Verse\nsong Drop");
            ShowAction action = new ShowAction(stage.live(), desk, TRANSPORT);
            CompletableFuture<Outcome<ShowReport>> show = CompletableFuture.supplyAsync(() -> {
                try {
                    return action.show(
                            list,
                            Optional.empty(),
                            Optional.of(0),
                            List.of(),
                            1,
                            Intent.APPLY,
                            Questions.NONE,
                            progress);
                } catch (ActionFault e) {
                    throw new IllegalStateException(e);
                }
            });
            Optional<Integer> there = Optional.of(port.get());
            assertThat(elsewhere.cue("next", Optional.empty(), there).by()).isEqualTo("127.0.0.1:" + there.get());
            assertThat(cue.cue("go", Optional.of(3), Optional.empty()).by()).isEqualTo("the show in this process");
            try (OscPort remote = TRANSPORT.open(OscOptions.udp().build(), (packet, from) -> {})) {
                // A button that is let go says nothing.
                remote.send(
                        OscMessage.of("/show/previous", 0f),
                        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), there.get()));
            }
            assertThatThrownBy(() -> elsewhere.cue("dance", Optional.empty(), there))
                    .hasMessageStartingWith("\"dance\" is no cue");
            elsewhere.cue("quit", Optional.empty(), there);
            assertThat(show.get().results().getFirst().fired())
                    .extracting(fired -> fired.replaceAll(" at.*", ""))
                    .containsExactly("Intro", "Verse", "Drop");
            assertThatThrownBy(() -> elsewhere.cue("next", Optional.empty(), there))
                    .hasMessageStartingWith("No show answers at port");
        }
    }

    private static Outcome<ShowReport> action(Stage stage, Path list, Intent intent) throws ActionFault {
        return new ShowAction(stage.live(), new CueDesk(), TRANSPORT)
                .show(list, Optional.empty(), Optional.empty(), List.of(), 1, intent, Questions.NONE, Progress.NONE);
    }

    private static void quick(Stage stage) throws Exception {
        try (LiveConnection live = stage.open(Consent.WRITE)) {
            live.song().quantisation().write(Quantisation.NONE);
            live.song().tempo().write(Tempo.of(960));
        }
    }

    private static boolean told(ShowRun run, String part) {
        return run.told().stream().anyMatch(t -> t.contains(part));
    }

    private static int playing(LiveConnection live) {
        try {
            return live.track(0).playingSlot().read();
        } catch (LiveFault e) {
            return -9;
        }
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("List.show"), text);
    }
}
