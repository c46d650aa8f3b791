package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link MultibandCompressor}. */
@Component(service = UnitKind.class, property = "unit.id=multiband-compressor")
public final class MultibandCompressorKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return MultibandCompressor.INFO;
    }

    @Override
    public AudioUnit create() {
        return new MultibandCompressor();
    }
}
