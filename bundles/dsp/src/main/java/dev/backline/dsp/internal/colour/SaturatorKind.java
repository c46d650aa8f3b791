package dev.backline.dsp.internal.colour;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Saturator}. */
@Component(service = UnitKind.class, property = "unit.id=saturator")
public final class SaturatorKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Saturator.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Saturator();
    }
}
