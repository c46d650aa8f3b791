package dev.backline.live.bridge.api;

import java.util.function.Consumer;

/**
 * One value of a running Live, such as a track's volume.
 *
 * @param <T> its type at this door; on the wire it is one of AbletonOSC's
 */
public interface LiveValue<T> {
    /** Answers what it is, in words that a message can take, such as {@code volume of track 3}. */
    String name();

    /**
     * Answers the value now.
     *
     * @throws LiveFault if Live has no such object, AbletonOSC cannot read it, or Live does not answer
     */
    T read() throws LiveFault;

    /**
     * Sets the value and reads it back.
     *
     * @throws LiveFault if there is no consent, AbletonOSC cannot set it, the value is out of range, or reading back shows another value
     */
    void write(T value) throws LiveFault;

    /**
     * Sets the value without waiting and without reading it back, for movements of many steps: of calls that come faster than they are
     * sent the last one counts. End a movement with {@link #write}.
     *
     * @throws LiveFault if there is no consent, AbletonOSC cannot set it, or the value is out of range
     */
    void glide(T value) throws LiveFault;

    /**
     * Calls a listener with the value now and with each other value from then on. Between two calls values may be skipped; the last one
     * never is, not even when a message is lost or Live starts again. When the object is gone it hears nothing.
     *
     * @throws LiveFault if AbletonOSC tells no changes of it
     */
    Subscription listen(Consumer<T> listener) throws LiveFault;
}
