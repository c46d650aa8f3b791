package dev.backline.dsp.internal.drum;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;

class DrumContractTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new DrumKind();
    }
}
