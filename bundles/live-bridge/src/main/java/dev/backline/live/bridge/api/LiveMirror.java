package dev.backline.live.bridge.api;

import dev.backline.api.job.Progress;
import java.util.function.Consumer;

/** A copy of the set that a running Live holds, kept current. */
public interface LiveMirror extends AutoCloseable {
    /** Answers the copy as it is known now. */
    LiveImage image();

    /** Calls a listener with the copy now and after each change. */
    Subscription onChange(Consumer<LiveImage> listener);

    /**
     * Reads all again: notes, devices and whatever AbletonOSC tells no changes of.
     *
     * @throws dev.backline.api.job.JobCancelled if the job is asked to stop meanwhile
     */
    LiveImage refresh(Progress progress) throws LiveFault;

    /** Ends it; the last copy can still be asked for. */
    @Override
    void close();
}
