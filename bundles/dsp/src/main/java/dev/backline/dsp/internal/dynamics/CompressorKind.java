package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Compressor}. */
@Component(service = UnitKind.class, property = "unit.id=compressor")
public final class CompressorKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Compressor.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Compressor();
    }
}
