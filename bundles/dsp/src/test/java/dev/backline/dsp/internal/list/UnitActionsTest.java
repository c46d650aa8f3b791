package dev.backline.dsp.internal.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.dsp.internal.filter.LadderFilterKind;
import dev.backline.dsp.internal.mix.UtilityKind;
import dev.backline.dsp.internal.space.ReverbKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitActionsTest {
    private final UnitActions actions =
            new UnitActions(List.of(new UtilityKind(), new ReverbKind(), new LadderFilterKind()));

    @Test
    void unitsAreListedByFamily() {
        assertThat(actions.units())
                .extracting(UnitActions.UnitLine::unit)
                .containsExactly("ladder-filter", "utility", "reverb");
    }

    @Test
    void aUnitIsShownWithParametersAndPresets() throws ActionFault {
        UnitActions.UnitSheet sheet = actions.unit("reverb");
        assertThat(sheet.parameters())
                .extracting(UnitActions.ParameterLine::parameter)
                .contains("Decay", "Pre-Delay");
        assertThat(sheet.presets().getFirst().values()).containsEntry("Type", 0.0);
    }

    @Test
    void anUnknownUnitIsNamedWithThoseThatAreThere() {
        assertThatThrownBy(() -> actions.unit("phlanger"))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("no unit phlanger")
                .hasMessageContaining("ladder-filter");
    }
}
