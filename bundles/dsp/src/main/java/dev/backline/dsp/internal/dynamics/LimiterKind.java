package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Limiter}. */
@Component(service = UnitKind.class, property = "unit.id=limiter")
public final class LimiterKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Limiter.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Limiter();
    }
}
