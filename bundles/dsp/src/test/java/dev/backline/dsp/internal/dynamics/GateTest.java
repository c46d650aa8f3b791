package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;

class GateTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new GateKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Floor", 0.0));
    }
}
