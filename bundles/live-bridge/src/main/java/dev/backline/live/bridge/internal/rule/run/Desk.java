package dev.backline.live.bridge.internal.rule.run;

import dev.backline.live.bridge.internal.rule.Address;
import dev.backline.live.bridge.internal.rule.RuleFault;

/** Where rules read and what they set: a running Live, or a set on disk. Used by one thread. */
public interface Desk {
    /**
     * Answers the dial of an address.
     *
     * @throws RuleFault if there is no such thing here; its message says what is there
     */
    Dial dial(Address address) throws RuleFault;

    /** Answers what a dial shows at a place of the song, without waiting for anything. */
    double read(Dial dial, double beat);
}
