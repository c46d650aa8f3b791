package dev.backline.engine.internal.playback;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.api.unit.UnitParameter;
import dev.backline.sound.AudioBlock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An instrument that gives half its level while a key is held, and counts its strokes. */
final class Hum implements Instrument {
    static final UnitKind KIND = new UnitKind() {
        @Override
        public UnitInfo info() {
            return new UnitInfo(
                    "hum", "hum", "test", "", List.of(UnitParameter.stepped("Level", "", 0, 1, 1)), List.of());
        }

        @Override
        public AudioUnit create() {
            return new Hum();
        }
    };

    private static final AtomicInteger STROKES = new AtomicInteger();

    private int held;
    private double level = 1;

    static int strokes() {
        return STROKES.get();
    }

    static void forget() {
        STROKES.set(0);
    }

    @Override
    public void prepare(int sampleRateHz, int mostFrames) {
        held = 0;
    }

    @Override
    public void set(int parameter, double value) {
        level = value;
    }

    @Override
    public void noteOn(int key, double velocity) {
        held++;
        STROKES.incrementAndGet();
    }

    @Override
    public void noteOff(int key, double velocity) {
        held--;
    }

    @Override
    public void allNotesOff() {
        held = 0;
    }

    @Override
    public void choke() {
        held = 0;
    }

    @Override
    public void process(AudioBlock block) {
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < block.frames(); i++) {
                block.channel(c)[i] += (float) (0.5 * level * held);
            }
        }
    }

    @Override
    public void reset() {
        held = 0;
    }
}
