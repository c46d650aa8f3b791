package dev.backline.testkit.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.SideChained;
import dev.backline.api.unit.TempoSynced;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.api.unit.UnitParameter;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UnitKind} and its {@link AudioUnit} must show. A new unit gets these tests by one class:
 *
 * <pre>{@code
 * class CrusherTest extends UnitContract {
 *     @Override protected UnitKind kind() { return new Crusher(); }
 *     @Override protected Optional<Map<String, Double>> neutral() { return Optional.of(Map.of("Dry/Wet", 0.0)); }
 * }
 * }</pre>
 */
public abstract class UnitContract {
    /** The rate that the tests run at. */
    protected static final int RATE_HZ = 48_000;

    private static final int MOST_FRAMES = 4_096;
    private static final long LONGEST_TAIL = 40L * RATE_HZ;
    private static final int ALLOCATION_TURNS = 300;
    private static final double TAIL = 1e-6;
    private static final double NEUTRAL = 1e-7;

    /** Answers the kind under test. */
    protected abstract UnitKind kind();

    /** Answers settings at which the unit only delays, empty if it has none; what is absent keeps its initial value. */
    protected Optional<Map<String, Double>> neutral() {
        return Optional.empty();
    }

    /** Answers a new unit that is not prepared yet; a sampler gives it something to play here. */
    protected AudioUnit unit() {
        return kind().create();
    }

    /** Answers a new unit that is prepared and stands at the settings. */
    protected final AudioUnit unit(Map<String, Double> settings) {
        AudioUnit unit = unit();
        settings.forEach((name, value) -> unit.set(kind().info().index(name), value));
        unit.prepare(RATE_HZ, MOST_FRAMES);
        return unit;
    }

    @Test
    void tellsWhatItIs() {
        UnitInfo info = kind().info();
        assertTrue(info.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), info.id());
        assertTrue(info.family().matches("[a-z]+"), info.family());
        assertFalse(info.title().isBlank(), "a title was expected");
        assertTrue(info.help().length() > 60, "formula, range and source were expected in the help: " + info.help());
        Set<String> names = new HashSet<>();
        for (UnitParameter parameter : info.parameters()) {
            assertTrue(names.add(parameter.name()), parameter.name() + " is there twice");
        }
    }

    @Test
    void presetsNameRealParametersWithinTheirRangesAndChangeTheSound() {
        UnitInfo info = kind().info();
        assertTrue(info.presets().size() >= 2, "two presets at least were expected");
        Set<String> names = new HashSet<>();
        for (UnitInfo.Preset preset : info.presets()) {
            assertTrue(names.add(preset.name()), preset.name() + " is there twice");
            preset.values().forEach((name, value) -> {
                UnitParameter parameter = info.parameters().get(info.index(name));
                assertEquals(parameter.clamp(value), value, preset.name() + ": " + name);
            });
            assertNotEquals(-1, Sounds.difference(sound(Map.of()), sound(preset.values())), preset.name());
        }
    }

    @Test
    void silenceStaysSilence() {
        for (Map<String, Double> settings : allSettings()) {
            AudioUnit unit = unit(settings);
            AudioBlock out = new Take(unit).play(new AudioBlock(2, RATE_HZ / 2), 512);
            assertEquals(0, Sounds.peak(out, 0), () -> "out of silence with " + settings);
        }
    }

    @Test
    void tailIsNoLongerThanItSays() {
        for (Map<String, Double> settings : namedSettings()) {
            AudioUnit unit = unit(settings);
            long tail = unit.tailFrames();
            assertTrue(tail >= 0, "tail of " + tail);
            if (tail < LONGEST_TAIL) {
                int sounding = RATE_HZ / 2;
                AudioBlock sound = new AudioBlock(2, (int) (sounding + tail + RATE_HZ / 4));
                AudioBlock noise = Sounds.noise(sounding, 1, 3);
                System.arraycopy(noise.channel(0), 0, sound.channel(0), 0, sounding);
                System.arraycopy(noise.channel(1), 0, sound.channel(1), 0, sounding);
                // The chord is let go at the end of the noise.
                AudioBlock out = new Take(unit).chord(0, RATE_HZ).play(sound, 512);
                double left = Sounds.peak(out, sounding + tail + unit.latencyFrames() + 1);
                assertTrue(left < TAIL, () -> left + " is left after the tail of " + tail + " with " + settings);
            }
        }
    }

    @Test
    void resetForgetsAllSound() {
        for (Map<String, Double> settings : namedSettings()) {
            AudioUnit used = unit(settings);
            new Take(used).chord(100, RATE_HZ).play(Sounds.noise(RATE_HZ / 3, 1, 1), 777);
            used.reset();
            AudioBlock sound = Sounds.noise(RATE_HZ / 4, 0.5, 2);
            AudioBlock after = new Take(used).chord(64, RATE_HZ).play(sound, 512);
            AudioBlock fresh = new Take(unit(settings)).chord(64, RATE_HZ).play(sound, 512);
            assertEquals(-1, Sounds.difference(fresh, after), () -> "first frame that differs with " + settings);
        }
    }

    @Test
    void blocksOfAnySizeGiveTheSameBits() {
        AudioBlock whole = script(MOST_FRAMES);
        for (int size : new int[] {1, 7, 16, 64, 441, 1_024}) {
            assertEquals(-1, Sounds.difference(whole, script(size)), "first frame that differs with blocks of " + size);
        }
        assertEquals(-1, Sounds.difference(whole, script(1, 300, 4_096, 17, 64, 2_000, 3)), "with mixed blocks");
    }

    @Test
    void twoUnitsShareNothing() {
        AudioBlock sound = Sounds.noise(RATE_HZ / 8, 0.5, 5);
        AudioBlock alone = new Take(unit(Map.of())).chord(0, RATE_HZ).play(sound, 256);
        AudioUnit one = unit(Map.of());
        AudioUnit other = unit(Map.of());
        AudioBlock loud = Sounds.noise(RATE_HZ / 8, 1, 6);
        Take disturbing = new Take(other).chord(0, RATE_HZ);
        AudioBlock beside = new Take(one)
                .chord(0, RATE_HZ)
                .at(1_000, () -> disturbing.play(loud, 512))
                .play(sound, 256);
        assertEquals(-1, Sounds.difference(alone, beside), "first frame that differs");
    }

    @Test
    void parametersAreClamped() {
        List<UnitParameter> parameters = kind().info().parameters();
        for (int p = 0; p < parameters.size(); p++) {
            UnitParameter parameter = parameters.get(p);
            double[][] pairs = {{1e30, parameter.high()}, {-1e30, parameter.low()}, {Double.NaN, parameter.initial()}};
            for (double[] pair : pairs) {
                assertEquals(
                        -1, Sounds.difference(set(p, pair[1]), set(p, pair[0])), parameter.name() + " at " + pair[0]);
            }
        }
    }

    @Test
    void noInputMakesAValueThatIsNotFinite() {
        for (Map<String, Double> settings : allSettings()) {
            AudioUnit unit = unit(settings);
            AudioBlock hot = Sounds.hot(RATE_HZ / 8);
            AudioBlock out = new Take(unit).chord(100, RATE_HZ).play(hot, 512);
            assertTrue(Sounds.finite(out), () -> "hot input with " + settings);
            AudioBlock after = new Take(unit).play(Sounds.noise(RATE_HZ / 8, 1, 8), 512);
            assertTrue(Sounds.finite(after), () -> "after hot input with " + settings);
        }
    }

    @Test
    void staysFiniteForTenSeconds() {
        UnitInfo info = kind().info();
        AudioUnit unit = unit();
        for (int p = 0; p < info.parameters().size(); p++) {
            unit.set(p, info.parameters().get(p).high());
        }
        unit.prepare(RATE_HZ, MOST_FRAMES);
        AudioBlock out = new Take(unit)
                .chord(0, RATE_HZ)
                .chord(4 * RATE_HZ, RATE_HZ)
                .play(Sounds.noise(10 * RATE_HZ, 1, 9), 1_024);
        assertTrue(Sounds.finite(out), "all settings at their highest");
    }

    @Test
    void anySampleRateWorks() {
        for (int rateHz : new int[] {8_000, 44_100, 96_000, 384_000}) {
            AudioUnit unit = unit();
            unit.prepare(rateHz, MOST_FRAMES);
            AudioBlock out = new Take(unit).chord(0, rateHz).play(Sounds.noise(rateHz / 8, 1, 10), 512);
            assertTrue(Sounds.finite(out) && Sounds.peak(out, 0) > 0, "at " + rateHz + " Hz");
        }
    }

    @Test
    void nothingIsAllocatedAfterWarmUp() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeTrue(threads.isThreadAllocatedMemorySupported(), "the JVM counts allocations");
        AudioUnit unit = unit(Map.of());
        AudioBlock block = Sounds.noise(256, 0.5, 11);
        work(unit, block, ALLOCATION_TURNS);
        long own = Long.MAX_VALUE;
        long least = Long.MAX_VALUE;
        // The JVM itself may allocate while it compiles, and asking costs some bytes, so the quietest of some runs
        // counts.
        for (int run = 0; run < 5; run++) {
            own = Math.min(own, allocated(threads, unit, block, 0));
            least = Math.min(least, allocated(threads, unit, block, ALLOCATION_TURNS));
        }
        assertEquals(own, least, "bytes in " + ALLOCATION_TURNS + " turns of set and process, beside those of none");
    }

    private long allocated(ThreadMXBean threads, AudioUnit unit, AudioBlock block, int turns) {
        long before = threads.getCurrentThreadAllocatedBytes();
        work(unit, block, turns);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void latencyIsWhatItSaysWhereItIsNeutral() {
        assumeTrue(neutral().isPresent(), "it has neutral settings");
        AudioUnit unit = unit(neutral().orElseThrow());
        int latency = unit.latencyFrames();
        AudioBlock sound = Sounds.noise(RATE_HZ, 0.25, 12);
        AudioBlock out = new Take(unit).play(sound, 512);
        double worst = 0;
        for (int c = 0; c < 2; c++) {
            for (int i = latency; i < sound.frames(); i++) {
                worst = Math.max(worst, Math.abs(out.channel(c)[i] - sound.channel(c)[i - latency]));
            }
        }
        assertTrue(worst <= NEUTRAL, "a difference of " + worst + " behind " + latency + " frames");
        assertEquals(
                0, latency == 0 ? 0 : Sounds.peak(firstFrames(out, latency), 0), 1e-6, "before the latency is over");
    }

    @Test
    void withoutAKeyItListensToItselfAndAKeyStaysAsItIs() {
        assumeTrue(unit() instanceof SideChained, "it has a side-chain");
        AudioBlock sound = Sounds.noise(MOST_FRAMES, 1, 13);
        AudioBlock key = sound.copy();
        AudioBlock alone = sound.copy();
        ((SideChained) unit(Map.of())).process(alone);
        AudioBlock keyed = sound.copy();
        ((SideChained) unit(Map.of())).process(keyed, key);
        assertEquals(-1, Sounds.difference(alone, keyed), "first frame that differs");
        assertEquals(-1, Sounds.difference(sound, key), "first frame of the key that was changed");
    }

    @Test
    void aBrokenKeyHarmsNothing() {
        assumeTrue(unit() instanceof SideChained, "it has a side-chain");
        for (Map<String, Double> settings : allSettings()) {
            SideChained unit = (SideChained) unit(settings);
            AudioBlock key = firstFrames(Sounds.hot(RATE_HZ / 8), MOST_FRAMES);
            for (int turn = 0; turn < 3; turn++) {
                AudioBlock sound = Sounds.noise(MOST_FRAMES, 1, 16);
                unit.process(sound, key);
                assertTrue(Sounds.finite(sound), () -> "hot key with " + settings);
            }
        }
    }

    private static AudioBlock firstFrames(AudioBlock block, int count) {
        AudioBlock first = block.copy();
        first.frames(Math.min(count, first.frames()));
        return first;
    }

    private void work(AudioUnit unit, AudioBlock block, int turns) {
        List<UnitParameter> parameters = kind().info().parameters();
        for (int turn = 0; turn < turns; turn++) {
            int p = turn % Math.max(1, parameters.size());
            if (!parameters.isEmpty()) {
                UnitParameter parameter = parameters.get(p);
                int end = turn / parameters.size() % 3;
                unit.set(p, end == 0 ? parameter.low() : end == 1 ? parameter.high() : parameter.initial());
            }
            notes(unit, turn);
            unit.process(block);
        }
        unit.reset();
    }

    private static void notes(AudioUnit unit, int turn) {
        if (unit instanceof TempoSynced synced) {
            synced.tempo(turn % 2 == 0 ? 120 : 90);
        }
        if (unit instanceof Instrument instrument) {
            int key = 36 + turn % 48;
            instrument.noteOn(key, 90);
            instrument.noteOff(36 + (turn + 40) % 48, 64);
            if (turn % 50 == 49) {
                instrument.allNotesOff();
            }
        }
    }

    private AudioBlock sound(Map<String, Double> settings) {
        return new Take(unit(settings)).chord(0, RATE_HZ).play(Sounds.swells(RATE_HZ / 2), 512);
    }

    private AudioBlock set(int parameter, double value) {
        AudioUnit unit = unit(Map.of());
        return new Take(unit)
                .chord(0, RATE_HZ)
                .at(1_000, () -> unit.set(parameter, value))
                .play(Sounds.noise(RATE_HZ / 12, 0.7, 4), 512);
    }

    /** Settings that move, notes, sound and long silence, cut into blocks of these sizes. */
    private AudioBlock script(int... sizes) {
        List<UnitParameter> parameters = kind().info().parameters();
        RandomGenerator random = Seed.of(7).split(kind().info().id()).random();
        AudioUnit unit = unit(Map.of());
        Take take = new Take(unit).chord(50, RATE_HZ);
        for (int frame = 997; frame < RATE_HZ / 2; frame += 997 + frame % 31) {
            if (!parameters.isEmpty()) {
                int p = random.nextInt(parameters.size());
                UnitParameter parameter = parameters.get(p);
                double value = parameter.low() + random.nextDouble() * (parameter.high() - parameter.low());
                take.at(frame, () -> unit.set(p, value));
            }
        }
        AudioBlock sound = Sounds.noise(3 * RATE_HZ / 2, 0.7, 4);
        for (float[] channel : new float[][] {sound.channel(0), sound.channel(1)}) {
            Arrays.fill(channel, RATE_HZ / 2, 5 * RATE_HZ / 4, 0);
        }
        return take.play(sound, sizes);
    }

    private List<Map<String, Double>> namedSettings() {
        List<Map<String, Double>> all = new ArrayList<>();
        all.add(Map.of());
        kind().info().presets().forEach(preset -> all.add(preset.values()));
        return all;
    }

    private List<Map<String, Double>> allSettings() {
        List<Map<String, Double>> all = namedSettings();
        RandomGenerator random = Seed.of(15).split(kind().info().id()).random();
        for (int i = 0; i < 12; i++) {
            Map<String, Double> settings = new LinkedHashMap<>();
            for (UnitParameter parameter : kind().info().parameters()) {
                // Half of them at an end of their range, where formulas break first.
                double place = random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
                settings.put(parameter.name(), parameter.low() + place * (parameter.high() - parameter.low()));
            }
            all.add(settings);
        }
        return all;
    }
}
