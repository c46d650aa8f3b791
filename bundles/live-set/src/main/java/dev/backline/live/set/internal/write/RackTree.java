package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Device;
import dev.backline.model.Macro;
import dev.backline.model.Mixer;
import dev.backline.model.Range;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Racks: one branch a chain, and macros that move what is inside. */
final class RackTree {
    /** Live counts the pads' notes downward from here. */
    private static final int NOTE_ZERO = 128;

    /** How many macros a rack shows at least. */
    private static final int SHOWN = 8;

    private static final Map<String, Kind> KINDS = Map.of(
            Device.DRUM_RACK, new Kind("DrumGroupDevice", "drum-branch", "MidiToAudioDeviceChain"),
            Device.INSTRUMENT_RACK, new Kind("InstrumentGroupDevice", "instrument-branch", "MidiToAudioDeviceChain"),
            Device.AUDIO_RACK, new Kind("AudioEffectGroupDevice", "audio-effect-branch", "AudioToAudioDeviceChain"));

    private final SetContext context;
    private final DeviceTree devices;

    RackTree(SetContext context, DeviceTree devices) {
        this.context = context;
        this.devices = devices;
    }

    static boolean knows(String kind) {
        return KINDS.containsKey(kind);
    }

    Element make(Device rack, String where, Settings settings) {
        Kind kind = Objects.requireNonNull(KINDS.get(rack.kind()));
        Element element = context.shapes().make("device/" + kind.element());
        context.handles().put("device", rack.id(), element);
        for (Device.Chain chain : rack.chains()) {
            element.at("Branches").add(branch(kind, chain, where + ", " + rack.name()));
        }
        if (!rack.returns().isEmpty()) {
            settings.note("return chains; too few real sets show how Live keeps them.");
        }
        macros(element, rack.macros(), settings);
        rack.variations().forEach(v -> variation(element, v));
        return element;
    }

    private Element branch(Kind kind, Device.Chain chain, String where) {
        Element branch = context.shapes().make(kind.branch());
        context.handles().put("chain", chain.strip().id(), branch);
        branch.set("Name/EffectiveName", chain.name());
        branch.set("Name/UserName", chain.name());
        branch.set("Color", Math.max(0, chain.strip().color().index()));
        Element list = branch.at("DeviceChain/" + kind.chain() + "/Devices");
        for (Device device : chain.devices()) {
            devices.make(device, where + ", chain " + chain.name()).ifPresent(list::add);
        }
        strip(branch.at("MixerDevice"), chain.strip().mixer());
        zone(branch, chain);
        return branch;
    }

    private static void strip(Element mixer, Mixer strip) {
        Handle.plain(mixer.at("Volume")).set(strip.volume().ratio());
        Handle.plain(mixer.at("Panorama")).set(strip.pan());
        mixer.set("Speaker/Manual", strip.on());
    }

    private static void zone(Element branch, Device.Chain chain) {
        range(branch.at("BranchSelectorRange"), chain.zone().selector());
        branch.child("ZoneSettings").ifPresent(zone -> {
            range(zone.at("KeyRange"), chain.zone().keys());
            range(zone.at("VelocityRange"), chain.zone().velocities());
        });
        branch.child("BranchInfo").ifPresent(info -> {
            info.set("ReceivingNote", NOTE_ZERO - chain.key().midi());
            info.set("SendingNote", chain.zone().plays().midi());
            info.set("ChokeGroup", chain.choke());
        });
    }

    static void range(Element element, Range range) {
        element.set("Min", range.low());
        element.set("Max", range.high());
        element.set("CrossfadeMin", range.fadeLow());
        element.set("CrossfadeMax", range.fadeHigh());
    }

    private void macros(Element rack, List<Macro> macros, Settings settings) {
        rack.set("NumVisibleMacroControls", Math.max(SHOWN, macros.size()));
        for (int i = 0; i < macros.size(); i++) {
            Macro macro = macros.get(i);
            rack.set("MacroControls." + i + "/Manual", macro.value());
            rack.set("MacroDisplayNames." + i, macro.name());
            for (Macro.Mapping mapping : macro.mappings()) {
                if (!map(i, macro, mapping)) {
                    settings.note(
                            "macro " + macro.name() + " moves " + mapping.target() + ", which is not in the file.");
                }
            }
        }
    }

    private boolean map(int number, Macro macro, Macro.Mapping mapping) {
        var target = mapping.target();
        return context.handles()
                .find(target.space(), target.id(), target.name())
                .map(handle -> {
                    bind(handle, number, macro, mapping);
                    return true;
                })
                .orElse(false);
    }

    private void bind(Handle handle, int number, Macro macro, Macro.Mapping mapping) {
        Element parameter = handle.parameter();
        Element key = context.shapes().make("key-midi");
        key.set("NoteOrController", number);
        parameter.children().removeIf(c -> c.name().equals("KeyMidi"));
        parameter.children().add(1, key);
        handle.set(mapping.low() + (mapping.high() - mapping.low()) * macro.value() / 127);
        if (handle.isFloat()) {
            double low = handle.number(mapping.low());
            double high = handle.number(mapping.high());
            parameter.set("MidiControllerRange/Min", low);
            parameter.set("MidiControllerRange/Max", high);
        }
    }

    private void variation(Element rack, Macro.Variation variation) {
        Element snapshot =
                rack.at("MacroVariations/MacroSnapshots").add(context.shapes().make("macro-snapshot"));
        snapshot.set("SnapshotName", variation.name());
        variation.values().forEach((macro, value) -> {
            snapshot.set("MacroValues." + macro, value);
            snapshot.set("MacroHasValue." + macro, true);
        });
    }

    private record Kind(String element, String branch, String chain) {}
}
