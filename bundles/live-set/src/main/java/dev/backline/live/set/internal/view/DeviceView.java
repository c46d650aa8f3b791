package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A device: instrument, effect, rack, plug-in or Max device.
 *
 * @param node its element
 */
public record DeviceView(Node node) {
    static List<DeviceView> in(Node devices) {
        return devices.children().stream()
                .filter(Node::isElement)
                .map(DeviceView::new)
                .toList();
    }

    /** Answers the element's name, such as {@code Eq8}. */
    public String element() {
        return node.name();
    }

    /** Answers its id among its neighbours; empty when it has none. */
    public String id() {
        return node.attribute("Id", "");
    }

    /** Answers the name that the producer gave; empty when none. */
    public String userName() {
        return node.value("UserName", "");
    }

    /** Answers whether it is switched on. */
    public boolean isOn() {
        return node.child("On")
                        .map(n -> new ParameterView("On", n))
                        .flatMap(p -> p.value().stream().boxed().findFirst())
                        .orElse(1.0)
                != 0;
    }

    /** Answers whether it is a rack. */
    public boolean isRack() {
        return node.name().endsWith("GroupDevice");
    }

    /** Answers the chains of a rack, return chains behind. */
    public List<ChainView> chains() {
        List<ChainView> chains = new ArrayList<>();
        for (String holder : List.of("Branches", "ReturnBranches")) {
            node.child(holder).map(Node::children).orElse(List.of()).stream()
                    .filter(Node::isElement)
                    .map(ChainView::new)
                    .forEach(chains::add);
        }
        return chains;
    }

    /** Answers its parameters, those inside chains too, by path from the device down. */
    public List<ParameterView> parameters() {
        List<ParameterView> found = new ArrayList<>();
        ParameterView.collect(node.name(), node, found);
        return found;
    }

    /** Answers what the macros of a rack move: in its chains, their mixers, and its chain selector. */
    public List<DrivenView> driven() {
        List<DrivenView> found = new ArrayList<>();
        DrivenView.selector(node).ifPresent(found::add);
        for (ChainView chain : chains()) {
            chain.node().child("MixerDevice").ifPresent(m -> DrivenView.collect(m, false, found));
            chain.devices().forEach(d -> DrivenView.collect(d.node(), d.isRack(), found));
        }
        return found;
    }

    /** Answers what a plug-in or Max device is called in its own format. */
    public Optional<PlugInView> plugIn() {
        return PlugInView.of(node);
    }

    /**
     * A chain of a rack.
     *
     * @param node its element
     */
    public record ChainView(Node node) {
        /** Answers its id among its neighbours; empty when it has none. */
        public String id() {
            return node.attribute("Id", "");
        }

        /** Answers the name. */
        public String name() {
            String user = node.value("Name/UserName", "");
            return user.isEmpty() ? node.value("Name/EffectiveName", node.value("Name", "")) : user;
        }

        /** Answers its devices in signal order. */
        public List<DeviceView> devices() {
            return node.child("DeviceChain").map(Node::children).orElse(List.of()).stream()
                    .flatMap(c -> c.child("Devices").stream())
                    .findFirst()
                    .map(DeviceView::in)
                    .orElse(List.of());
        }

        /** Answers the MIDI note of a drum pad; empty for chains of other racks. */
        public Optional<Integer> pad() {
            return node.at("BranchInfo/ReceivingNote")
                    .flatMap(Node::value)
                    .flatMap(v -> Decimals.parse(v).stream().boxed().findFirst())
                    // Live counts pads downwards.
                    .map(v -> 128 - v.intValue());
        }
    }
}
