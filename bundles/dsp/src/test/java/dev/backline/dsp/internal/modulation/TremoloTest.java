package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;

class TremoloTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new TremoloKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Depth", 0.0));
    }
}
