package dev.backline.dsp.internal.space;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Echo}. */
@Component(service = UnitKind.class, property = "unit.id=delay")
public final class EchoKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Echo.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Echo();
    }
}
