package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscCounts;
import java.util.concurrent.atomic.AtomicLong;

/** What a port counts, from any thread. */
final class Tally {
    final AtomicLong received = new AtomicLong();
    final AtomicLong sent = new AtomicLong();
    final AtomicLong dropped = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final AtomicLong malformed = new AtomicLong();
    final AtomicLong failed = new AtomicLong();

    OscCounts counts() {
        return new OscCounts(received.get(), sent.get(), dropped.get(), refused.get(), malformed.get(), failed.get());
    }
}
