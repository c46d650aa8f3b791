package dev.backline.core.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Seed;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** KRN-14: after 30 % of the work the estimate is off by less than 25 %. */
class EstimateTest {
    private static final int STEPS = 200;

    /** Runs steps of known cost; answers the worst relative error of the estimate between 30 % and 90 % of the work. */
    private static double worstError(Optional<Curve> learned, double[] seconds) {
        double total = Arrays.stream(seconds).sum();
        Estimate estimate = new Estimate(learned);
        double now = 0;
        double worst = 0;
        for (int i = 0; i < seconds.length; i++) {
            now += seconds[i];
            double fraction = (i + 1.0) / seconds.length;
            estimate.reached(fraction, now);
            if (fraction >= 0.3 && fraction <= 0.9) {
                double real = total - now;
                worst = Math.max(worst, Math.abs(estimate.remaining(now).orElseThrow() - real) / real);
            }
        }
        return worst;
    }

    private static double[] steps(DoubleUnaryOperator cost, double noise, long seed) {
        RandomGenerator random = Seed.of(seed).random();
        double[] seconds = new double[STEPS];
        Arrays.setAll(
                seconds, i -> cost.applyAsDouble((i + 0.5) / STEPS) * (1 + noise * (random.nextDouble() * 2 - 1)));
        return seconds;
    }

    private static Curve learn(DoubleUnaryOperator cost, int runs) {
        Optional<Curve> known = Optional.empty();
        for (int run = 0; run < runs; run++) {
            double[] seconds = steps(cost, 0.3, 100 + run);
            Estimate estimate = new Estimate(known);
            double now = 0;
            for (int i = 0; i < STEPS; i++) {
                now += seconds[i];
                estimate.reached((i + 1.0) / STEPS, now);
            }
            Curve curve = estimate.curve(now);
            known = Optional.of(known.map(old -> old.learn(curve)).orElse(curve));
        }
        return known.orElseThrow();
    }

    @Test
    void stepsOfEqualCostAreForeseenAtTheFirstRun() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(worstError(Optional.empty(), steps(x -> 0.2, 0.3, seed))).isLessThan(0.25);
        }
    }

    @Test
    void aKindOfJobWhoseEndIsExpensiveIsForeseenOnceItWasSeen() {
        DoubleUnaryOperator lateAndDear = x -> x < 0.7 ? 0.05 : 0.8;
        Curve curve = learn(lateAndDear, 3);
        for (int seed = 0; seed < 20; seed++) {
            double error = worstError(Optional.of(curve), steps(lateAndDear, 0.3, seed));
            assertThat(error).isLessThan(0.25);
        }
    }

    @Test
    void aSlowerMachineOrLargerInputIsSeenFromTheFirstThird() {
        DoubleUnaryOperator shape = x -> x < 0.5 ? 0.4 : 0.1;
        Curve curve = learn(shape, 3);
        double error = worstError(Optional.of(curve), steps(x -> 3 * shape.applyAsDouble(x), 0.3, 7));
        assertThat(error).isLessThan(0.25);
    }

    @Test
    void nothingIsClaimedBeforeAnythingIsKnown() {
        assertThat(new Estimate(Optional.empty()).remaining(1)).isEmpty();
    }

    @Test
    void theTimeLeftRunsDownBetweenTwoReports() {
        Estimate estimate = new Estimate(Optional.empty());
        estimate.reached(0.5, 10);
        assertThat(estimate.remaining(10)).hasValue(10);
        assertThat(estimate.remaining(14)).hasValue(6);
        assertThat(estimate.remaining(99)).hasValue(0);
    }
}
