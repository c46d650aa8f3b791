package dev.backline.live.osc.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.backline.live.osc.api.OscMessage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {
    private static final int MESSAGES = 20_000;
    private static final int MOST_BYTES = 200;

    /** Held by a field, so that the compiler does not leave the message out. */
    private OscMessage last = OscMessage.of("/none");

    @ParameterizedTest
    @ValueSource(strings = {"", "i", "f", "s", "T", "h", "d", "iif", "iiif"})
    void aMessageCostsAtMostTwoHundredBytes(String types) throws Exception {
        Object[] arguments = types.chars().mapToObj(AllocationTest::argument).toArray();
        ByteBuffer bytes = new PacketWriter(1_000).write(OscMessage.of("/live/clip/get/notes", arguments));
        PacketReader reader = new PacketReader();
        readAll(reader, bytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        readAll(reader, bytes);
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / MESSAGES;
        assertThat(each).as("bytes for each message with %s", types).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(last.arguments()).containsExactly(arguments);
    }

    private void readAll(PacketReader reader, ByteBuffer bytes) throws Exception {
        for (int i = 0; i < MESSAGES; i++) {
            last = (OscMessage) reader.read(bytes.rewind());
        }
    }

    private static Object argument(int type) {
        return switch (type) {
            case 'i' -> 100_000;
            case 'f' -> 0.5f;
            case 's' -> "A text of usual length";
            case 'T' -> true;
            case 'h' -> 1L << 40;
            default -> 0.25;
        };
    }
}
