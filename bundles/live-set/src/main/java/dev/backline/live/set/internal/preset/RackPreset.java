package dev.backline.live.set.internal.preset;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a rack into the content of an {@code .adg}: the rack without its chains, and each chain as a preset of its own. The order of elements is
 * that of rack files of Live 9 and 12.
 */
final class RackPreset {
    private static final List<String> KINDS =
            List.of("InstrumentGroupDevice", "DrumGroupDevice", "AudioEffectGroupDevice");

    private final Era era;
    private final List<String> warnings;

    private RackPreset(Era era, List<String> warnings) {
        this.era = era;
        this.warnings = warnings;
    }

    /**
     * Answers {@code GroupDevicePreset} for a rack.
     *
     * @param warnings takes what no rack file at hand shows
     * @throws SetFault if the shape of such a file is not known
     */
    static Node of(Node rack, Era era, List<String> warnings) throws SetFault {
        if (era != Era.LIVE_9 && era != Era.LIVE_11 && era != Era.LIVE_12) {
            throw new SetFault("How racks of this version lie in a file is not known to Backline; it is for Live 9, 11"
                    + " and 12. Save the rack in Live.");
        }
        if (era == Era.LIVE_11) {
            warnings.add("No rack file of Live 11 was at hand when this was made: the shape is that of Live 12.");
        }
        return new RackPreset(era, warnings).group(Stripped.of(rack), 0);
    }

    private Node group(Node rack, int id) throws SetFault {
        if (!KINDS.contains(rack.name())) {
            throw new SetFault(
                    "How a " + rack.name() + " lies in a rack file is not known to Backline; it is for instrument, drum"
                            + " and audio effect racks. Save the rack in Live.");
        }
        if (rack.child("ReturnBranches").map(Node::size).orElse(0) > 0) {
            throw new SetFault("The rack has return chains, and how they lie in a rack file is not known to Backline."
                    + " Save the rack in Live.");
        }
        if (!rack.is("DrumGroupDevice")) {
            warnings.add("Of " + rack.name() + ", Backline knows rack files of Live 9 alone.");
        }
        List<Node> branches = new ArrayList<>();
        for (Node branch : rack.child("Branches").map(Node::children).orElse(List.of())) {
            branches.add(branch(branch, branches.size()));
        }
        List<Node> bare = rack.children().stream()
                .map(c -> c.is("Branches") ? c.withChildren(List.of()) : c)
                .toList();
        Node device = numbered(rack.withChildren(bare), 0);
        return numbered(Node.of("GroupDevicePreset"), id)
                .withChildren(present(
                        rack.child("OverwriteProtectionNumber"),
                        Optional.of(Node.of("Device").plus(device)),
                        Optional.of(reference(rack)),
                        Optional.of(Node.of("BranchPresets").withChildren(branches)),
                        Optional.of(Node.of("ReturnBranchPresets"))));
    }

    private Node branch(Node branch, int id) throws SetFault {
        List<Node> devices = new ArrayList<>();
        for (Node chain : branch.child("DeviceChain").map(Node::children).orElse(List.of())) {
            for (Node device : chain.child("Devices").map(Node::children).orElse(List.of())) {
                devices.add(
                        device.name().endsWith("GroupDevice")
                                ? nested(device, devices.size())
                                : device(device, device.name(), devices.size()));
            }
        }
        Optional<Node> mixer = branch.child("MixerDevice").map(m -> m.renamed("AudioBranchMixerDevice"));
        Optional<Node> mixerPreset = mixer.map(m -> Node.of("MixerPreset").plus(device(m, m.name(), 0)));
        Optional<Node> zones =
                branch.child("ZoneSettings").or(() -> branch.child("BranchInfo").map(n -> n.renamed("ZoneSettings")));
        String name = branch.value("Name/UserName", branch.value("Name/EffectiveName", ""));
        return numbered(Node.of(branch.name() + "Preset"), id)
                .withChildren(present(
                        Optional.of(Node.leaf("Name", name)),
                        branch.child("IsSoloed"),
                        Optional.of(Node.of("DevicePresets").withChildren(devices)),
                        mixerPreset,
                        branch.child("BranchSelectorRange"),
                        branch.child("SessionViewBranchWidth"),
                        color(branch),
                        branch.child("AutoColored"),
                        branch.child("AutoColorScheme"),
                        Optional.of(context(branch)),
                        zones));
    }

    private Node nested(Node rack, int id) throws SetFault {
        warnings.add("No rack file at hand holds a rack in a rack, as this one does.");
        return group(rack, id);
    }

    private static Optional<Node> color(Node branch) {
        return branch.child("ColorIndex").or(() -> branch.child("Color").map(c -> c.renamed("DocumentColorIndex")));
    }

    /** What lies inside {@code Value} in a set lies directly in the element here. */
    private static Node context(Node branch) {
        return Node.of("SourceContext")
                .withChildren(
                        branch.at("SourceContext/Value").map(Node::children).orElse(List.of()));
    }

    private Node device(Node device, String name, int id) {
        return numbered(Node.of("AbletonDevicePreset"), id)
                .withChildren(present(
                        device.child("OverwriteProtectionNumber"),
                        Optional.of(Node.of("Device").plus(numbered(device, 0).renamed(name))),
                        Optional.of(reference(device))));
    }

    /** The reference to the default preset, which every rack file names for what has no file of its own. */
    private Node reference(Node device) {
        Node file = era == Era.LIVE_9 ? oldFile() : newFile();
        Node reference = numbered(Node.of("AbletonDefaultPresetRef"), 0)
                .withChildren(List.of(file, Node.of("DeviceId", "Name", device.name())));
        return Node.of("PresetRef").plus(reference);
    }

    private Node newFile() {
        List<Node> children = new ArrayList<>(List.of(
                Node.leaf("RelativePathType", "0"),
                Node.leaf("RelativePath", ""),
                Node.leaf("Path", ""),
                Node.leaf("Type", "2"),
                Node.leaf("LivePackName", ""),
                Node.leaf("LivePackId", ""),
                Node.leaf("OriginalFileSize", "0"),
                Node.leaf("OriginalCrc", "0")));
        if (era == Era.LIVE_12) {
            children.add(Node.leaf("SourceHint", ""));
        }
        return Node.of("FileRef").withChildren(children);
    }

    private static Node oldFile() {
        Node hint = Node.of("SearchHint")
                .withChildren(List.of(
                        Node.of("PathHint"),
                        Node.leaf("FileSize", "0"),
                        Node.leaf("Crc", "0"),
                        Node.leaf("MaxCrcSize", "0"),
                        Node.leaf("HasExtendedInfo", "false")));
        return Node.of("FileRef")
                .withChildren(List.of(
                        Node.leaf("HasRelativePath", "false"),
                        Node.leaf("RelativePathType", "0"),
                        Node.of("RelativePath"),
                        Node.leaf("Name", ""),
                        Node.leaf("Type", "0"),
                        Node.of("Data"),
                        Node.leaf("RefersToFolder", "false"),
                        hint,
                        Node.leaf("LivePackName", ""),
                        Node.leaf("LivePackId", "")));
    }

    /** From Live 10 on what stands in a list has an id there; before, it has none. */
    private Node numbered(Node node, int id) {
        return era.since(Era.LIVE_10) ? first(node, Integer.toString(id)) : node.without("Id");
    }

    private static Node first(Node node, String id) {
        return node.with("Id", id);
    }

    @SafeVarargs
    private static List<Node> present(Optional<Node>... nodes) {
        List<Node> present = new ArrayList<>();
        for (Optional<Node> node : nodes) {
            node.ifPresent(present::add);
        }
        return present;
    }
}
