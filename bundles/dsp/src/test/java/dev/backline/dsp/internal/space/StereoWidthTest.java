package dev.backline.dsp.internal.space;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;

class StereoWidthTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new StereoWidthKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Least Correlation", -1.0));
    }
}
