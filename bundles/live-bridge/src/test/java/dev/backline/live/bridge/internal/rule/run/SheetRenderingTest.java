package dev.backline.live.bridge.internal.rule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.live.bridge.internal.SetOnDisk;
import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.live.bridge.internal.rule.RuleSheet;
import dev.backline.model.Beats;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRenderingTest {
    private static final double RATE_HZ = 30;

    @TempDir
    Path folder;

    private SetDocument document;

    @BeforeEach
    void prepare() throws Exception {
        document = SetOnDisk.open(SetOnDisk.write(folder));
    }

    @Test
    void theFileShowsTheFormulaWithinAStepAtEachTick() throws Exception {
        LiveSet made = rendered("""
                track('Bass').volume = -12 + 12 * lfo(1)
                track('Bass').device(1).StereoWidth = 1 + lfo(1/2, 'triangle')
                track('Keys').pan = clamp(lfo(2, 'saw') * 3 - 1, -1, 1)
                """);

        Envelope volume = course(made, "Bass", ParameterRef.VOLUME);
        Envelope pan = course(made, "Keys", ParameterRef.PAN);
        String device = track(made, "Bass").devices().getFirst().id();
        Envelope width = course(made, "Bass", ParameterRef.device(device, "StereoWidth"));
        for (int tick = 0; tick <= 32 * 15; tick++) {
            double beat = tick / 15.0;
            double lfo = (1 - StrictMath.cos(2 * Math.PI * beat / 4)) / 2;
            assertThat(20 * StrictMath.log10(volume.at(beat))).isCloseTo(-12 + 12 * lfo, within(0.1));
            double saw = beat / 8 - StrictMath.floor(beat / 8);
            assertThat(pan.at(beat)).isCloseTo(Math.clamp(saw * 3 - 1, -1.0, 1.0), within(0.01));
            double turn = beat / 2 - StrictMath.floor(beat / 2);
            assertThat(width.at(beat)).isCloseTo(2 - Math.abs(2 * turn - 1), within(0.004));
        }
        assertThat(volume.points()).hasSizeLessThan(32 * 15 / 2);
    }

    @Test
    void conditionsOnClipsAndTimeBecomeStepsAndRamps() throws Exception {
        LiveSet made = rendered("""
                when not track('Drums').playing then ramp track('Keys').volume to -20 dB over 2 bars
                when beat >= 8 then track('Bass').mute = 1
                when track('Bass').clip('Bass riff').playing and beat >= 12 then track('Bass').mute = 0
                """);

        Envelope keys = course(made, "Keys", ParameterRef.VOLUME);
        assertThat(20 * StrictMath.log10(keys.at(15.9))).isCloseTo(-3, within(0.1));
        assertThat(20 * StrictMath.log10(keys.at(20))).isCloseTo(-11.5, within(0.2));
        assertThat(20 * StrictMath.log10(keys.at(30))).isCloseTo(-20, within(0.1));
        Envelope bass = course(made, "Bass", ParameterRef.ON);
        assertThat(bass.held(Beats.of(7.9))).isEqualTo(1);
        assertThat(bass.held(Beats.of(9))).isZero();
        assertThat(bass.held(Beats.of(13))).isEqualTo(1);
    }

    @Test
    void oneSourceDrivesManyAndWhatTheSetHasIsItsSource() throws Exception {
        document = rendering("track('Drums').volume = -beat / 2")
                .render(32, Progress.NONE)
                .document();
        LiveSet made = rendered(
                "link track('Drums').volume -> track('Bass').volume gain 0.5, track('Keys').volume offset -3 delay 2 bars");

        for (double beat = 9; beat < 32; beat += 0.5) {
            assertThat(20
                            * StrictMath.log10(
                                    course(made, "Bass", ParameterRef.VOLUME).at(beat)))
                    .isCloseTo(-beat / 4, within(0.2));
            assertThat(20
                            * StrictMath.log10(
                                    course(made, "Keys", ParameterRef.VOLUME).at(beat)))
                    .isCloseTo(-(beat - 8) / 2 - 3, within(0.2));
        }
    }

    @Test
    void refusesWhatAFileCannotHold() {
        assertThatThrownBy(() -> rendering("track('Bass').volume = track('Drums').meter"))
                .hasMessageContaining("track('Drums').meter cannot be known from a set on disk");
        assertThatThrownBy(() -> rendering("when beat >= 4 then launch scene(1)"))
                .hasMessageContaining("scene(1) cannot be launched or stopped in a set on disk");
        assertThatThrownBy(() -> rendering("track('Lead').volume = 0"))
                .hasMessageContaining("there is no track \"Lead\"; there are Drums, Bass, Keys.");
        assertThatThrownBy(() -> rendering("track(2).device('Utility').depth = 1"))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("there is no");
    }

    @Test
    void theTempoIsRenderedAndCarriesTheTicksOfTheRules() throws Exception {
        LiveSet made = rendered("song.tempo = 100 + 2 * beat\ntrack('Bass').pan = if(tempo >= 120, 1, 0)");
        for (double beat = 0; beat < 31; beat += 0.5) {
            assertThat(made.tempo().bpmAt(beat)).isCloseTo(100 + 2 * beat, within(0.2));
        }
        Envelope pan = course(made, "Bass", ParameterRef.PAN);
        assertThat(pan.at(9.8)).isZero();
        assertThat(pan.at(10.2)).isEqualTo(1);
    }

    @Test
    void soloAndArmAreReadAndStandAsTheRulesLeaveThem() throws Exception {
        SheetRendering rendering = rendering("""
                when beat >= 8 then track('Bass').solo = 1
                when beat >= 4 then track('Keys').arm = 1
                when beat >= 12 then track('Keys').arm = 0
                track('Keys').pan = track('Bass').solo - track('Drums').arm
                """);
        SheetRendering.Rendered made = rendering.render(32, Progress.NONE);
        LiveSet set = made.document().snapshot();
        assertThat(track(set, "Bass").mixer().solo()).isTrue();
        assertThat(track(set, "Keys").armed()).isFalse();
        Envelope pan = course(set, "Keys", ParameterRef.PAN);
        assertThat(pan.at(7.9)).isZero();
        assertThat(pan.at(8.2)).isEqualTo(1);
        assertThat(made.notes()).anyMatch(note -> note.startsWith("Bass solo has no automation in a set"));
    }

    @Test
    void canBeCancelled() throws Exception {
        SheetRendering rendering = rendering("track('Bass').pan = lfo(1)");
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> rendering.render(32, cancelled)).isInstanceOf(JobCancelled.class);
    }

    private SheetRendering rendering(String sheet) throws RuleFault {
        return new SheetRendering(document, RuleSheet.parse(sheet), RATE_HZ);
    }

    private LiveSet rendered(String sheet) throws Exception {
        Path out = folder.resolve("Rendered.als");
        rendering(sheet).render(32, Progress.NONE).document().saveAs(out);
        return SetOnDisk.open(out).snapshot();
    }

    private static Track track(LiveSet set, String name) {
        return set.tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Envelope course(LiveSet set, String track, ParameterRef target) {
        return track(set, track).automation(target).orElseThrow();
    }
}
