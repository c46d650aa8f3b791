package dev.backline.engine.internal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Mixer.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 11 of the launch semantics: the crossfader. */
class CrossfaderTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aSideIsUntouchedOnItsOwnHalfAndMutedAtTheFarEnd(int curve) {
        for (double p = -1; p <= 0; p += 0.125) {
            assertThat(Crossfader.gain(curve, p, Side.A)).isEqualTo(1);
            assertThat(Crossfader.gain(curve, -p, Side.B)).isEqualTo(1);
        }
        assertThat(Crossfader.gain(curve, 1, Side.A)).isZero();
        assertThat(Crossfader.gain(curve, -1, Side.B)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void theSidesMirrorEachOtherAndNeverRise(int curve) {
        double before = 1;
        for (int i = -100; i <= 100; i++) {
            double gain = Crossfader.gain(curve, i / 100.0, Side.A);
            assertThat(gain)
                    .isEqualTo(Crossfader.gain(curve, -i / 100.0, Side.B))
                    .isBetween(0.0, before);
            assertThat(Crossfader.gain(curve, i / 100.0, Side.NONE)).isEqualTo(1);
            before = gain;
        }
    }

    @Test
    void theDefaultFadesWithTheConstantPowerOfAFade() {
        for (int i = 0; i <= 100; i++) {
            double out = Crossfader.gain(Crossfader.DEFAULT_CURVE, i / 100.0, Side.A);
            double in = Crossfader.gain(Crossfader.DEFAULT_CURVE, 1 - i / 100.0, Side.A);
            assertThat(out * out + in * in).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void theSixthKeepsThePowerOfBothSidesTogether() {
        for (int i = -100; i <= 100; i++) {
            double a = Crossfader.gain(6, i / 100.0, Side.A);
            double b = Crossfader.gain(6, i / 100.0, Side.B);
            assertThat(a * a + b * b).isCloseTo(1, within(1e-12));
        }
    }
}
