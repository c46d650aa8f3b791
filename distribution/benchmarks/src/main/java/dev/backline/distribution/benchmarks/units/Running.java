package dev.backline.distribution.benchmarks.units;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.util.random.RandomGenerator;

/** One unit at its first preset, at work on noise of -12 dBFS; an instrument holds a chord of four notes. */
public final class Running {
    private static final int RATE_HZ = 48_000;
    private static final int FRAMES = 512;
    private static final int BLOCKS = 20;
    private static final double LEVEL = 0.25;
    private static final long WARM_NANOSECONDS = 1_500_000_000L;

    private final String name;
    private final AudioUnit unit;
    private final AudioBlock noise = new AudioBlock(2, FRAMES);
    private final AudioBlock block = new AudioBlock(2, FRAMES);

    Running(UnitKind kind) {
        UnitInfo info = kind.info();
        name = info.id();
        unit = kind.create();
        if (!info.presets().isEmpty()) {
            info.presets().getFirst().values().forEach((parameter, value) -> unit.set(info.index(parameter), value));
        }
        unit.prepare(RATE_HZ, FRAMES);
        RandomGenerator random = Seed.of(1).random();
        for (int i = 0; i < FRAMES; i++) {
            noise.channel(0)[i] = (float) (LEVEL * (2 * random.nextDouble() - 1));
            noise.channel(1)[i] = (float) (LEVEL * (2 * random.nextDouble() - 1));
        }
    }

    String name() {
        return name;
    }

    void warm() {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_NANOSECONDS) {
            nanoseconds();
        }
    }

    /** Answers the nanoseconds of one stereo frame, over a fifth of a second of sound. */
    double nanoseconds() {
        if (unit instanceof Instrument instrument) {
            instrument.allNotesOff();
            for (int key : new int[] {48, 55, 60, 64}) {
                instrument.noteOn(key, 100);
            }
        }
        long begin = System.nanoTime();
        for (int i = 0; i < BLOCKS; i++) {
            System.arraycopy(noise.channel(0), 0, block.channel(0), 0, FRAMES);
            System.arraycopy(noise.channel(1), 0, block.channel(1), 0, FRAMES);
            unit.process(block);
        }
        return (double) (System.nanoTime() - begin) / (BLOCKS * FRAMES);
    }
}
