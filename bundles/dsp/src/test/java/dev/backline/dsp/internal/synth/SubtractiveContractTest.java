package dev.backline.dsp.internal.synth;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;

class SubtractiveContractTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new SubtractiveKind();
    }
}
