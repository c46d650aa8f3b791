package dev.backline.live.bridge.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.internal.told.LiveFaults;

/** One action's time with a running Live. */
final class Visit {
    private Visit() {}

    /**
     * What is done there.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {
        /** Does it. */
        T run(LiveConnection connection) throws LiveFault, ActionFault;
    }

    /** Reads. */
    static <T> T reading(Live live, Work<T> work) throws ActionFault {
        return with(live, Consent.READ, work);
    }

    /** Writes, since a typed command is consent; a dry run only looks. */
    static <T> T writing(Live live, Intent intent, Work<T> work) throws ActionFault {
        return with(live, intent == Intent.APPLY ? Consent.WRITE : Consent.PREVIEW, work);
    }

    static <T> T with(Live live, Consent consent, Work<T> work) throws ActionFault {
        try (LiveConnection connection = live.open(consent)) {
            return work.run(connection);
        } catch (LiveFault e) {
            throw LiveFaults.of(e);
        }
    }
}
