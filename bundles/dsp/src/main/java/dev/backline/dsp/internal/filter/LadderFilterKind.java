package dev.backline.dsp.internal.filter;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link LadderFilter}. */
@Component(service = UnitKind.class, property = "unit.id=ladder-filter")
public final class LadderFilterKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return LadderFilter.INFO;
    }

    @Override
    public AudioUnit create() {
        return new LadderFilter();
    }
}
