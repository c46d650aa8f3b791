package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Gate}. */
@Component(service = UnitKind.class, property = "unit.id=gate")
public final class GateKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Gate.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Gate();
    }
}
