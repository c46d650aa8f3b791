package dev.backline.scripting.internal.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Passes text on and knows whether there was any. */
final class CountingStream extends PrintStream {
    private volatile boolean used;

    CountingStream(PrintStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    /** Answers whether anything was printed. */
    boolean used() {
        return used;
    }

    @Override
    public void write(int b) {
        used = true;
        super.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        used = true;
        super.write(bytes, offset, length);
    }
}
