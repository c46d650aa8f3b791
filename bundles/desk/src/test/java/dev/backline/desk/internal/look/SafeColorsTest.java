package dev.backline.desk.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafeColorsTest {
    private static final List<Role> STATES = List.of(Role.GOOD, Role.WARNING, Role.DANGER);
    private static final double APART = 25;

    /** Eyes after Machado, Oliveira and Fernandes (2009), at full strength, over linear RGB. */
    private enum Eyes {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        WITHOUT_RED(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        WITHOUT_GREEN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        WITHOUT_BLUE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }

        /** A colour as these eyes see it, in CIE Lab under D65. */
        double[] lab(Color color) {
            double[] in = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
            double[] rgb = new double[3];
            for (int row = 0; row < 3; row++) {
                double sum = 0;
                for (int column = 0; column < 3; column++) {
                    sum += matrix[3 * row + column] * in[column];
                }
                rgb[row] = Math.clamp(sum, 0, 1);
            }
            double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
            double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
            double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double linear(double channel) {
            return channel <= 0.04045 ? channel / 12.92 : StrictMath.pow((channel + 0.055) / 1.055, 2.4);
        }

        private static double f(double t) {
            return t > 0.008856 ? StrictMath.cbrt(t) : 7.787 * t + 16.0 / 116;
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void statesAreToldApartByEveryKindOfEyes(Theme theme) {
        Look look = theme.safeLook();
        for (Eyes eyes : Eyes.values()) {
            for (Role one : STATES) {
                for (Role other : STATES) {
                    if (one.compareTo(other) < 0) {
                        assertThat(distance(eyes.lab(look.of(one)), eyes.lab(look.of(other))))
                                .as("%s and %s in %s, %s", one, other, theme, eyes)
                                .isGreaterThan(APART);
                    }
                }
            }
        }
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return StrictMath.sqrt(sum);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theyAreReadOnEveryGroundToo(Theme theme) {
        Look look = theme.safeLook();
        for (Role state : STATES) {
            for (Role ground : List.of(Role.GROUND, Role.SURFACE, Role.RAISED)) {
                assertThat(Contrast.of(look.of(state), look.of(ground)))
                        .as("%s on %s in %s", state, ground, theme)
                        .isGreaterThanOrEqualTo(Contrast.TEXT);
            }
        }
    }
}
