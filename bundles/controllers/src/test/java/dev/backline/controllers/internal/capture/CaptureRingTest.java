package dev.backline.controllers.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Section 13 of the session semantics: what is kept. */
class CaptureRingTest {
    private final CaptureRing ring = new CaptureRing();

    @Test
    void theLastFiftyThousandMessagesAreKept() {
        for (int i = 0; i < 50_003; i++) {
            ring.hear(i, 0x90, i % 128, 1);
        }
        List<Event> events = ring.events(60_000);
        assertThat(events).hasSize(50_000);
        assertThat(events.getFirst()).isEqualTo(new Event(3, 0x90, 3, 1));
        assertThat(events.getLast().nanos()).isEqualTo(50_002);
    }

    @Test
    void theLastTenMinutesAreKept() {
        ring.hear(0, 0x90, 60, 100);
        ring.hear(1, 0x80, 60, 0);
        assertThat(ring.events(600_000_000_000L)).hasSize(2);
        assertThat(ring.events(600_000_000_001L)).containsExactly(new Event(1, 0x80, 60, 0));
        assertThat(ring.events(700_000_000_000L)).isEmpty();
    }

    @Test
    void clocksAndSystemMessagesAreNotPlayed() {
        ring.hear(0, 0xF8, 0, 0);
        ring.hear(0, 0xFE, 0, 0);
        ring.hear(1, 0xB0, 64, 127);
        assertThat(ring.events(2)).containsExactly(new Event(1, 0xB0, 64, 127));
    }

    @Test
    void theThreadThatFeedsAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 100_000; i++) {
                ring.hear(i, 0x90, i & 127, 100);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void whoeverLooksMeanwhileSeesWholeMessagesInOrder() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread feeding = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 2_000_000; i++) {
                ring.hear(i, 0x90, i & 127, i >> 7 & 127);
            }
            done.set(true);
        });
        while (!done.get()) {
            long before = -1;
            for (Event event : ring.events(2_000_000)) {
                int i = (int) event.nanos();
                if (event.data1() != (i & 127) || event.data2() != (i >> 7 & 127) || i <= before) {
                    throw new AssertionError(event + " behind " + before);
                }
                before = i;
            }
        }
        feeding.join();
        assertThat(ring.events(2_000_000)).hasSize(CaptureRing.MOST);
    }
}
