package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Chorus}. */
@Component(service = UnitKind.class, property = "unit.id=chorus")
public final class ChorusKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Chorus.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Chorus();
    }
}
