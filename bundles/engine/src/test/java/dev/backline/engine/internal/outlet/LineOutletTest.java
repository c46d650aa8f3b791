package dev.backline.engine.internal.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.engine.internal.live.Outlet;
import dev.backline.sound.AudioBlock;
import java.lang.reflect.Proxy;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;

class LineOutletTest {
    private static final int RATE = 44_100;
    private static final int ROOM = RATE * JavaSound.FRAME_BYTES;

    private final AudioBlock block = new AudioBlock(2, 128);
    private int waitingBytes;
    private int writtenBytes;

    /** A line that holds a second and whose time passes when the test says so. */
    private final SourceDataLine line = (SourceDataLine) Proxy.newProxyInstance(
            LineOutletTest.class.getClassLoader(),
            new Class<?>[] {SourceDataLine.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getBufferSize" -> ROOM;
                case "available" -> ROOM - waitingBytes;
                case "write" -> {
                    waitingBytes += (int) arguments[2];
                    writtenBytes += (int) arguments[2];
                    yield arguments[2];
                }
                case "drain" -> {
                    waitingBytes = 0;
                    yield null;
                }
                default -> null;
            });

    private final Outlet outlet = new LineOutlet(line, RATE, 128);

    @Test
    void aLineThatRanDryWhileItPlayedIsAMiss() {
        outlet.put(block);
        waitingBytes = 0;
        outlet.put(block);
        assertThat(outlet.depth().misses()).isOne();
    }

    @Test
    void aLineThatWasDrainedMissedNothing() {
        int depth = outlet.depth().frames();
        outlet.put(block);
        outlet.drain();
        outlet.put(block);
        assertThat(outlet.depth().misses()).isZero();
        assertThat(outlet.depth().frames()).isEqualTo(depth);
        assertThat(writtenBytes).isEqualTo(2 * 128 * JavaSound.FRAME_BYTES);
        waitingBytes = 0;
        outlet.put(block);
        assertThat(outlet.depth().misses()).as("from then on it counts again").isOne();
    }
}
