package dev.backline.engine.internal.cast;

import dev.backline.model.Device;
import dev.backline.model.Parameter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What our units leave out of Live's devices: controls that change nothing where Live has them in a new device, and are missed when they stand elsewhere. Where
 * they stand in a new device was counted in files.
 */
final class Rests {
    private static final double SAME = 1e-4;
    private static final String FILTER = "Filter/Slot/Value/SimplerFilter/";

    private static final List<Rest> SIDE_CHAIN = List.of(
            on("SideListen", "Listen"),
            on("SideChainEq/On", "Side-chain filter"),
            on("SideChainEq_On", "Side-chain filter"),
            on("SideEqOn", "Side-chain filter"));

    private static final List<Rest> SAMPLER = List.of(
            new Rest("Slices", SamplerCasts::isSliced),
            on("Player/Reverse", "Reverse"),
            on("Player/SubOsc/IsOn", "Oscillator"),
            on("Shaper/IsOn", "Shaper"),
            on("AuxEnv/IsOn", "Auxiliary envelope"),
            on("AuxLfos.0/IsOn", "LFO 2"),
            on("AuxLfos.1/IsOn", "LFO 3"),
            new Rest("LFO", d -> d.value("Lfo/IsOn", 0) >= 0.5 && swings(d)),
            new Rest(
                    "Pitch envelope",
                    d -> d.value("Pitch/Envelope/IsOn", 0) >= 0.5
                            && moved(d, "Pitch/Envelope/Slot/Value/SimplerPitchEnvelope/Amount", 0)),
            at("Globals/SpreadAmount", 0, "Spread"),
            at("Globals/PortamentoMode", 0, "Glide"),
            at("Globals/KeyZoneShift", 0, "Key zone shift"),
            at("VolumeAndPan/PanoramaRnd", 0, "Random pan"),
            at("VolumeAndPan/PanoramaKeyScale", 0, "Pan by key"),
            at("VolumeAndPan/VolumeKeyScale", 0, "Volume by key"),
            new Rest("Filter drive", d -> filters(d) && moved(d, FILTER + "Drive", 0) && circuit(d)),
            new Rest("Filter by velocity", d -> filters(d) && moved(d, FILTER + "ModByVelocity", 0)));

    private static final Map<String, List<Rest>> TABLE = Map.ofEntries(
            Map.entry(
                    Device.AUTO_FILTER,
                    List.of(
                            at("LfoAmount", 0, "LFO"),
                            at("ModHub", 0, "Envelope"),
                            at("Drive", 0, "Drive"),
                            at("CircuitLpHp", 0, "Circuit"),
                            above("FilterType", 3, "Morph"))),
            Map.entry(
                    Device.COMPRESSOR,
                    join(
                            List.of(
                                    above("Model", 1, "Expander"),
                                    on("AutoReleaseControlOnOff", "Automatic release"),
                                    above("LookAhead", 1, "Look-ahead")),
                            SIDE_CHAIN)),
            Map.entry(
                    Device.GLUE_COMPRESSOR,
                    join(List.of(on("PeakClipIn", "Soft clip"), at("Range", 70, "Range")), SIDE_CHAIN)),
            Map.entry(
                    Device.SATURATOR,
                    List.of(
                            new Rest(
                                    "Colour",
                                    d -> d.value("ColorOn", 0) >= 0.5
                                            && (moved(d, "BaseDrive", 0) || moved(d, "ColorDepth", 0))),
                            on("PostClip", "Soft clip"),
                            on("PreDcFilter", "DC filter"),
                            above("Type", 5, "Type"))),
            Map.entry(
                    Device.LIMITER,
                    List.of(
                            at("LinkChannels", 1, "Unlinked channels"),
                            at("LinkAmount", 1, "Link"),
                            on("Maximize", "Maximise"),
                            at("Routing", 0, "Mid and side"),
                            at("Mode", 0, "Mode"))),
            Map.entry(Device.GATE, join(List.of(on("FlipMode", "Flip")), SIDE_CHAIN)),
            Map.entry(
                    Device.UTILITY,
                    List.of(
                            at("ChannelMode", 1, "Channel mode"),
                            at("Source", 1, "Channel mode"),
                            at("MidSideBalance", 1, "Mid and side"),
                            on("DcFilter", "DC filter"),
                            on("BlockDc", "DC filter"))),
            Map.entry(
                    Device.LIVE_REVERB,
                    List.of(
                            on("FreezeOn", "Freeze"),
                            on("ShelfLowOn", "Low shelf"),
                            at("MixReflect", 1, "Reflections"),
                            at("MixDiffuse", 1, "Diffusion level"))),
            Map.entry(
                    Device.LIVE_DELAY,
                    List.of(
                            on("Freeze", "Freeze"),
                            at("DelayLine_OffsetL", 0, "Offset"),
                            at("DelayLine_OffsetR", 0, "Offset"),
                            at("Modulation_AmountTime", 0, "Modulation"),
                            at("Modulation_AmountFilter", 0, "Modulation"),
                            new Rest("Time of the right side", Rests::parted))),
            Map.entry(
                    Device.LIVE + "PingPongDelay", List.of(on("Freeze", "Freeze"), at("BeatDelayOffset", 0, "Offset"))),
            Map.entry(
                    Device.LIVE + "AutoFilter2",
                    List.of(
                            at("Lfo_Amount", 0, "LFO"),
                            at("Envelope_Amount", 0, "Envelope"),
                            at("Filter_Drive", 0, "Drive"),
                            at("Filter_Circuit", 0, "Circuit"),
                            above("Filter_Type", 3, "Type"),
                            at("Output", 1, "Output"),
                            on("SoftClipOn", "Soft clip"))),
            Map.entry(
                    Device.MULTIBAND_DYNAMICS,
                    List.of(
                            at("BelowRatioLow", 0, "Below the lower thresholds"),
                            at("BelowRatioMid", 0, "Below the lower thresholds"),
                            at("BelowRatioHigh", 0, "Below the lower thresholds"))),
            Map.entry(
                    Device.LIVE + "Tube",
                    List.of(
                            at("Bias", 0, "Bias"),
                            at("AutoBias", 0, "Envelope"),
                            at("Tone", 0, "Tone"),
                            at("Type", 0, "Type"))),
            Map.entry(
                    Device.LIVE + "Chorus",
                    List.of(
                            on("Link", "Link"),
                            at("Delay2Mode", 2, "Second delay"),
                            at("FeedbackSign", 1, "Polarity"))),
            Map.entry(
                    Device.LIVE + "Chorus2",
                    List.of(
                            at("Shaping", 0, "Shape"),
                            on("InvertFeedback", "Inverted feedback"),
                            on("HighpassEnabled", "High-pass"),
                            at("Warmth", 0, "Warmth"),
                            at("OutputGain", 1, "Output"))),
            Map.entry(
                    Device.LIVE + "Flanger",
                    List.of(
                            at("EnvelopeFollower/Amount", 0, "Envelope"),
                            at("Lfo/Type", 0, "Waveform"),
                            on("Lfo/RateType", "Beats of the LFO"))),
            Map.entry(
                    Device.LIVE + "PhaserNew",
                    List.of(
                            at("Modulation_EnvelopeAmount", 0, "Envelope"),
                            at("Modulation_LfoBlend", 0, "Second LFO"),
                            at("Warmth", 0, "Warmth"),
                            on("InvertWet", "Inverted wet"),
                            at("OutputGain", 1, "Output"))),
            Map.entry(
                    Device.LIVE + "AutoPan",
                    List.of(
                            on("Lfo/LfoInvert", "Invert"),
                            at("Lfo/LfoShape", 0, "Shape"),
                            at("Lfo/Offset", 0, "Offset"),
                            on("Lfo/Quantize", "Random steps"))),
            Map.entry(
                    Device.LIVE + "CrossDelay",
                    List.of(
                            at("NoteOffsetLeft", 0, "Offset"),
                            at("NoteOffsetRight", 0, "Offset"),
                            new Rest("Time of the right side", Rests::crossed))),
            Map.entry(
                    Device.LIVE + "Echo",
                    List.of(
                            on("FeedbackInvert", "Inverted feedback"),
                            at("ChannelMode", 0, "Channel mode"),
                            at("InputGain", 0, "Input"),
                            at("OutputGain", 1, "Output"),
                            on("Gate_On", "Gate"),
                            on("Ducking_On", "Ducking"),
                            at("Delay_OffsetL", 0, "Offset"),
                            at("Delay_OffsetR", 0, "Offset"),
                            at("Modulation_AmountDelay", 0, "Modulation"),
                            at("Modulation_AmountFilter", 0, "Modulation"),
                            at("Reverb_Level", 0, "Reverb"),
                            on("Noise_On", "Noise"),
                            on("Wobble_On", "Wobble"),
                            at("StereoWidth", 1, "Width"))),
            Map.entry(Device.SIMPLER, SAMPLER),
            Map.entry(Device.LIVE_SAMPLER, SAMPLER));

    private Rests() {}

    /** Answers what of a device is not played, in the words of Live's page. */
    static List<String> missed(Device device) {
        return TABLE.getOrDefault(device.kind(), List.of()).stream()
                .filter(r -> r.missed().test(device))
                .map(Rest::name)
                .distinct()
                .toList();
    }

    private static List<Rest> join(List<Rest> own, List<Rest> shared) {
        return Stream.concat(own.stream(), shared.stream()).toList();
    }

    private static Rest on(String parameter, String name) {
        return new Rest(name, d -> d.value(parameter, 0) >= 0.5);
    }

    private static Rest at(String parameter, double rest, String name) {
        return new Rest(name, d -> moved(d, parameter, rest));
    }

    private static Rest above(String parameter, double most, String name) {
        return new Rest(name, d -> d.value(parameter, most) > most + SAME);
    }

    private static boolean moved(Device device, String parameter, double rest) {
        return Math.abs(device.value(parameter, rest) - rest) > SAME;
    }

    private static boolean filters(Device device) {
        return device.value("Filter/IsOn", 0) >= 0.5;
    }

    /** The first circuit is clean and has no drive. */
    private static boolean circuit(Device device) {
        return moved(device, FILTER + "CircuitLpHp", 0);
    }

    private static boolean swings(Device device) {
        // A new Simpler has its volume at a thousandth.
        return device.value("VolumeAndPan/VolumeLfoAmount", 0) > 0.0011
                || moved(device, "VolumeAndPan/PanoramaLfoAmount", 0)
                || moved(device, "Pitch/PitchLfoAmount", 0)
                || filters(device) && moved(device, FILTER + "ModByLfo", 0);
    }

    private static boolean parted(Device device) {
        boolean sync = device.value("DelayLine_SyncR", 1) >= 0.5;
        boolean linked = device.value("DelayLine_Link", 1) >= 0.5;
        String right = sync ? "DelayLine_SyncedSixteenthR" : "DelayLine_TimeR";
        Parameter left = device.parameters().get(sync ? "DelayLine_SyncedSixteenthL" : "DelayLine_TimeL");
        return !linked && left != null && moved(device, right, left.value());
    }

    private static boolean crossed(Device device) {
        boolean sync = device.value("SyncModeRight", 1) >= 0.5;
        String right = sync ? "BeatDelayEnumR" : "MsDelayRight";
        Parameter left = device.parameters().get(sync ? "BeatDelayEnumL" : "MsDelayLeft");
        return device.value("Linked", 0) < 0.5 && left != null && moved(device, right, left.value());
    }

    /**
     * A control that is left out.
     *
     * @param name in Live
     * @param missed whether it does something where it stands
     */
    private record Rest(String name, Predicate<Device> missed) {}
}
