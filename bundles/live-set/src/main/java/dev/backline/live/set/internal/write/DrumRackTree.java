package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Device;

/** Drum racks: one branch a pad. */
final class DrumRackTree {
    /** Live counts the pads' notes downward from here. */
    private static final int NOTE_ZERO = 128;

    private final SetContext context;
    private final DeviceTree devices;

    DrumRackTree(SetContext context, DeviceTree devices) {
        this.context = context;
        this.devices = devices;
    }

    Element make(Device rack, String where) {
        Element element = context.shapes().make("drum-rack");
        for (Device.Chain chain : rack.chains()) {
            element.at("Branches").add(branch(chain, where + ", " + rack.name()));
        }
        return element;
    }

    private Element branch(Device.Chain chain, String where) {
        Element branch = context.shapes().make("drum-branch");
        branch.set("Name/EffectiveName", chain.name());
        branch.set("Name/UserName", chain.name());
        Element list = branch.at("DeviceChain/MidiToAudioDeviceChain/Devices");
        for (Device device : chain.devices()) {
            devices.make(device, where + ", pad " + chain.name()).ifPresent(list::add);
        }
        branch.set("BranchInfo/ReceivingNote", NOTE_ZERO - chain.key().midi());
        branch.set("BranchInfo/SendingNote", Device.PAD_KEY.midi());
        branch.set("BranchInfo/ChokeGroup", chain.choke());
        return branch;
    }
}
