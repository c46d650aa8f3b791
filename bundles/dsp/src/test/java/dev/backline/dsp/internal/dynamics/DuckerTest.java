package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;

class DuckerTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new DuckerKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Amount", 0.0));
    }
}
