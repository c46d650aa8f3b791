package dev.backline.dsp.internal.mix;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Crossover}. */
@Component(service = UnitKind.class, property = "unit.id=crossover")
public final class CrossoverKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Crossover.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Crossover();
    }
}
