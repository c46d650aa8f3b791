package dev.backline.dsp.internal.dynamics;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;

class LimiterTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new LimiterKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Ceiling", 0.0));
    }
}
