package dev.backline.dsp.internal.space;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link StereoWidth}. */
@Component(service = UnitKind.class, property = "unit.id=stereo-width")
public final class StereoWidthKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return StereoWidth.INFO;
    }

    @Override
    public AudioUnit create() {
        return new StereoWidth();
    }
}
