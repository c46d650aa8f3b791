package dev.backline.engine.internal.play;

/** An open audio output for 16-bit little-endian stereo. */
interface Line extends AutoCloseable {
    /** Plays bytes; waits while the output's own buffer is full. */
    void write(byte[] bytes, int count);

    /** Waits until all was heard. */
    void drain();

    /** Ends at once; what was not heard yet is dropped. */
    @Override
    void close();
}
