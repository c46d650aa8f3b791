package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import java.util.Optional;

/**
 * A reference to a plug-in or a Max device.
 *
 * @param format {@code VST2}, {@code VST3}, {@code AU} or {@code Max}
 * @param name as the file has it
 */
public record PlugInView(String format, String name) {
    static Optional<PlugInView> of(Node device) {
        return switch (device.name()) {
            case "PluginDevice" -> device.child("PluginDesc").flatMap(PlugInView::described);
            case "AuPluginDevice" ->
                device.at("PluginDesc/AuPluginInfo").map(n -> new PlugInView("AU", n.value("Name", "")));
            case "MxDeviceAudioEffect", "MxDeviceMidiEffect", "MxDeviceInstrument" ->
                device.at("PatchSlot/Value/MxPatchRef")
                        .or(() -> device.at("PatchSlot/Value/MxDPatchRef"))
                        .map(PlugInView::max);
            default -> Optional.empty();
        };
    }

    private static Optional<PlugInView> described(Node description) {
        return description
                .child("VstPluginInfo")
                .map(n -> new PlugInView("VST2", n.value("PlugName", n.value("FileName", ""))))
                .or(() -> description.child("Vst3PluginInfo").map(n -> new PlugInView("VST3", n.value("Name", ""))));
    }

    private static PlugInView max(Node patch) {
        String file = new SampleRefView(patch).name();
        return new PlugInView("Max", file.endsWith(".amxd") ? file.substring(0, file.length() - 5) : file);
    }
}
