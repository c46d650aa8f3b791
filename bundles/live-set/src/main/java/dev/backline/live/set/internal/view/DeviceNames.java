package dev.backline.live.set.internal.view;

import static java.util.Map.entry;

import java.util.Map;

/** The names that Live shows for its devices, by those of their elements. */
public final class DeviceNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("OriginalSimpler", "Simpler"),
            entry("MultiSampler", "Sampler"),
            entry("DrumGroupDevice", "Drum Rack"),
            entry("InstrumentGroupDevice", "Instrument Rack"),
            entry("AudioEffectGroupDevice", "Audio Effect Rack"),
            entry("MidiEffectGroupDevice", "MIDI Effect Rack"),
            entry("UltraAnalog", "Analog"),
            entry("LoungeLizard", "Electric"),
            entry("StringStudio", "Tension"),
            entry("InstrumentVector", "Wavetable"),
            entry("InstrumentImpulse", "Impulse"),
            entry("Eq8", "EQ Eight"),
            entry("FilterEQ3", "EQ Three"),
            entry("ChannelEq", "Channel EQ"),
            entry("Compressor2", "Compressor"),
            entry("GlueCompressor", "Glue Compressor"),
            entry("MultibandDynamics", "Multiband Dynamics"),
            entry("AutoFilter", "Auto Filter"),
            entry("AutoPan", "Auto Pan"),
            entry("BeatRepeat", "Beat Repeat"),
            entry("Chorus2", "Chorus-Ensemble"),
            entry("DrumBuss", "Drum Buss"),
            entry("FilterDelay", "Filter Delay"),
            entry("FrequencyShifter", "Frequency Shifter"),
            entry("GrainDelay", "Grain Delay"),
            entry("CrossDelay", "Simple Delay"),
            entry("PingPongDelay", "Ping Pong Delay"),
            entry("Redux2", "Redux"),
            entry("SpectrumAnalyzer", "Spectrum"),
            entry("StereoGain", "Utility"),
            entry("Vinyl", "Vinyl Distortion"),
            entry("MidiArpeggiator", "Arpeggiator"),
            entry("MidiChord", "Chord"),
            entry("MidiNoteLength", "Note Length"),
            entry("MidiPitcher", "Pitch"),
            entry("MidiRandom", "Random"),
            entry("MidiScale", "Scale"),
            entry("MidiVelocity", "Velocity"),
            entry("PluginDevice", "VST plug-in"),
            entry("AuPluginDevice", "Audio Unit"),
            entry("MxDeviceAudioEffect", "Max Audio Effect"),
            entry("MxDeviceMidiEffect", "Max MIDI Effect"),
            entry("MxDeviceInstrument", "Max Instrument"));

    private DeviceNames() {}

    /** Answers the shown name; the element's own when no other is known. */
    public static String of(String element) {
        return NAMES.getOrDefault(element, element);
    }
}
