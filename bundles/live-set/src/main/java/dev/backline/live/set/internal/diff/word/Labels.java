package dev.backline.live.set.internal.diff.word;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.DeviceNames;
import dev.backline.live.set.internal.view.DeviceView;
import java.util.Map;
import java.util.Set;

/**
 * What a parameter is called on the way down to it.
 *
 * @param devices devices and chains passed, the inner one first, in words; empty in the mixer
 * @param element the element of the device
 * @param names names of elements passed since then
 */
public record Labels(String devices, String element, String names) {
    /** At the top of a track. */
    public static final Labels TOP = new Labels("", "Mixer", "");

    private static final Set<String> SILENT = Set.of(
            "Slot",
            "Value",
            "Player",
            "Globals",
            "ParameterList",
            "Devices",
            "DeviceChain",
            "Mixer",
            "MixerDevice",
            "Sends",
            "MainSequencer",
            "Parameters",
            "VolumeAndPan",
            "Pitch",
            "Filter",
            "Lfo",
            "SimplerFilter",
            "SimplerLfo",
            "SimplerPitchEnvelope",
            "MultiSampleMap");
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("Pan", "Pan"),
            Map.entry("Speaker", "Track activator"),
            Map.entry("DryWet", "Dry/Wet"),
            Map.entry("CrossFadeState", "Crossfader assignment"),
            Map.entry("CrossFade", "Crossfader"),
            Map.entry("TimeSignature", "Time signature"),
            Map.entry("GlobalGrooveAmount", "Global groove amount"),
            Map.entry("On", "Device on"));

    /** Answers the labels one step down. */
    public Labels below(Song song, Node parent, Node child, int position) {
        if (parent.is("Devices")) {
            return new Labels(device(child) + (devices.isEmpty() ? "" : " in " + devices), child.name(), "");
        }
        if (parent.is("Branches") || parent.is("ReturnBranches")) {
            return new Labels(chain(child, position) + (devices.isEmpty() ? "" : " of " + devices), "Branch", "");
        }
        if (child.is("MixerDevice")) {
            return new Labels(devices, "Mixer", "");
        }
        if (parent.is("Sends")) {
            return new Labels(
                    devices, "Mixer", "Send " + (devices.isEmpty() ? song.send(position) : Song.letter(position)));
        }
        String own = name(child);
        return new Labels(devices, element, own.isEmpty() ? names : names.isEmpty() ? own : names + " " + own);
    }

    private static String name(Node node) {
        if (SILENT.contains(node.name()) || node.name().endsWith("DeviceChain")) {
            return "";
        }
        String plugIn = node.value("ParameterName", "");
        return plugIn.isEmpty() ? title(node.name()) : Words.safe(plugIn);
    }

    public static String title(String element) {
        String known = SHOWN.get(element);
        if (known != null) {
            return known;
        }
        int point = element.lastIndexOf('.');
        if (point > 0 && element.substring(point + 1).matches("\\d{1,4}")) {
            String base = element.substring(0, point);
            String one = base.equals("Bands") ? "Band" : base.equals("MacroControls") ? "Macro" : Words.split(base);
            return one + " " + (Integer.parseInt(element.substring(point + 1)) + 1);
        }
        return Words.split(element.replaceFirst("^Parameter([AB])$", "$1"));
    }

    /** Answers the name of a device as Live shows it. */
    public static String device(Node device) {
        DeviceView view = new DeviceView(device);
        String user = view.userName();
        String kind = view.plugIn().map(p -> p.name()).filter(n -> !n.isEmpty()).orElse(DeviceNames.of(device.name()));
        return user.isEmpty() ? Words.safe(kind.equals(device.name()) ? Words.split(kind) : kind) : Words.quoted(user);
    }

    /** Answers the name of a chain or pad. */
    public static String chain(Node branch, int position) {
        DeviceView.ChainView view = new DeviceView.ChainView(branch);
        String what = view.pad().map(p -> "pad " + Words.key(p)).orElse("chain " + (position + 1));
        return view.name().isEmpty() ? what : what + " " + Words.quoted(view.name());
    }

    /** Answers the label of a parameter that was stepped down to. */
    public String parameter() {
        String inner =
                names.startsWith("Send ") && names.endsWith(" Send") ? names.substring(0, names.length() - 5) : names;
        return inner;
    }

    public Targets.Target target(Node parameter) {
        Units units = Units.of(element, parameter.is("ParameterValue") ? parameter.renamed("Plain") : parameter);
        String name = parameter().isEmpty() ? title(parameter.name()) : parameter();
        return new Targets.Target(devices.isEmpty() ? name : name + " of " + devices, name, devices, units);
    }

    /** What a clip moves of its own: the sequencer's targets and MIDI controllers. */
    public Targets.Target sequencer(Node target) {
        String name = target.name();
        String label = name.startsWith("ControllerTargets.")
                ? controller(Integer.parseInt(name.substring(name.indexOf('.') + 1)))
                : Words.split(name.replace("ModulationTarget", ""));
        return new Targets.Target("clip " + label, label, "", Units.PLAIN);
    }

    private static String controller(int index) {
        return switch (index) {
            case 0 -> "pitch bend";
            case 1 -> "channel pressure";
            default -> "MIDI controller " + (index - 2);
        };
    }
}
