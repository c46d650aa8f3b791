package dev.backline.live.set.internal.read;

import dev.backline.api.job.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends when the work should stop, and with a fault when more comes out than a set ever holds: a small file can unpack to a huge one. */
final class SizedStream extends FilterInputStream {
    private final long most;
    private final Progress progress;
    private long left;

    SizedStream(InputStream in, long most, Progress progress) {
        super(in);
        this.most = most;
        this.progress = progress;
        left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int bytes) throws IOException {
        progress.check();
        left -= bytes;
        if (left < 0) {
            throw new TooLarge(most);
        }
    }

    /** Says that the limit was passed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("unpacks to more than " + (most >> 20) + " MiB, far above any known set");
        }
    }
}
