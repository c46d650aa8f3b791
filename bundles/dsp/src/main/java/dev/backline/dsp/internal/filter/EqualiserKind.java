package dev.backline.dsp.internal.filter;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Equaliser}. */
@Component(service = UnitKind.class, property = "unit.id=equaliser")
public final class EqualiserKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Equaliser.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Equaliser();
    }
}
