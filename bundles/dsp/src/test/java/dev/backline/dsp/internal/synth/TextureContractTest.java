package dev.backline.dsp.internal.synth;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;

class TextureContractTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new TextureKind();
    }
}
