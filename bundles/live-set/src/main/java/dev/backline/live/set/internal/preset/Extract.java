package dev.backline.live.set.internal.preset;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.SetView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * A part of a set as a file of its own.
 *
 * @param root of the file
 * @param warnings what the user should know
 */
public record Extract(Node root, List<String> warnings) {
    /** Copies the list. */
    public Extract {
        warnings = List.copyOf(new LinkedHashSet<>(warnings));
    }

    /**
     * Answers a device as a rack file or a preset, as the file's ending says.
     *
     * @throws SetFault if the ending does not fit, or the shape of such a file is not known
     */
    public static Extract device(SetView set, DeviceView device, Path out) throws SetFault {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        String wanted = device.isRack() ? ".adg" : ".adv";
        if (!name.endsWith(wanted)) {
            throw new SetFault(out + ": a " + (device.isRack() ? "rack" : "device") + " lies in a file that ends in "
                    + wanted + ". Give it that ending.");
        }
        List<String> warnings = new ArrayList<>();
        switch (set.era()) {
            case LIVE_8 ->
                throw new SetFault(
                        "Live 8 keeps the values of a device in its automation, which a preset has not, so nothing"
                                + " was taken out. Save the preset in Live.");
            case NEWER -> warnings.add("The version of this set is not known to Backline.");
            default -> {}
        }
        routed(device.node(), warnings);
        Node content = device.isRack()
                ? RackPreset.of(device.node(), set.era(), warnings)
                : Stripped.of(device.node()).without("Id");
        Node preset = device.isRack() ? content.without("Id") : content;
        return new Extract(set.ableton().withChildren(List.of(preset)), warnings);
    }

    private static void routed(Node device, List<String> warnings) {
        device.walk(n -> {
            if (n.is("Target") && n.value().orElse("").contains("/Track.")) {
                warnings.add("It hears or feeds another track (" + n.value().orElse("")
                        + "); choose that again where the preset is loaded.");
            }
        });
    }
}
