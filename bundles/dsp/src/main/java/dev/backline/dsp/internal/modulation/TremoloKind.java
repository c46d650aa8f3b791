package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Tremolo}. */
@Component(service = UnitKind.class, property = "unit.id=tremolo")
public final class TremoloKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Tremolo.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Tremolo();
    }
}
