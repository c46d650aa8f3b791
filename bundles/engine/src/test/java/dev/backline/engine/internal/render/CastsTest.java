package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Beats;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Parameter;
import dev.backline.model.Track;
import dev.backline.sound.Dither;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted sets: every device that is modelled is heard, and so is its main parameter. */
class CastsTest {
    private final MemoryFiles files = new MemoryFiles();

    static Stream<Arguments> devices() {
        return Stream.of(
                device(Device.FILTER, Map.of("High Cut", 800.0), "High Cut", 300),
                device(Device.REVERB, Map.of("Decay", 1.5), "Decay", 4),
                device(Device.DELAY, Map.of("Time", 0.5), "Time", 0.25),
                device(Device.SIDECHAIN, Map.of("Amount", 12.0), "Amount", 24),
                device(
                        Device.EQ_EIGHT,
                        Map.of(
                                "Bands.2/ParameterA/IsOn", 1.0,
                                "Bands.2/ParameterA/Mode", 3.0,
                                "Bands.2/ParameterA/Freq", 500.0,
                                "Bands.2/ParameterA/Gain", -12.0),
                        "Bands.2/ParameterA/Freq",
                        2_000),
                device(Device.EQ_THREE, Map.of("GainLo", 0.1), "GainLo", 2),
                device(Device.COMPRESSOR, Map.of("Threshold", 0.05, "Ratio", 4.0), "Threshold", 0.2),
                device(Device.GLUE_COMPRESSOR, Map.of("Threshold", -25.0, "Ratio", 1.0), "Threshold", -10),
                device(Device.SATURATOR, Map.of("PreDrive", 12.0), "PreDrive", 3),
                device(Device.LIMITER, Map.of("Gain", 12.0, "Ceiling", -6.0), "Ceiling", -12),
                device(Device.GATE, Map.of("Threshold", 0.4, "Gain", -70.0), "Threshold", 0.2),
                device(Device.UTILITY, Map.of("LegacyGain", 0.0, "Gain", 0.5), "Gain", 2),
                device(Device.AUTO_FILTER, Map.of("Cutoff", 70.0, "Resonance", 0.3), "Cutoff", 90),
                device(Device.LIVE_REVERB, Map.of("DecayTime", 1_500.0, "MixDirect", 0.5), "DecayTime", 5_000),
                device(Device.LIVE_DELAY, Map.of("DelayLine_SyncedSixteenthL", 2.0), "DelayLine_SyncedSixteenthL", 4),
                device("live/PingPongDelay", Map.of("BeatDelayTime", 1.0), "BeatDelayTime", 3),
                device("live/CrossDelay", Map.of("BeatDelayEnumL", 1.0, "DryWet", 0.5), "BeatDelayEnumL", 3),
                device(
                        "live/Echo",
                        Map.of("Delay_SyncedSixteenthL", 1.0, "Delay_SyncModeL", 3.0),
                        "Delay_SyncedSixteenthL",
                        2),
                device("live/AutoFilter2", Map.of("Filter_Frequency", 500.0), "Filter_Frequency", 2_000),
                device("live/ChannelEq", Map.of("MidGain", 3.0, "MidFrequency", 500.0), "MidFrequency", 3_000),
                device(
                        Device.MULTIBAND_DYNAMICS,
                        Map.of("AboveThresholdMid", -40.0, "AboveRatioMid", -0.8),
                        "AboveRatioMid",
                        -0.2),
                device("live/Tube", Map.of("PreDrive", 10.0), "PreDrive", -5),
                device("live/Chorus", Map.of("ModFreq", 1.0, "ModAmount", 2.0), "ModAmount", 6),
                device("live/Chorus2", Map.of("Rate", 0.9, "Amount", 0.5), "Rate", 5),
                device("live/Flanger", Map.of("DelayTime", 2.0, "Feedback", 0.5), "DelayTime", 6),
                device("live/Phaser", Map.of("CenterFrequency", 800.0, "LfoAmount", 0.3), "CenterFrequency", 3_000),
                device("live/PhaserNew", Map.of("Mode", 0.0, "CenterFrequency", 800.0), "CenterFrequency", 3_000),
                device("live/AutoPan", Map.of("Lfo/LfoAmount", 0.8, "Lfo/Frequency", 2.0), "Lfo/Frequency", 6),
                device("unit/tremolo", Map.of("Depth", 0.8), "Depth", 0.3));
    }

    private static Arguments device(String kind, Map<String, Double> values, String main, double other) {
        Device.Builder device = Device.builder(kind).id("d").property("source", "key");
        values.forEach((name, value) -> device.parameter(Parameter.of(name, "", -100_000, 100_000, value)));
        return Arguments.of(kind, device.build(), main, other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("devices")
    void aDeviceIsHeardAndSoIsItsMainParameter(String kind, Device device, String main, double other) {
        float[] on = sound(device);
        float[] off = sound(device.toBuilder().on(false).build());
        float[] changed = sound(Songs.with(device, main, other));
        assertThat(difference(on, off)).as("bypassed").isGreaterThan(0.01);
        assertThat(difference(on, changed)).as(main).isGreaterThan(0.005);
    }

    @Test
    void simplerPlaysItsSampleByItsOwnControls() {
        float[] noise = noise(30_000);
        Device simpler = Songs.sampler(files, "s.wav", 60, noise);
        Device.Builder live = Device.builder(Device.SIMPLER).id("d");
        simpler.zones().forEach(live::zone);
        Device device =
                Songs.with(Songs.with(live.build(), "VolumeAndPan/Volume", 0), "VolumeAndPan/VolumeVelScale", 0);
        float[] plain = of(Songs.midi("a", device, Songs.note(60, 0, 2)));
        float[] quiet = of(Songs.midi("a", Songs.with(device, "VolumeAndPan/Volume", -12), Songs.note(60, 0, 2)));
        float[] higher = of(Songs.midi("a", Songs.with(device, "Pitch/TransposeKey", 12), Songs.note(60, 0, 2)));
        assertThat(level(quiet) / level(plain)).isBetween(0.24, 0.26);
        assertThat(difference(plain, higher)).isGreaterThan(0.1);
        assertThat(level(plain)).isGreaterThan(0.02);
    }

    @Test
    void simplerHoldsOrStrikesAsItsPageSays() {
        Device.Builder live = Device.builder(Device.SIMPLER).id("d");
        Songs.sampler(files, "s.wav", 60, noise(30_000)).zones().forEach(live::zone);
        Device classic = live.property("playback", "classic").build();
        Device struck = live.property("playback", "one-shot").build();
        assertThat(ringing(classic)).as("let go").isLessThan(1e-3);
        assertThat(ringing(struck)).as("to the end").isGreaterThan(0.01);
        assertThat(ringing(Songs.with(classic, "VolumeAndPan/Envelope/LoopMode", 4)))
                .as("triggered")
                .isGreaterThan(0.01);
        assertThat(ringing(Songs.with(struck, "VolumeAndPan/OneShotEnvelope/SustainMode", 1)))
                .as("gated")
                .isLessThan(1e-3);
    }

    /** Answers how loud it is a while after a short note. */
    private double ringing(Device device) {
        float[] heard = of(Songs.midi("a", device, Songs.note(60, 0, 0.1)));
        return level(java.util.Arrays.copyOfRange(heard, 12_000, 16_000));
    }

    @Test
    void utilityBringsTheBassOfOneSideToBoth() {
        Device left = device("unit/utility", "Pan", -1);
        Device mono = Songs.with(device(Device.UTILITY, "BassMono", 1), "BassMonoFrequency", 500);
        assertThat(right(left)).isLessThan(1e-6);
        assertThat(right(left, mono)).isGreaterThan(0.001);
        assertThat(right(left, Songs.with(mono, "BassMono", 0))).isLessThan(1e-6);
    }

    private static Device device(String kind, String parameter, double value) {
        return Songs.with(Device.builder(kind).id("d " + parameter).build(), parameter, value);
    }

    private double right(Device... effects) {
        Track track = Songs.midi("a", Songs.sampler(files, "n.wav", 60, noise(9_000)), Songs.note(60, 0, 1));
        List<Device> devices = new ArrayList<>(track.devices());
        devices.addAll(List.of(effects));
        LiveSet set = Songs.set(track.toBuilder().devices(devices).build());
        return level(Take.of(set, files, 1).right("a"));
    }

    /** Bursts of noise through the device. */
    private float[] sound(Device device) {
        Track track = Songs.midi(
                "a", Songs.sampler(files, "n.wav", 60, noise(9_000)), Songs.note(60, 0, 1), Songs.note(60, 2, 1));
        List<Device> devices = new ArrayList<>(track.devices());
        devices.add(device);
        return of(track.toBuilder().devices(devices).build());
    }

    private float[] of(Track track) {
        Track key = Songs.midi("key", Songs.sampler(files, "k.wav", 36, Songs.click()), Songs.note(36, 2, 0.5));
        Track shortened = track.toBuilder()
                .arrangement(List.of(new Track.Placed(
                        Beats.ZERO, Beats.of(4), track.arrangement().getFirst().clip())))
                .build();
        LiveSet set = Songs.set(shortened, key);
        Take take = Take.of(set, files, 1);
        assertThat(take.coverage().notPlayed()).isEmpty();
        return java.util.Arrays.copyOf(take.left("a"), 4 * 22_050);
    }

    private static float[] noise(int frames) {
        Dither noise = new Dither(dev.backline.model.Seed.of(9));
        float[] values = new float[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = (float) (0.4 * noise.next() * (1 - (double) i / frames));
        }
        return values;
    }

    private static double level(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    private static double difference(float[] a, float[] b) {
        float[] rest = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            rest[i] = a[i] - b[i];
        }
        return level(rest) / level(b);
    }
}
