package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Phaser}. */
@Component(service = UnitKind.class, property = "unit.id=phaser")
public final class PhaserKind implements UnitKind {
    @Override
    public UnitInfo info() {
        return Phaser.INFO;
    }

    @Override
    public AudioUnit create() {
        return new Phaser();
    }
}
