package dev.backline.live.bridge.internal.push;

import dev.backline.live.bridge.api.LiveFault;

/**
 * One step of a copy into Live.
 *
 * @param what in words
 * @param deed does it and sees it done
 * @param inverse takes it back; does nothing where taking back an earlier step takes this one along
 */
record PushStep(String what, Deed deed, Deed inverse) {
    /** Something that is done in Live. */
    @FunctionalInterface
    interface Deed {
        /** Does it. */
        void run() throws LiveFault;
    }

    /** Answers a step that goes when an earlier one is taken back. */
    static PushStep within(String what, Deed deed) {
        return new PushStep(what, deed, () -> {});
    }
}
