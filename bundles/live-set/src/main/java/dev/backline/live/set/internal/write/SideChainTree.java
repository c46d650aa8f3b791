package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Routing;
import dev.backline.model.SideChain;

/** What a device listens to. */
final class SideChainTree {
    private final SetContext context;

    SideChainTree(SetContext context) {
        this.context = context;
    }

    /** Answers whether the device could be made to listen there. */
    boolean fill(Element device, SideChain chain) {
        if (device.child("SideChain").isEmpty()) {
            return false;
        }
        Element inner = device.at("SideChain");
        if (!new RoutingTree(context).fill(inner.at("RoutedInput/Routable"), Routing.Port.AUDIO_IN, chain.source())) {
            return false;
        }
        inner.set("OnOff/Manual", chain.on());
        Handle.plain(inner.at("RoutedInput/Volume")).set(chain.gain().ratio());
        Handle.plain(inner.at("DryWet")).set(chain.dryWet());
        return true;
    }
}
