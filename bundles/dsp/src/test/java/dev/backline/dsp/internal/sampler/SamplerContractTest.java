package dev.backline.dsp.internal.sampler;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.SamplePlayer;
import dev.backline.api.unit.UnitKind;
import dev.backline.testkit.unit.UnitContract;
import java.util.List;

class SamplerContractTest extends UnitContract {
    @Override
    protected UnitKind kind() {
        return new SamplerKind();
    }

    @Override
    protected AudioUnit unit() {
        SamplePlayer player = (SamplePlayer) kind().create();
        player.load(List.of(Samples.looped(Samples.saw(44_100, 110, 22_050), 4_000, 20_000)));
        return player;
    }
}
