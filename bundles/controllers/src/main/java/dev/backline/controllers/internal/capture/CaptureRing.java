package dev.backline.controllers.internal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The last ten minutes or 50,000 messages of an input, whichever is less. One thread feeds it and waits for nobody, allocates nothing and forgets the oldest;
 * any thread may look.
 */
public final class CaptureRing {
    /** So many messages are kept. */
    public static final int MOST = 50_000;

    /** For so long they are kept. */
    public static final long NANOS = 600_000_000_000L;

    private final AtomicLongArray times = new AtomicLongArray(MOST);
    private final AtomicLongArray messages = new AtomicLongArray(MOST);
    private volatile long begun;
    private volatile long count;

    /** Takes a message; what belongs to no channel is passed over. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread feeds.
    public void hear(long nanos, int status, int data1, int data2) {
        if (status < 0x80 || status >= 0xF0) {
            return;
        }
        long next = count;
        // Whoever looks meanwhile sees by this that the place is being written.
        begun = next + 1;
        int place = (int) (next % MOST);
        times.set(place, nanos);
        messages.set(place, (long) status << 16 | (data1 & 127L) << 8 | data2 & 127);
        count = next + 1;
    }

    /** Answers what is kept at a time, in order. */
    public List<Event> events(long now) {
        long until = count;
        long from = Math.max(0, until - MOST);
        List<Event> found = new ArrayList<>();
        for (long i = from; i < until; i++) {
            int place = (int) (i % MOST);
            long nanos = times.get(place);
            long message = messages.get(place);
            boolean whole = i >= begun - MOST;
            if (whole && now - nanos <= NANOS) {
                found.add(new Event(nanos, (int) (message >> 16), (int) (message >> 8) & 127, (int) message & 127));
            }
        }
        return found;
    }
}
