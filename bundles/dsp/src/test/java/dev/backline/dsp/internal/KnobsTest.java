package dev.backline.dsp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitParameter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnobsTest {
    private static final UnitInfo INFO = new UnitInfo(
            "plain",
            "Plain",
            "mix",
            "",
            List.of(UnitParameter.of("Level", "", 0, 1, 0), UnitParameter.choice("Kind", 0, "One", "Two")),
            List.of());

    @Test
    void heldValuesAreThoseOfTheFrameWhereTheyAreTakenAnew() {
        List<Double> single = taken(1, 100);
        List<Double> held = taken(16, 100);
        for (int frame = 0; frame < 100; frame += 16) {
            assertThat(held.get(frame)).isCloseTo(single.get(frame), within(1e-12));
            assertThat(held.get(Math.min(99, frame + 15))).isEqualTo(held.get(frame));
        }
    }

    @Test
    void blocksDoNotMatter() {
        assertThat(taken(16, 7)).isEqualTo(taken(16, 100));
        assertThat(taken(16, 1)).isEqualTo(taken(16, 100));
    }

    @Test
    void whatStandsIsHeldToTheEndAndNotComputedAnew() {
        Knobs knobs = knobs();
        assertThat(knobs.run(500, 16)).isEqualTo(500);
        assertThat(knobs.changed()).isFalse();
        knobs.set(1, 7);
        assertThat(knobs.run(500, 16)).isEqualTo(500);
        assertThat(knobs.changed()).isTrue();
        assertThat(knobs.choice(1)).isEqualTo(1);
    }

    /** The value at each of 100 frames after a jump to 1, in blocks of the size. */
    private static List<Double> taken(int cell, int block) {
        Knobs knobs = knobs();
        knobs.set(0, 1);
        List<Double> values = new ArrayList<>();
        for (int at = 0; at < 100; ) {
            int end = Math.min(100, at + block);
            while (at < end) {
                int held = knobs.run(end - at, cell);
                for (int i = 0; i < held; i++) {
                    values.add(knobs.value(0));
                }
                at += held;
            }
        }
        return values;
    }

    private static Knobs knobs() {
        Knobs knobs = new Knobs(INFO);
        knobs.prepare(48_000);
        return knobs;
    }
}
