package dev.backline.dsp.internal.filter;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;

class EqualiserTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new EqualiserKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of());
    }
}
