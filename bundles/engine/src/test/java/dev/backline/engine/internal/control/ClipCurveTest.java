package dev.backline.engine.internal.control;

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
class ClipCurveTest {
    private static final Envelope RAMP = Envelope.of(ParameterRef.VOLUME, List.of(of(0, 0), of(4, 1)));

    @Test
    void aLinkedEnvelopeFollowsThePositionOfItsClip() {
        ClipCurve curve = ClipCurve.of(ClipEnvelope.automation(RAMP));
        assertThat(curve.at(1, 9, false)).isEqualTo(0.25);
        assertThat(curve.at(3, 11, false)).isEqualTo(0.75);
    }

    @Test
    void anEnvelopeWithALoopOfItsOwnCountsFromTheLaunch() {
        ClipCurve curve = ClipCurve.of(new ClipEnvelope(RAMP, false, Optional.of(Span.of(0, 3))));
        assertThat(curve.at(0, 1, false)).isEqualTo(0.25);
        assertThat(curve.at(0, 7, false)).isEqualTo(0.25);
        assertThat(curve.at(1, 8.5, false)).isEqualTo(0.625);
    }

    @Test
    void aLoopOfItsOwnNeedNotBeginAtZero() {
        ClipCurve curve = ClipCurve.of(new ClipEnvelope(RAMP, true, Optional.of(Span.of(2, 4))));
        assertThat(curve.at(0, 0, false)).isEqualTo(0.5);
        assertThat(curve.at(0, 3, false)).isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0.8, 0.5, 0, 2, 0.4",
        "true, 0.5, 0, 0, 1, 0",
        "true, 1, 0.25, 0, 2, 0.25",
        "true, 1.5, 2, 0, 2, 2",
        "false, 0, 0.25, -1, 1, 0.5",
        "false, 0.8, 0.5, -1, 1, 1",
        "false, 1000, -0.1, 20, 20000, 20",
        "false, 5000, -0.1, 0, 20000, 3000"
    })
    void aModulationMultipliesLevelsAndShiftsOthersWithinTheirRange(
            boolean level, double current, double amount, double low, double high, double expected) {
        assertThat(new Scope(low, high, level, false).modulated(current, amount))
                .isCloseTo(expected, within(1e-12));
    }

    private static final Scope GAIN = new Scope(0, 2, true, false);

    @Test
    void theSessionsAutomationComesBeforeTheArrangements() {
        Touch control = new Touch(Course.still(0.2), GAIN);
        assertThat(control.at(0)).isEqualTo(0.2);
        control.play(0.9);
        assertThat(control.at(0)).isEqualTo(0.9);
    }

    @Test
    void whatTheSessionMovedStaysUntilTheTrackGoesBack() {
        Touch control = new Touch(Course.still(0.2), GAIN);
        control.play(0.9);
        assertThat(control.at(100)).isEqualTo(0.9);
        control.backToArrangement();
        assertThat(control.at(100)).isEqualTo(0.2);
    }

    @Test
    void theHandComesBeforeBothUntilAutomationIsSwitchedOnAgain() {
        Touch control = new Touch(Course.still(0.2), GAIN);
        control.set(0.7);
        control.play(0.9);
        assertThat(control.at(0)).isEqualTo(0.7);
        control.backToArrangement();
        assertThat(control.at(0)).isEqualTo(0.7);
        control.release();
        assertThat(control.at(0)).isEqualTo(0.2);
    }

    @Test
    void aModulationActsOnWhatHoldsAndEndsWithItsClip() {
        Touch control = new Touch(Course.still(0.2), GAIN);
        control.modulate(0.5);
        assertThat(control.at(0)).isEqualTo(0.1);
        control.set(0.8);
        assertThat(control.at(0)).isEqualTo(0.4);
        control.steady();
        assertThat(control.at(0)).isEqualTo(0.8);
    }

    @Test
    void aSwitchHoldsFromPointToPoint() {
        RandomGenerator random = Seed.of(5).random();
        for (int i = 0; i < 200; i++) {
            List<Envelope.Point> points = new ArrayList<>();
            for (int p = 0; p < random.nextInt(12); p++) {
                points.add(Envelope.Point.of(random.nextInt(8), random.nextDouble()));
            }
            Envelope envelope = new Envelope(ParameterRef.PAN, random.nextDouble(), points);
            ClipCurve curve = ClipCurve.of(ClipEnvelope.automation(envelope));
            for (int at = -4; at < 40; at++) {
                assertThat(curve.at(at / 4.0, 0, false)).isEqualTo(envelope.at(Beats.of(at / 4.0)));
                assertThat(curve.at(at / 4.0, 0, true)).isEqualTo(envelope.held(Beats.of(at / 4.0)));
            }
        }
    }
}
