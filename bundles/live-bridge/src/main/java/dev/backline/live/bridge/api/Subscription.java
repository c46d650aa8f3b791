package dev.backline.live.bridge.api;

/** Something that is being listened to until it is closed. Closing it twice does no harm. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    /** Ends it; a call that is on its way may still arrive. */
    @Override
    void close();
}
