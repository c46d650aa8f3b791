package dev.backline.dsp.internal.mix;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;



class CrossoverTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new CrossoverKind();
    }
}
