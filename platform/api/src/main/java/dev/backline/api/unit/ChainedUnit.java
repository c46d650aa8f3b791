package dev.backline.api.unit;

import dev.backline.sound.AudioBlock;
import java.util.List;

/** Units one behind the other as one. Settings are those of its parts, so it has none itself. */
final class ChainedUnit implements AudioUnit {
    private final List<AudioUnit> units;

    ChainedUnit(List<AudioUnit> units) {
        this.units = List.copyOf(units);
    }

    @Override
    public void prepare(int sampleRateHz, int mostFrames) {
        units.forEach(unit -> unit.prepare(sampleRateHz, mostFrames));
    }

    @Override
    public void set(int parameter, double value) {
        // Its parts were set when it was made.
    }

    @Override
    public void process(AudioBlock block) {
        for (int i = 0; i < units.size(); i++) {
            units.get(i).process(block);
        }
    }

    @Override
    public void reset() {
        units.forEach(AudioUnit::reset);
    }

    @Override
    public int latencyFrames() {
        return units.stream().mapToInt(AudioUnit::latencyFrames).sum();
    }

    @Override
    public long tailFrames() {
        return units.stream().mapToLong(AudioUnit::tailFrames).sum();
    }
}
