package dev.backline.live.bridge.internal.wire;

import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveTarget;

/** What is said when something goes wrong on the way to Live. */
public final class Faults {
    private Faults() {}

    /** Answers the fault of a Live that stays silent. */
    static LiveFault unreachable(LiveTarget target) {
        return new LiveFault(
                Kind.UNREACHABLE,
                "Live does not answer at " + target
                        + ": check that Live runs, that AbletonOSC is chosen as a control surface in its settings"
                        + " (Link, Tempo & MIDI), and that it replies to port " + target.replyPort()
                        + ", or start 'backline virtual-live'.");
    }

    static LiveFault closed() {
        return new LiveFault(Kind.UNREACHABLE, "The connection to Live is closed. Open it again.");
    }

    /** Answers Live's own words as a sentence. */
    static String complaint(String text) {
        return "Live refuses: " + text + (text.endsWith(".") ? "" : ".");
    }

    /** Answers the fault of what AbletonOSC does not reach. */
    public static LiveFault notAvailable(String what) {
        return new LiveFault(
                Kind.NOT_AVAILABLE,
                what + " is not available over AbletonOSC. Do it in Live, or in the set's file with 'backline set'.");
    }
}
