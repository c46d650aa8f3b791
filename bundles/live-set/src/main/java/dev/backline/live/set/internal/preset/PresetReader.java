package dev.backline.live.set.internal.preset;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.info.Census;
import dev.backline.live.set.internal.info.SetInfo;
import dev.backline.live.set.internal.info.SetSummary;
import dev.backline.live.set.internal.preset.PresetInfo.Chain;
import dev.backline.live.set.internal.preset.PresetInfo.ClipLine;
import dev.backline.live.set.internal.preset.PresetInfo.Macro;
import dev.backline.live.set.internal.reference.Places;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.DeviceNames;
import dev.backline.live.set.internal.view.Era;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the files that lie beside sets: {@code .adg}, {@code .adv}, {@code .alc}, {@code .agr} and {@code .ask}. */
public final class PresetReader {
    /** Drum racks count their pads' notes downward from here. */
    private static final int NOTE_ZERO = 128;

    private static final int MOST_MACROS = 16;
    private static final int OLD_MACROS = 8;

    private final SetFile file;
    private final Node root;
    private final Optional<Path> library;

    private PresetReader(SetFile file, Optional<Path> library) {
        this.file = file;
        this.root = file.document().root();
        this.library = library;
    }

    /**
     * Answers what a file holds.
     *
     * @param library the user library, where its samples are looked for too
     * @throws SetFault if it is none of these
     */
    public static PresetInfo read(SetFile file, Optional<Path> library) throws SetFault {
        return new PresetReader(file, library).info();
    }

    private PresetInfo info() throws SetFault {
        Node content = content();
        return switch (content.name()) {
            case "GroupDevicePreset" -> device("rack", rack(content), content);
            case "Theme", "SkinManager" ->
                about("theme", Optional.empty(), "", Optional.empty(), List.of(), List.of(), Colors.of(content));
            case "LiveSet" -> clip("clip", content);
            default -> content.at("On").isPresent() ? device("device", content, content) : groove(content);
        };
    }

    private Node content() throws SetFault {
        Optional<Node> first = root.is("Ableton")
                ? root.children().stream().filter(Node::isElement).findFirst()
                : Optional.empty();
        boolean isSet = first.filter(n -> n.is("LiveSet")).isPresent() && !ends(".alc") && !ends(".agr");
        if (first.isEmpty() || isSet) {
            throw new SetFault(file.path() + " holds " + (isSet ? "a whole set" : "<" + root.name() + ">")
                    + ", but a rack, preset, clip, groove or theme was expected."
                    + (isSet ? " See: set info" : " It was left unchanged."));
        }
        return first.orElseThrow();
    }

    private boolean ends(String ending) {
        return String.valueOf(file.path().getFileName())
                .toLowerCase(Locale.ROOT)
                .endsWith(ending);
    }

    private Node rack(Node preset) throws SetFault {
        return preset.child("Device").map(Node::children).orElse(List.of()).stream()
                .filter(Node::isElement)
                .findFirst()
                .orElseThrow(
                        () -> new SetFault(file.path() + " is a rack file without a rack, but one was expected inside"
                                + " <Device>. Save it again in Live."));
    }

    private PresetInfo device(String kind, Node device, Node content) {
        List<Chain> chains = new ArrayList<>();
        for (Node branch : content.child("BranchPresets").map(Node::children).orElse(List.of())) {
            if (branch.isElement()) {
                chains.add(chain(branch));
            }
        }
        return about(
                kind,
                Optional.of(DeviceNames.of(device.name())),
                device.value("UserName", ""),
                Optional.empty(),
                macros(device),
                chains,
                Map.of());
    }

    private static Chain chain(Node branch) {
        Optional<Integer> pad = branch.at("ZoneSettings/ReceivingNote")
                .flatMap(n -> n.number().stream().boxed().findFirst())
                .map(n -> NOTE_ZERO - n.intValue());
        List<String> devices = branch.child("DevicePresets").map(Node::children).orElse(List.of()).stream()
                .flatMap(p -> p.child("Device").stream())
                .flatMap(d -> d.children().stream().filter(Node::isElement).limit(1))
                .map(d -> DeviceNames.of(d.name()))
                .toList();
        return new Chain(branch.value("Name", ""), pad, devices);
    }

    private static List<Macro> macros(Node rack) {
        List<Macro> macros = new ArrayList<>();
        int shown = (int) Math.clamp(rack.number("NumVisibleMacroControls").orElse(OLD_MACROS), 0, MOST_MACROS);
        for (int i = 0; i < shown; i++) {
            Optional<Node> macro = rack.child("MacroControls." + i);
            if (macro.isPresent()) {
                String name = rack.value("MacroDisplayNames." + i, "Macro " + (i + 1));
                macros.add(new Macro(name, macro.orElseThrow().number("Manual").orElse(0)));
            }
        }
        return macros;
    }

    private PresetInfo clip(String kind, Node content) {
        Optional<Node> clip = first(content, "MidiClip", "AudioClip");
        List<Node> devices = Census.of(content).devices();
        Optional<String> device = devices.stream().findFirst().map(d -> DeviceNames.of(d.name()));
        String name = clip.map(c -> new ClipView(c, true).name()).orElse("");
        return about(kind, device, name, clip, List.of(), List.of(), Map.of());
    }

    /** No groove file was at hand; grooves inside sets have a clip and four amounts, and that is looked for. */
    private PresetInfo groove(Node content) throws SetFault {
        Optional<Node> clip = first(content, "MidiClip", "AudioClip");
        if (clip.isEmpty()) {
            throw new SetFault(file.path() + " holds a <" + content.name()
                    + ">, but a rack, preset, clip, groove or theme was expected. It was left unchanged.");
        }
        String name = content.value("Name", new ClipView(clip.orElseThrow(), true).name());
        return about("groove", Optional.empty(), name, clip, List.of(), List.of(), Map.of());
    }

    private static Optional<Node> first(Node content, String... names) {
        List<Node> found = new ArrayList<>();
        content.walk(n -> {
            if (found.isEmpty() && List.of(names).contains(n.name())) {
                found.add(n);
            }
        });
        return found.stream().findFirst();
    }

    private PresetInfo about(
            String kind,
            Optional<String> device,
            String name,
            Optional<Node> clip,
            List<Macro> macros,
            List<Chain> chains,
            Map<String, String> colors) {
        return new PresetInfo(
                file.path(),
                kind,
                Era.of(root).live(),
                root.attribute("Creator", ""),
                root.attribute("MinorVersion", ""),
                device,
                name,
                macros,
                chains,
                clip.map(PresetReader::line),
                SetSummary.plugIns(devices()),
                samples(),
                colors,
                Census.of(root).counts(file.document().size()));
    }

    /** In racks devices lie in {@code Device}, in clips in {@code Devices}, in presets directly. */
    private List<Node> devices() {
        List<Node> devices = new ArrayList<>();
        root.walk(n -> {
            if (n.is("Device") || n.is("Devices") || n == root) {
                n.children().stream().filter(Node::isElement).forEach(devices::add);
            }
        });
        return devices;
    }

    private SetInfo.Samples samples() {
        return SetSummary.samples(root, file.path(), Places.of(file.path(), library));
    }

    private static ClipLine line(Node node) {
        ClipView clip = new ClipView(node, true);
        return new ClipLine(
                clip.name(),
                clip.isMidi() ? "midi" : "audio",
                clip.loopEnd() - clip.loopStart(),
                clip.notes().size());
    }
}
