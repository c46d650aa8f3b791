package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Ducker}. */
@Component(service = UnitKind.class, property = "unit.id=ducker")
public final class DuckerKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Ducker.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Ducker();
    }
}
