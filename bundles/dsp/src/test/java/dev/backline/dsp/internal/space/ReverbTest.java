package dev.backline.dsp.internal.space;

import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;
import java.util.Map;
import java.util.Optional;

class ReverbTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new ReverbKind();
    }

    @Override
    protected Optional<Map<String, Double>> neutral() {
        return Optional.of(Map.of("Dry/Wet", 0.0));
    }
}
