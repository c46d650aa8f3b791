package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link AutoPan}. */
@Component(service = UnitKind.class, property = "unit.id=auto-pan")
public final class AutoPanKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return AutoPan.INFO;
    }

    @Override
    public AudioUnit create() {
        return new AutoPan();
    }
}
