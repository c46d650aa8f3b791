package dev.backline.engine.internal.render;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.SideChained;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.colour.SaturatorKind;
import dev.backline.dsp.internal.drum.DrumKind;
import dev.backline.dsp.internal.dynamics.CompressorKind;
import dev.backline.dsp.internal.dynamics.DuckerKind;
import dev.backline.dsp.internal.dynamics.GateKind;
import dev.backline.dsp.internal.dynamics.LimiterKind;
import dev.backline.dsp.internal.dynamics.MultibandCompressorKind;
import dev.backline.dsp.internal.filter.EqualiserKind;
import dev.backline.dsp.internal.filter.LadderFilterKind;
import dev.backline.dsp.internal.filter.StateVariableFilterKind;
import dev.backline.dsp.internal.mix.CrossoverKind;
import dev.backline.dsp.internal.mix.UtilityKind;
import dev.backline.dsp.internal.modulation.AutoPanKind;
import dev.backline.dsp.internal.modulation.ChorusKind;
import dev.backline.dsp.internal.modulation.FlangerKind;
import dev.backline.dsp.internal.modulation.PhaserKind;
import dev.backline.dsp.internal.modulation.TremoloKind;
import dev.backline.dsp.internal.sampler.SamplerKind;
import dev.backline.dsp.internal.space.EchoKind;
import dev.backline.dsp.internal.space.ReverbKind;
import dev.backline.dsp.internal.space.StereoWidthKind;
import dev.backline.dsp.internal.synth.FmKind;
import dev.backline.dsp.internal.synth.SubtractiveKind;
import dev.backline.dsp.internal.synth.TextureKind;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Units simple enough that a test can say what must come out. */
final class Units {
    static final List<UnitKind> ALL = List.of(
            new SaturatorKind(),
            new DrumKind(),
            new CompressorKind(),
            new DuckerKind(),
            new GateKind(),
            new LimiterKind(),
            new MultibandCompressorKind(),
            new EqualiserKind(),
            new LadderFilterKind(),
            new StateVariableFilterKind(),
            new CrossoverKind(),
            new UtilityKind(),
            new AutoPanKind(),
            new ChorusKind(),
            new FlangerKind(),
            new PhaserKind(),
            new TremoloKind(),
            new SamplerKind(),
            new EchoKind(),
            new ReverbKind(),
            new StereoWidthKind(),
            new FmKind(),
            new SubtractiveKind(),
            new TextureKind(),
            kind("pulse", List.of(), Pulse::new),
            kind("level", List.of(UnitParameter.stepped("Level", "", 0, 10, 1)), Level::new),
            kind("square", List.of(), Square::new),
            kind("late", List.of(UnitParameter.stepped("Frames", "", 1, 1_000, 100)), Late::new),
            kind("hush", List.of(), Hush::new));

    private Units() {}

    static Device device(String unit) {
        return Device.builder("unit/" + unit).name(unit).id(unit).build();
    }

    static Device device(String unit, String parameter, double value) {
        return device(unit).toBuilder()
                .parameter(Parameter.of(parameter, "", 0, 1_000, value))
                .build();
    }

    private static UnitKind kind(String id, List<UnitParameter> parameters, Supplier<AudioUnit> maker) {
        UnitInfo info = new UnitInfo(id, id, "test", "", parameters, List.of());
        return new UnitKind() {
            @Override
            public UnitInfo info() {
                return info;
            }

            @Override
            public AudioUnit create() {
                return maker.get();
            }
        };
    }

    /** Puts one frame of {@code key + velocity / 1000} out where a note begins, and half of that where it ends. */
    private static final class Pulse implements Instrument {
        private float next;

        @Override
        public void prepare(int sampleRateHz, int mostFrames) {
            next = 0;
        }

        @Override
        public void set(int parameter, double value) {
            throw new IllegalArgumentException();
        }

        @Override
        public void noteOn(int key, double velocity) {
            next += (float) (key + velocity / 1_000);
        }

        @Override
        public void noteOff(int key, double velocity) {
            next += (float) (key * 0.5);
        }

        @Override
        public void allNotesOff() {
            next = 0;
        }

        @Override
        public void process(AudioBlock block) {
            if (block.frames() > 0) {
                block.channel(0)[0] += next;
                block.channel(1)[0] += next;
                next = 0;
            }
        }

        @Override
        public void reset() {
            next = 0;
        }
    }

    private static class Level implements AudioUnit {
        private double level = 1;

        @Override
        public void prepare(int sampleRateHz, int mostFrames) {
            // Nothing is kept.
        }

        @Override
        public void set(int parameter, double value) {
            level = value;
        }

        @Override
        public void process(AudioBlock block) {
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < block.frames(); i++) {
                    block.channel(c)[i] *= (float) level;
                }
            }
        }

        @Override
        public void reset() {
            // Nothing is kept.
        }
    }

    /** Not linear. */
    private static final class Square extends Level {
        @Override
        public void process(AudioBlock block) {
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < block.frames(); i++) {
                    block.channel(c)[i] *= block.channel(c)[i];
                }
            }
        }
    }

    private static final class Late extends Level {
        private final List<float[]> lines = new ArrayList<>();
        private int frames = 100;
        private int at;

        @Override
        public void prepare(int sampleRateHz, int mostFrames) {
            lines.clear();
            lines.add(new float[frames]);
            lines.add(new float[frames]);
            at = 0;
        }

        @Override
        public void process(AudioBlock block) {
            for (int i = 0; i < block.frames(); i++) {
                for (int c = 0; c < 2; c++) {
                    float old = lines.get(c)[at];
                    lines.get(c)[at] = block.channel(c)[i];
                    block.channel(c)[i] = old;
                }
                at = (at + 1) % frames;
            }
        }

        @Override
        public void reset() {
            lines.forEach(l -> Arrays.fill(l, 0));
        }

        @Override
        public int latencyFrames() {
            return frames;
        }

        @Override
        public long tailFrames() {
            return frames;
        }
    }

    /** Lets nothing through while it hears something. */
    private static final class Hush extends Level implements SideChained {
        @Override
        public void process(AudioBlock block, AudioBlock key) {
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < block.frames(); i++) {
                    block.channel(c)[i] *= key.channel(c)[i] == 0 ? 1 : 0;
                }
            }
        }
    }
}
