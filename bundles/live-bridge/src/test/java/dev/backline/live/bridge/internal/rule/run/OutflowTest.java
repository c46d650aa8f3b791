package dev.backline.live.bridge.internal.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.bridge.internal.rule.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutflowTest {
    @Test
    void neverPassesMoreThanItsNumberInAnySecondAndStarvesNobody() {
        Outflow outflow = new Outflow(50, 30);
        List<Dial> dials = IntStream.range(0, 20).mapToObj(OutflowTest::dial).toList();
        Random random = new Random(1);
        List<Double> times = new ArrayList<>();
        int[] counts = new int[20];
        for (int tick = 0; tick < 300; tick++) {
            double seconds = tick / 30.0;
            List<Wish> wishes =
                    dials.stream().map(d -> new Wish(d, random.nextDouble())).toList();
            for (Wish passed : outflow.pass(wishes, seconds)) {
                times.add(seconds);
                counts[dials.indexOf(passed.dial())]++;
            }
        }
        for (double from : times) {
            assertThat(times.stream().filter(t -> t >= from && t < from + 1).count())
                    .isLessThanOrEqualTo(50);
        }
        assertThat(times).hasSizeGreaterThan(480);
        assertThat(counts).doesNotContain(0);
        assertThat(IntStream.of(counts).max().orElseThrow()
                        - IntStream.of(counts).min().orElseThrow())
                .isLessThanOrEqualTo(3);
        assertThat(outflow.heldBack()).isPositive();
    }

    @Test
    void passesOnlyStepsAndTheRestAtTheEnd() {
        Outflow outflow = new Outflow(1_000, 30);
        Dial dial = dial(0);
        assertThat(outflow.pass(List.of(new Wish(dial, 0.5)), 0)).hasSize(1);
        assertThat(outflow.pass(List.of(new Wish(dial, 0.5)), 0.1)).isEmpty();
        assertThat(outflow.pass(List.of(new Wish(dial, 0.505)), 0.2))
                .as("less than a step, and moving")
                .isEmpty();
        assertThat(outflow.pass(List.of(new Wish(dial, 0.505)), 0.3))
                .as("at rest")
                .hasSize(1);
        assertThat(outflow.pass(List.of(new Wish(dial, 0.505)), 0.4)).isEmpty();
    }

    @Test
    void repeatsAValueAtRestAFewTimesAndThenKeepsQuiet() {
        Outflow outflow = new Outflow(1_000, 30);
        List<Wish> wishes = List.of(new Wish(dial(0), 0.5));
        int passed = 0;
        for (int tick = 0; tick < 300; tick++) {
            passed += outflow.pass(wishes, tick / 30.0).size();
        }
        assertThat(passed).isEqualTo(4);
        outflow.forget();
        assertThat(outflow.pass(wishes, 20)).hasSize(1);
    }

    private static Dial dial(int index) {
        return new Dial(Address.track("#" + (index + 1), Address.Property.PAN), "dial " + index, "", 0, 1, 0.01);
    }
}
