package dev.backline.desk.internal.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final List<Role> GROUNDS = List.of(Role.GROUND, Role.SURFACE, Role.RAISED);
    private static final List<Role> WRITTEN =
            List.of(Role.TEXT, Role.MUTED, Role.ACCENT, Role.GOOD, Role.WARNING, Role.DANGER);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextIsReadOnEveryGround(Theme theme) {
        Look look = theme.look();
        for (Role text : WRITTEN) {
            for (Role ground : GROUNDS) {
                assertThat(Contrast.of(look.of(text), look.of(ground)))
                        .as("%s on %s in %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(Contrast.TEXT);
            }
        }
        assertThat(Contrast.of(look.of(Role.ON_ACCENT), look.of(Role.ACCENT))).isGreaterThanOrEqualTo(Contrast.TEXT);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsReadOnWhatIsChosenAndOnCardsOfFaults(Theme theme) {
        Look look = theme.look();
        for (Role tint : List.of(Role.ACCENT, Role.DANGER)) {
            Color subtle = Styles.subtle(look.of(tint), look);
            assertThat(Contrast.of(look.of(Role.TEXT), subtle)).isGreaterThanOrEqualTo(Contrast.TEXT);
        }
    }

    @Test
    void theContrastThemeIsStrongerThanTheStandardAsks() {
        Look look = Theme.CONTRAST.look();
        WRITTEN.forEach(text ->
                assertThat(Contrast.of(look.of(text), look.of(Role.GROUND))).isGreaterThan(7));
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Contrast.of(Color.web("#767676"), Color.WHITE)).isCloseTo(4.54, within(0.005));
    }
}
