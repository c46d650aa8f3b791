package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;



class MultibandCompressorTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new MultibandCompressorKind();
    }
}
