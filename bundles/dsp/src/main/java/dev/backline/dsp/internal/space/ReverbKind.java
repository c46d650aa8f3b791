package dev.backline.dsp.internal.space;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Reverb}. */
@Component(service = UnitKind.class, property = "unit.id=reverb")
public final class ReverbKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Reverb.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Reverb();
    }
}
