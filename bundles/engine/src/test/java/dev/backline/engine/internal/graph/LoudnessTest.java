package dev.backline.engine.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.LoudnessMeter;
import dev.backline.sound.meter.LevelMeter;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {
    private static final int BLOCK = 128;

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void numbersAreThoseOfTheMetersOfMastering(int rateHz) {
        Meter meter = new Meter();
        meter.measure(rateHz);
        LoudnessMeter whole = new LoudnessMeter(2, rateHz);
        LevelMeter left = new LevelMeter();
        LevelMeter right = new LevelMeter();
        RandomGenerator random = Seed.of(3).random();
        AudioBlock block = new AudioBlock(2, BLOCK);
        // Blocks do not end where steps do; 400 ms do, and only they are heard by the level meters.
        int step = rateHz / 100;
        int frames = 60 * step;
        double loudest = 0;
        for (int at = 0; at < frames; at += BLOCK) {
            block.frames(Math.min(BLOCK, frames - at));
            for (int i = 0; i < block.frames(); i++) {
                float level = at < frames / 2 ? 0.1f : 0.4f;
                block.channel(0)[i] = level * (random.nextFloat() - 0.5f);
                block.channel(1)[i] = level * 0.5f * (random.nextFloat() - 0.5f);
                loudest = Math.max(loudest, Math.abs(block.channel(0)[i]));
            }
            int late = Math.max(0, frames - 40 * step - at);
            if (late < block.frames()) {
                left.process(block.channel(0), late, block.frames() - late);
                right.process(block.channel(1), late, block.frames() - late);
            }
            meter.take(block);
            whole.process(block);
        }
        Loudness loudness = meter.loudness().orElseThrow();
        assertThat(loudness.momentary()).isCloseTo(whole.momentary(), within(1e-6));
        double rms = Math.sqrt((left.rms() * left.rms() + right.rms() * right.rms()) / 2);
        assertThat(loudness.rms()).isCloseTo(rms, within(1e-9));
        assertThat(meter.left()).isEqualTo((float) loudest);
    }
}
