package dev.backline.engine.internal.launch;

import static dev.backline.model.Envelope.Point.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Beats;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.ParameterRef;
import dev.backline.model.Seed;
import dev.backline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 8 of the launch semantics: envelopes of clips. */
class ClipCourseTest {
    private static final Envelope RAMP = Envelope.of(ParameterRef.VOLUME, List.of(of(0, 0), of(4, 1)));

    @Test
    void aLinkedEnvelopeFollowsThePositionOfItsClip() {
        ClipCourse course = ClipCourse.of(ClipEnvelope.automation(RAMP));
        assertThat(course.at(1, 9)).isEqualTo(0.25);
        assertThat(course.at(3, 11)).isEqualTo(0.75);
    }

    @Test
    void anEnvelopeWithALoopOfItsOwnCountsFromTheLaunch() {
        ClipCourse course = ClipCourse.of(new ClipEnvelope(RAMP, false, Optional.of(Span.of(0, 3))));
        assertThat(course.at(0, 1)).isEqualTo(0.25);
        assertThat(course.at(0, 7)).isEqualTo(0.25);
        assertThat(course.at(1, 8.5)).isEqualTo(0.625);
    }

    @Test
    void aLoopOfItsOwnNeedNotBeginAtZero() {
        ClipCourse course = ClipCourse.of(new ClipEnvelope(RAMP, true, Optional.of(Span.of(2, 4))));
        assertThat(course.at(0, 0)).isEqualTo(0.5);
        assertThat(course.at(0, 3)).isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource({
        "mixer/volume, 0.8, 0.5, 0, 2, 0.4", "mixer/send/r, 0.5, 0, 0, 1, 0", "chain/c/volume, 1, 0.25, 0, 2, 0.25",
        "clip/volume, 1, 0.5, 0, 1, 0.5", "mixer/pan, 0, 0.25, -1, 1, 0.5", "mixer/pan, 0.8, 0.5, -1, 1, 1",
        "device/d/Freq, 1000, -0.1, 20, 20000, 20", "device/d/Freq, 5000, -0.1, 0, 20000, 3000"
    })
    void aModulationMultipliesLevelsAndShiftsOthersWithinTheirRange(
            String target, double current, double amount, double low, double high, double expected) {
        assertThat(ClipCourse.modulated(ParameterRef.of(target), current, amount, low, high))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void theSessionsAutomationComesBeforeTheArrangements() {
        Control control = new Control(0.1);
        assertThat(control.next(0.2, Double.NaN)).isEqualTo(0.2);
        assertThat(control.next(0.3, 0.9)).isEqualTo(0.9);
    }

    @Test
    void theEndOfAClipRestoresNothingUntilTheTrackGoesBack() {
        Control control = new Control(0.1);
        control.next(0.2, 0.9);
        assertThat(control.next(0.3, Double.NaN)).isEqualTo(0.9);
        control.backToArrangement();
        assertThat(control.next(0.4, Double.NaN)).isEqualTo(0.4);
    }

    @Test
    void theHandComesBeforeBothUntilAutomationIsSwitchedOnAgain() {
        Control control = new Control(0.1);
        control.touch(0.7);
        assertThat(control.next(0.2, 0.9)).isEqualTo(0.7);
        control.backToArrangement();
        assertThat(control.isOverridden()).isTrue();
        assertThat(control.next(0.2, 0.9)).isEqualTo(0.7);
        control.enable();
        assertThat(control.next(0.2, Double.NaN)).isEqualTo(0.2);
    }

    @Test
    void aCourseInArraysReadsAsItsEnvelope() {
        RandomGenerator random = Seed.of(5).random();
        for (int i = 0; i < 200; i++) {
            List<Envelope.Point> points = new ArrayList<>();
            for (int p = 0; p < random.nextInt(12); p++) {
                Optional<Envelope.Curve> curve = random.nextInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(new Envelope.Curve(
                                random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble()));
                points.add(new Envelope.Point(Beats.of(random.nextInt(8)), random.nextDouble(), curve));
            }
            Envelope envelope = new Envelope(ParameterRef.PAN, random.nextDouble(), points);
            Course course = Course.of(envelope);
            for (int at = -4; at < 40; at++) {
                assertThat(course.at(at / 4.0)).isEqualTo(envelope.at(Beats.of(at / 4.0)));
                assertThat(course.held(at / 4.0)).isEqualTo(envelope.held(Beats.of(at / 4.0)));
            }
        }
    }
}
