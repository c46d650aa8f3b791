package dev.backline.testkit.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.api.unit.UnitParameter;
import dev.backline.sound.AudioBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contract finds what is planted, and nothing in a unit that keeps it. */
class UnitContractTest {
    private static Fault planted = Fault.NONE;
    private static float shared;

    @Test
    void aUnitThatKeepsTheContractPasses() {
        assertThat(failures(Fault.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyPlantedFaultIsFound(Fault fault) {
        assertThat(failures(fault)).contains(fault.foundBy + "()");
    }

    private static Set<String> failures(Fault fault) {
        planted = fault;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Planted.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getLegacyReportingName())
                .collect(Collectors.toSet());
    }

    enum Fault {
        NONE(""),
        HUMS("silenceStaysSilence"),
        RINGS("tailIsNoLongerThanItSays"),
        REMEMBERS("resetForgetsAllSound"),
        COUNTS_BLOCKS("blocksOfAnySizeGiveTheSameBits"),
        SHARES("twoUnitsShareNothing"),
        CLAMPS_NOT("parametersAreClamped"),
        BREAKS("noInputMakesAValueThatIsNotFinite"),
        ALLOCATES("nothingIsAllocatedAfterWarmUp"),
        LATE("latencyIsWhatItSaysWhereItIsNeutral"),
        MUTE_AT_96("anySampleRateWorks"),
        EMPTY_PRESET("presetsNameRealParametersWithinTheirRangesAndChangeTheSound");

        private final String foundBy;

        Fault(String foundBy) {
            this.foundBy = foundBy;
        }
    }

    static class Planted extends UnitContract {
        @Override
        protected UnitKind kind() {
            return new Halver(planted);
        }

        @Override
        protected Optional<Map<String, Double>> neutral() {
            return Optional.of(Map.of("Gain", 1.0));
        }
    }

    private record Halver(Fault fault) implements UnitKind {
        @Override
        public UnitInfo info() {
            double odd = fault == Fault.EMPTY_PRESET ? 0.5 : 0.75;
            return new UnitInfo(
                    "halver",
                    "Halver",
                    "mix",
                    "y = gain x, gain from 0 to 1, as every mixer does it; Zölzer, DAFX (2011), chapter 4.",
                    List.of(UnitParameter.stepped("Gain", "", 0, 1, 0.5)),
                    List.of(
                            new UnitInfo.Preset("Odd", Map.of("Gain", odd)),
                            new UnitInfo.Preset("Quiet", Map.of("Gain", 0.1))));
        }

        @Override
        public AudioUnit create() {
            return new Unit(fault);
        }
    }

    private static final class Unit implements AudioUnit {
        private final Fault fault;
        private double gain = 0.5;
        private float last;
        private int rateHz;
        private Object waste = "";

        Unit(Fault fault) {
            this.fault = fault;
        }

        @Override
        public void prepare(int sampleRateHz, int mostFrames) {
            rateHz = sampleRateHz;
        }

        @Override
        public void set(int parameter, double value) {
            gain = fault == Fault.CLAMPS_NOT ? value : Double.isNaN(value) ? 0.5 : Math.clamp(value, 0, 1);
        }

        @Override
        public void process(AudioBlock block) {
            for (int c = 0; c < 2; c++) {
                float[] x = block.channel(c);
                for (int i = 0; i < block.frames(); i++) {
                    if (fault != Fault.BREAKS) {
                        x[i] = Float.isFinite(x[i]) ? x[i] : 0;
                    }
                    x[i] = (float) (x[i] * gain);
                }
            }
            if (fault != Fault.NONE) {
                spoil(block);
            }
        }

        private void spoil(AudioBlock block) {
            float[] x = block.channel(0);
            switch (fault) {
                case HUMS -> x[0] += 1e-9f;
                case COUNTS_BLOCKS -> x[0] = 0;
                case ALLOCATES -> waste = new int[waste.hashCode() % 2 == 0 ? 3 : 4];
                case MUTE_AT_96 -> Arrays.fill(x, rateHz == 96_000 ? 0 : x[0]);
                case SHARES -> {
                    x[0] += shared;
                    shared = 0.1f * x[0];
                }
                case REMEMBERS, RINGS, LATE -> delay(x, block.frames());
                default -> {}
            }
            if (fault == Fault.MUTE_AT_96 && rateHz == 96_000) {
                block.clear();
            }
        }

        /** Late by one frame, or a ringing without end. */
        private void delay(float[] x, int frames) {
            for (int i = 0; i < frames; i++) {
                float now = x[i];
                x[i] = fault == Fault.LATE ? last : now + 0.9999f * last;
                last = fault == Fault.LATE ? now : x[i];
            }
        }

        @Override
        public void reset() {
            if (fault != Fault.REMEMBERS) {
                last = 0;
            }
        }
    }
}
