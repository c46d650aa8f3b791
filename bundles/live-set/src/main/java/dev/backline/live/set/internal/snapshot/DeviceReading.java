package dev.backline.live.set.internal.snapshot;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.DeviceView.ChainView;
import dev.backline.live.set.internal.view.DrivenView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SampleRefView;
import dev.backline.model.Device;
import dev.backline.model.Macro;
import dev.backline.model.Mixer;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.PluginRef;
import dev.backline.model.Range;
import dev.backline.model.Routing;
import dev.backline.model.SampleZone;
import dev.backline.model.SideChain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads devices, racks with all that is in them too. Their ids are those of track, devices and chains, joined by points. */
final class DeviceReading {
    private static final Map<String, String> RACKS = Map.of(
            "InstrumentGroupDevice", Device.INSTRUMENT_RACK,
            "AudioEffectGroupDevice", Device.AUDIO_RACK,
            "MidiEffectGroupDevice", Device.MIDI_RACK,
            "DrumGroupDevice", Device.DRUM_RACK);

    private final SamplePaths samples;
    private final Targets targets;
    private final String owner;

    DeviceReading(SamplePaths samples, Targets targets, String owner) {
        this.samples = samples;
        this.targets = targets;
        this.owner = owner;
    }

    Device read(DeviceView view) {
        String id = owner + "." + view.id();
        Device.Builder device = Device.builder(kind(view)).id(id).on(view.isOn());
        String shown = view.userName().isEmpty() ? plugInName(view) : view.userName();
        if (!shown.isEmpty()) {
            device.name(shown);
        }
        parameters(view, id, device);
        if (view.isRack()) {
            rack(view, id, device);
        }
        zones(view.node(), device);
        playback(view.node(), device);
        view.node().child("SideChain").flatMap(DeviceReading::sideChain).ifPresent(device::sideChain);
        plugIn(view, device);
        return device.build();
    }

    private static String plugInName(DeviceView view) {
        return view.plugIn().map(p -> p.name()).orElse("");
    }

    private static String kind(DeviceView view) {
        String rack = RACKS.get(view.element());
        if (rack != null) {
            return rack;
        }
        return view.plugIn()
                .map(p -> p.format().equals("Max") ? Device.MAX : Device.PLUGIN)
                .orElse(Device.LIVE + view.element());
    }

    private static void plugIn(DeviceView view, Device.Builder device) {
        view.plugIn().ifPresent(p -> {
            switch (p.format()) {
                case "VST2" -> device.plugin(new PluginRef(PluginRef.Format.VST2, p.name(), "", "", ""));
                case "VST3" -> device.plugin(new PluginRef(PluginRef.Format.VST3, p.name(), "", "", ""));
                case "AU" -> device.plugin(new PluginRef(PluginRef.Format.AUDIO_UNIT, p.name(), "", "", ""));
                default -> device.patch(Path.of(p.name().replace('\0', '_') + ".amxd"));
            }
        });
    }

    /** Those of a rack's chains belong to the devices there. */
    private void parameters(DeviceView view, String id, Device.Builder device) {
        String branches = view.element() + "/Branches/";
        String returns = view.element() + "/ReturnBranches/";
        for (ParameterView parameter : view.parameters()) {
            String path = parameter.path();
            if (path.startsWith(branches) || path.startsWith(returns)) {
                continue;
            }
            String name = path.substring(view.element().length() + 1);
            targets.parameter(parameter.node(), reference(id, name));
            if (!name.equals("On")
                    && !name.startsWith("MacroControls.")
                    && parameter.value().isPresent()) {
                double value = parameter.value().getAsDouble();
                device.parameter(parameter(name, parameter.node(), value));
            }
        }
    }

    /** A macro may run backwards; the range is the same. */
    private static Parameter parameter(String name, Node node, double value) {
        double one = Read.number(node, "MidiControllerRange/Min", StrictMath.min(0, value));
        double other = Read.number(node, "MidiControllerRange/Max", StrictMath.max(1, value));
        double low = StrictMath.min(one, other);
        double high = StrictMath.max(one, other);
        return Parameter.of(name, "", StrictMath.min(low, value), StrictMath.max(high, value), value);
    }

    private static ParameterRef reference(String id, String name) {
        if (name.equals("On")) {
            return ParameterRef.device(id, "on");
        }
        if (name.matches("MacroControls\\.\\d{1,2}")) {
            return ParameterRef.device(id, "macro/" + name.substring(name.indexOf('.') + 1));
        }
        return ParameterRef.device(id, name);
    }

    private void rack(DeviceView view, String id, Device.Builder device) {
        for (ChainView chain : view.chains()) {
            boolean back = view.node()
                    .child("ReturnBranches")
                    .map(r -> r.children().contains(chain.node()))
                    .orElse(false);
            Device.Chain read = chain(chain, id);
            if (back) {
                device.returnChain(read);
            } else {
                device.chain(read);
            }
        }
        macros(view, device);
    }

    /** Hidden macros that move something go on moving it, so they are told too. */
    private void macros(DeviceView view, Device.Builder device) {
        List<DrivenView> driven = view.driven();
        int shown = Read.whole(view.node(), "NumVisibleMacroControls", 8, 0, 16);
        int last = driven.stream().mapToInt(d -> d.macro() + 1).max().orElse(0);
        for (int i = 0; i < StrictMath.max(shown, last); i++) {
            int macro = i;
            String name = view.node().value("MacroDisplayNames." + i, "Macro " + (i + 1));
            double value = Read.within(Read.number(view.node(), "MacroControls." + i + "/Manual", 0), 0, 127);
            List<Macro.Mapping> mappings = driven.stream()
                    .filter(d -> d.macro() == macro)
                    .flatMap(d ->
                            targets
                                    .of(d.node())
                                    .map(t -> new Macro.Mapping(t, d.low(), d.high(), d.law(value)))
                                    .stream())
                    .toList();
            device.macro(new Macro(name, value, mappings));
        }
    }

    private Device.Chain chain(ChainView view, String rack) {
        Node node = view.node();
        String id = rack + "." + node.attribute("Id", "");
        DeviceReading inside = new DeviceReading(samples, targets, id);
        Node zones = node.child("ZoneSettings").orElse(Node.of("ZoneSettings"));
        Device.Zone zone = new Device.Zone(
                Read.range(zones.child("KeyRange").orElse(zones), Range.ALL),
                Read.range(zones.child("VelocityRange").orElse(zones), Range.VELOCITIES),
                Read.range(node.child("BranchSelectorRange").orElse(zones), Range.ZERO),
                Read.key(Read.number(node, "BranchInfo/SendingNote", 60)));
        return new Device.Chain(
                view.name(),
                Read.key(view.pad().orElse(60)),
                Read.whole(node, "BranchInfo/ChokeGroup", 0, 0, 16),
                view.devices().stream().map(inside::read).toList(),
                zone,
                strip(node, id));
    }

    private Device.Strip strip(Node chain, String id) {
        Optional<Node> mixer = chain.child("MixerDevice");
        mixer.ifPresent(m -> Map.of("Volume", "volume", "Panorama", "pan", "Speaker", "on")
                .forEach((element, name) -> m.child(element)
                        .ifPresent(n -> targets.parameter(n, ParameterRef.of("chain/" + id + "/" + name)))));
        Mixer strip = mixer.map(m -> new Mixer(
                                Read.gain(Read.number(m, "Volume/Manual", 1), 6),
                                Read.within(Read.number(m, "Panorama/Manual", 0), -1, 1),
                                Map.of())
                        .withOn(Read.yes(m, "Speaker/Manual", true)))
                .orElse(Mixer.UNITY);
        return new Device.Strip(id, strip, Read.color(chain.value("Color", chain.value("ColorIndex", "-1"))));
    }

    /** Answers what a device listens to; empty while it is off or no track. */
    private static Optional<SideChain> sideChain(Node node) {
        String target = node.value("RoutedInput/Routable/Target", "");
        String[] steps = target.split("/", 3);
        String track = steps.length > 1 && steps[1].startsWith("Track.") ? steps[1].substring(6) : "";
        Routing source = RoutingReading.of(target, List.of(track));
        if (source.place() != Routing.Place.TRACK || !Read.yes(node, "OnOff/Manual", false)) {
            return Optional.empty();
        }
        return Optional.of(new SideChain(
                true,
                source,
                Read.gain(Read.number(node, "RoutedInput/Volume/Manual", 1), 24),
                Read.within(Read.number(node, "DryWet/Manual", 1), 0, 1)));
    }

    /** Simpler's three pages: what Sampler and older versions do not tell is not told here. */
    private static void playback(Node node, Device.Builder device) {
        if (node.value("Globals/PlaybackMode").isPresent() && Read.yes(node, "Globals/IsSimpler", false)) {
            List<String> names = List.of("classic", "one-shot", "slicing");
            device.property("playback", names.get(Read.whole(node, "Globals/PlaybackMode", 0, 0, 2)));
        }
    }

    private void zones(Node device, Device.Builder builder) {
        List<Node> parts = device.at("Player/MultiSampleMap/SampleParts")
                .map(n -> n.children("MultiSamplePart"))
                .orElse(List.of());
        for (Node part : parts) {
            Optional<SampleRefView> sample = part.child("SampleRef").map(SampleRefView::new);
            long start = Read.frames(part, "SampleStart", 0, 0);
            long end = Read.frames(part, "SampleEnd", 0, start + 1);
            if (sample.isPresent()) {
                builder.zone(zone(part, samples.of(sample.orElseThrow()), start, StrictMath.max(start + 1, end)));
            }
        }
    }

    private static SampleZone zone(Node part, Path file, long start, long end) {
        Range keys = Read.range(part.child("KeyRange").orElse(part), Range.ALL);
        Optional<SampleZone.Loop> loop = part.child("SustainLoop")
                .filter(l -> Read.whole(l, "Mode", 0, 0, 9) != 0)
                .map(l -> {
                    long from = StrictMath.min(end - 1, Read.frames(l, "Start", (double) start, 0));
                    long to = Read.frames(l, "End", (double) end, from + 1);
                    return new SampleZone.Loop(from, to, Read.frames(l, "Crossfade", 0, 0));
                });
        return new SampleZone(
                file,
                Read.key(Read.number(part, "RootKey", 60)),
                Read.key(keys.low()),
                Read.key(keys.high()),
                start,
                end,
                loop,
                new SampleZone.Layer(
                        Read.range(part.child("VelocityRange").orElse(part), Range.VELOCITIES),
                        Read.range(part.child("SelectorRange").orElse(part), Range.ALL),
                        Read.within(Read.number(part, "Detune", 0), -50, 50),
                        Read.gain(Read.number(part, "Volume", 1), 24),
                        Read.within(Read.number(part, "Panorama", 0), -1, 1)));
    }
}
