package dev.backline.engine.internal.live;

import dev.backline.sound.AudioBlock;

/** Where sound is heard. One thread puts blocks in; nothing there allocates, locks or logs. */
public interface Outlet extends AutoCloseable {
    /** Answers a short name of it. */
    String name();

    /** Answers the sample rate. */
    int sampleRateHz();

    /** Answers how many frames wait in front of it, and how often it ran dry. */
    Depth depth();

    /** Takes a block; waits while as many frames wait as there should. */
    void put(AudioBlock block);

    /** Waits until all was heard. */
    void drain();

    /** Ends at once; what was not heard yet is dropped. */
    @Override
    void close();
}
