package dev.backline.dsp.internal.mix;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Utility}. */
@Component(service = UnitKind.class, property = "unit.id=utility")
public final class UtilityKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Utility.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Utility();
    }
}
