package dev.backline.dsp.internal.filter;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link StateVariableFilter}. */
@Component(service = UnitKind.class, property = "unit.id=state-variable-filter")
public final class StateVariableFilterKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return StateVariableFilter.INFO;
    }

    @Override
    public AudioUnit create() {
        return new StateVariableFilter();
    }
}
