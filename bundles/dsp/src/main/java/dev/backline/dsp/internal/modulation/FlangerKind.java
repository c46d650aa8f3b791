package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Flanger}. */
@Component(service = UnitKind.class, property = "unit.id=flanger")
public final class FlangerKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Flanger.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Flanger();
    }
}
