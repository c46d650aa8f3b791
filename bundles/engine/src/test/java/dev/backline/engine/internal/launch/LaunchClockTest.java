package dev.backline.engine.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchOrder;
import dev.backline.api.session.LaunchRules;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1 of the launch semantics: the time base, held against exact fractions. */
class LaunchClockTest {
    private static final MathContext EXACT = new MathContext(60);

    @Test
    void productsInWideArithmeticEqualBigIntegers() {
        RandomGenerator random = Seed.of(1).random();
        for (int i = 0; i < 20_000; i++) {
            long x = random.nextLong() >> random.nextInt(8, 40);
            long y = random.nextLong() >>> random.nextInt(1, 40);
            long z = random.nextLong() >> random.nextInt(1, 40);
            long divisor = (random.nextLong() >>> 1 + random.nextInt(3)) | 1;
            BigInteger n = BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)).add(BigInteger.valueOf(z));
            BigInteger d = BigInteger.valueOf(divisor);
            BigInteger mod = n.mod(d);
            BigInteger floor = n.subtract(mod).divide(d);
            if (floor.bitLength() < 63) {
                assertThat(Wide.floorDiv(x, y, z, divisor)).isEqualTo(floor.longValueExact());
                assertThat(Wide.floorMod(x, y, z, divisor)).isEqualTo(mod.longValueExact());
            }
        }
    }

    /** Ten hours with a change of tempo every few beats, by scenes and by hand: a sum of exact fractions is the witness. */
    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 48_000, 192_000, 384_000})
    void theClockIsExactToTheFrameOverHoursOfChanges(int rateHz) {
        RandomGenerator random = Seed.of(rateHz).random();
        LaunchClock clock = new LaunchClock(rateHz, 120);
        clock.start(0);
        BigDecimal frames = BigDecimal.ZERO;
        BigDecimal bpm = BigDecimal.valueOf(120);
        long tick = 0;
        for (int i = 0; i < 10_000; i++) {
            long step = Ticks.BEAT / 6 * random.nextInt(1, 60) + random.nextInt(1000);
            frames = frames.add(BigDecimal.valueOf(step)
                    .multiply(BigDecimal.valueOf(60L * rateHz))
                    .divide(bpm.multiply(BigDecimal.valueOf(Ticks.BEAT)), EXACT));
            tick += step;
            long expected = frames.setScale(0, RoundingMode.HALF_UP).longValueExact();
            assertThat(clock.frameAt(tick)).isEqualTo(expected);
            assertThat(clock.tickAt(expected)).isGreaterThanOrEqualTo(tick);
            assertThat(clock.tickAt(expected - 1)).isLessThan(tick);
            bpm = BigDecimal.valueOf(random.nextInt(20_000_000, 999_000_000), 6);
            clock.tempoAtTick(tick, bpm.doubleValue(), 0);
        }
        assertThat(frames.doubleValue() / rateHz).isGreaterThan(3600);
    }

    /** A change by hand takes effect on the tick nearest to its frame, less than a hundredth of a frame away. */
    @Test
    void aChangeOfTempoByHandStandsOnItsFrame() {
        RandomGenerator random = Seed.of(7).random();
        LaunchClock clock = new LaunchClock(48_000, 120);
        clock.start(0);
        long frame = 0;
        for (int i = 0; i < 10_000; i++) {
            frame += random.nextInt(1, 100_000);
            double before = clock.beatsAt(frame);
            long tick = clock.nearestTick(frame);
            clock.tempoAtTick(tick, random.nextInt(20_000, 999_000) / 1000.0, 0);
            assertThat(clock.frameAt(tick)).isEqualTo(frame);
            assertThat(clock.nearestTick(frame)).isGreaterThanOrEqualTo(tick);
            assertThat(clock.beatsAt(frame)).isCloseTo(before, within(1e-5));
        }
    }

    @Test
    void whatLiesBehindAGlideDownwardsDoesNotComeAtOnce() {
        LaunchClock clock = new LaunchClock(48_000, 120);
        clock.start(0);
        // From 120 to 20 bpm within a beat: a beat and a fifth on it would stand still.
        clock.tempoAtTick(0, 120, -100);
        assertThat(clock.frameAt(Ticks.BEAT)).isBetween(24_000L, 96_000L);
        assertThat(clock.frameAt(2 * Ticks.BEAT)).isEqualTo(Ticks.NEVER);
    }

    @Test
    void aGlideAgreesWithTheTempoMap() {
        TempoMap map = TempoMap.of(List.of(
                new TempoMap.Change(Beats.ZERO, Tempo.of(120), Optional.of(Tempo.of(60))),
                new TempoMap.Change(Beats.of(16), Tempo.of(60), Optional.of(Tempo.of(180))),
                new TempoMap.Change(Beats.of(48), Tempo.of(90))));
        List<Long> frames = new ArrayList<>();
        LaunchMachine machine = new LaunchMachine(
                LiveSet.builder("Glide", Tempo.of(120)).tempo(map).build(), LaunchRules.DECIDED, Seed.of(0), 48_000);
        machine.offer(LaunchCommand.play(0));
        for (int sixteenth = 0; sixteenth < 400; sixteenth++) {
            // The last frame before a place tells in which stretch of the map it lies.
            long expected = map.frames(Beats.of(sixteenth / 4.0), 48_000);
            while (machine.next(expected) < expected) {
                // Everything until there happens.
            }
            frames.add(machine.clock().frameAt(Ticks.of(Beats.of(sixteenth / 4.0))) - expected);
            assertThat(machine.clock().beatsAt(expected)).isCloseTo(sixteenth / 4.0, within(3e-5));
        }
        assertThat(frames).containsOnly(0L);
    }

    @Test
    void stepsOfTempoAgreeWithTheTempoMapForHours() {
        List<TempoMap.Change> changes = new ArrayList<>();
        RandomGenerator random = Seed.of(9).random();
        for (int i = 0; i < 2000; i++) {
            changes.add(new TempoMap.Change(Beats.of(i * 7), Tempo.of(random.nextInt(20_000, 999_000) / 1000.0)));
        }
        TempoMap map = TempoMap.of(changes);
        LaunchMachine machine = new LaunchMachine(
                LiveSet.builder("Steps", Tempo.of(120)).tempo(map).build(), LaunchRules.DECIDED, Seed.of(0), 44_100);
        machine.offer(LaunchCommand.play(0));
        int told = 0;
        for (long at = 0; at < map.frames(Beats.of(14_000), 44_100); ) {
            at = machine.next(Long.MAX_VALUE - 1);
            for (int i = 0; i < machine.events().size() && told < 2000; i++) {
                if (machine.events().order(i) == LaunchOrder.TEMPO) {
                    Beats place = Ticks.beats(machine.events().song(i));
                    double exact = map.seconds(place).value() * 44_100;
                    // The map adds doubles: where it is within a thousandth of a half, either neighbour is right.
                    if (Math.abs(exact - Math.floor(exact) - 0.5) > 1e-3) {
                        assertThat(at).isEqualTo(Seconds.of(exact / 44_100).frames(44_100));
                    }
                    told++;
                }
            }
            if (told >= 1999) {
                break;
            }
        }
        assertThat(told).isEqualTo(1999);
    }
}
