package dev.backline.live.bridge.internal.rule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.internal.SetOnDisk;
import dev.backline.live.bridge.internal.Stage;
import dev.backline.live.bridge.internal.rule.Address;
import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.live.bridge.internal.rule.RuleSheet;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveRunTest {
    private static final double RATE_HZ = 30;
    private static final double BEATS = 24;

    /** What both a set on disk and a Live can do, stateful rules among it. */
    private static final String SHEET = """
            track('Bass').volume = -12 + 12 * lfo(1)
            track('Bass').device(1).StereoWidth = 1 + lfo(1/2, 'triangle')
            link track('Bass').volume -> track('Keys').pan gain 1/12 delay 1 beat
            when beat >= 6 and track('Bass').volume < -6 then ramp track('Keys').volume to -12 dB over 2 bars
            when track('Keys').volume < -11 then track('Drums').mute = 1
            """;

    @TempDir
    Path folder;

    private SetDocument document;

    @BeforeEach
    void prepare() throws Exception {
        document = SetOnDisk.open(SetOnDisk.write(folder));
    }

    @Test
    void launchesOnceABeatWhatIsThereAndLeavesOutWhatWouldRecord() throws Exception {
        RuleSheet sheet = RuleSheet.parse("""
                when beat >= 1 then launch track('Keys').clip('Keys riff')
                when beat >= 2 then launch scene(1)
                when beat >= 4 then stop track('Keys')
                when lfo(1/16) > 0.5 then launch track('Keys').clip(2)
                """);
        try (Stage stage = Stage.of(document.snapshot(), "");
                LiveConnection live = stage.open(Consent.DESTROY)) {
            live.song().quantisation().write(Quantisation.NONE);
            int keys = live.track("Keys").index();
            try (LiveRun run = new LiveRun(live, sheet, RATE_HZ, 500)) {
                live.track(keys).armed().write(true);
                live.track(keys).slot(1).delete();
                for (int tick = 0; tick < 90; tick++) {
                    run.tick(new SongTime(tick / 15.0, 4, 120, tick / RATE_HZ));
                }
                run.settle(List.of(), Progress.NONE);
                assertThat(run.courses())
                        .extracting(Course::target, Course::points)
                        .containsExactlyInAnyOrder(
                                tuple("Keys clip Keys riff", 1L), tuple("scene Intro", 1L), tuple("Keys stop", 1L));
                assertThat(run.notes())
                        .containsExactly("Keys clip #2: Keys clip #2 is not there any more, so it was not launched.");
                assertThat(run.heldBack()).as("a flickering condition").isGreaterThan(5);
                assertThat(live.track(keys).slot(1).full().read()).isFalse();
                assertThat(live.track(keys).playingSlot().read()).isEqualTo(-1);
                assertThat(live.song().playing().read()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "loss=0.1,reorder=0.1"})
    void whatIsSentToLiveIsWhatTheFileHoldsWithinAStep(String faults) throws Exception {
        RuleSheet sheet = RuleSheet.parse(SHEET);
        Path out = folder.resolve("Rendered.als");
        new SheetRendering(document, sheet, RATE_HZ)
                .render(BEATS, Progress.NONE)
                .document()
                .saveAs(out);
        SetDesk file = new SetDesk(SetOnDisk.open(out).snapshot());
        try (Stage stage = Stage.of(document.snapshot(), faults);
                LiveConnection live = stage.open(Consent.WRITE);
                LiveRun run = new LiveRun(live, sheet, RATE_HZ, 500)) {
            double[] beat = new double[1];
            List<String> off = new ArrayList<>();
            int[] sent = new int[1];
            run.hear(wish -> {
                sent[0]++;
                if (Math.abs(shown(file, wish.dial(), beat[0]) - wish.value())
                        > wish.dial().step()) {
                    off.add(beat[0] + " " + wish + ", but the file has " + shown(file, wish.dial(), beat[0]));
                }
            });
            List<Wish> last = List.of();
            for (int tick = 0; tick / RATE_HZ * 2 <= BEATS; tick++) {
                beat[0] = tick / RATE_HZ * 2;
                last = run.tick(new SongTime(beat[0], 4, 120, tick / RATE_HZ));
            }
            run.settle(last, Progress.NONE);

            assertThat(off).isEmpty();
            assertThat(sent[0]).isGreaterThan(500);
            assertThat(last).hasSize(5);
            LiveDesk now = new LiveDesk(live);
            for (Wish wish : last) {
                Dial dial = now.dial(wish.dial().address());
                assertThat(now.read(dial, BEATS)).as(dial.name()).isCloseTo(wish.value(), within(dial.step()));
            }
            now.close();
            assertThat(run.notes()).isEmpty();
        }
    }

    @Test
    void aRunFollowsThePlayingSongAndEndsWithWhatItWished() throws Exception {
        try (Stage stage = Stage.of(document.snapshot(), "");
                LiveConnection live = stage.open(Consent.WRITE)) {
            live.song().tempo().write(Tempo.of(960));
            live.song().play();
            RuleSheet sheet =
                    RuleSheet.parse("when beat >= 8 then ramp track('Keys').volume to -20 dB over 4, song.tempo = 900");
            try (LiveRun run = new LiveRun(live, sheet, 60, 200)) {
                run.run(24, Progress.NONE);
                assertThat(run.notes()).isEmpty();
                assertThat(run.courses()).hasSize(2);
                assertThat(run.ticks()).isPositive();
            }
            assertThat(live.track("Keys").volume().read().value()).isCloseTo(-20, within(0.1));
            assertThat(live.song().tempo().read().bpm()).isCloseTo(900, within(0.01));
        }
    }

    @Test
    void saysWhatLiveHasNot() throws Exception {
        try (Stage stage = Stage.of(document.snapshot(), "");
                LiveConnection live = stage.open(Consent.WRITE)) {
            assertThatThrownBy(() -> new LiveRun(live, RuleSheet.parse("track('Lead').pan = 0"), 30, 100))
                    .isInstanceOf(RuleFault.class)
                    .hasMessage("there is no track \"Lead\"; there are Drums, Bass, Keys.");
            assertThatThrownBy(() -> new LiveRun(live, RuleSheet.parse("track(1).send('A-Reverb') = 0"), 30, 100))
                    .hasMessageContaining("goes by its number");
        }
    }

    /** Both desks have dials with the same numbers of tracks and devices; the numbers of parameters are each desk's own. */
    private static double shown(SetDesk file, Dial dial, double beat) {
        try {
            var address = dial.address().device().isEmpty()
                    ? dial.address()
                    : Address.parameter(dial.address().track(), dial.address().device(), "StereoWidth");
            return file.read(file.dial(address), beat);
        } catch (RuleFault e) {
            throw new AssertionError(e);
        }
    }
}
