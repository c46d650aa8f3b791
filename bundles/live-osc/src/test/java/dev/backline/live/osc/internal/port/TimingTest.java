package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimingTest {
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

    @Test
    void aBundleIsHandedOnAsItComesUnlessAskedOtherwise() throws Exception {
        OscBundle late = due(Duration.ofDays(1), 1);
        List<Told> all = send(OscTiming.ON_ARRIVAL, late, OscMessage.of("/now"));
        assertThat(all.getFirst().packet).isEqualTo(late);
    }

    @Test
    void bundlesAreKeptUntilTheirTimeAndComeInItsOrder() throws Exception {
        OscBundle third = due(Duration.ofMillis(400), 3);
        OscBundle second = due(Duration.ofMillis(200), 2);
        OscBundle over = due(Duration.ofSeconds(-5), 0);
        OscBundle once = OscBundle.of(OscMessage.of("/a", 1));
        List<Told> all = send(OscTiming.WHEN_DUE, third, second, over, once);
        assertThat(all).extracting(Told::packet).containsExactly(over, once, second, third);
        assertThat(all.get(2).at).isAfterOrEqualTo(second.time().instant());
        assertThat(all.get(3).at).isAfterOrEqualTo(third.time().instant());
    }

    @Test
    void bundlesOfOneTimeKeepTheirOrder() throws Exception {
        OscTime time = OscTime.of(Instant.now().plusMillis(300));
        OscPacket[] bundles = new OscPacket[20];
        for (int i = 0; i < bundles.length; i++) {
            bundles[i] = new OscBundle(time, List.of(OscMessage.of("/a", i)));
        }
        assertThat(send(OscTiming.WHEN_DUE, bundles)).extracting(Told::packet).containsExactly(bundles);
    }

    @Test
    void moreThanTheQueueIsLongAreNotKept() throws Exception {
        OscOptions options =
                OscOptions.udp().timing(OscTiming.WHEN_DUE).queueLength(8).build();
        try (OscPort port = Ports.open(options, (packet, from) -> told.add(new Told(packet, Instant.now())));
                OscPort other = Ports.open(OscOptions.udp().build(), new Heard())) {
            for (int i = 0; i < 12; i++) {
                other.send(due(Duration.ofDays(1), i), port.address());
                // Each is taken before the next one comes, so that only keeping them can drop any.
                other.send(OscMessage.of("/taken", i), port.address());
                assertThat(next().packet).isEqualTo(OscMessage.of("/taken", i));
            }
            assertThat(port.counts().dropped()).isEqualTo(4);
        }
    }

    private List<Told> send(OscTiming timing, OscPacket... packets) throws Exception {
        OscOptions options = OscOptions.udp().timing(timing).build();
        try (OscPort port = Ports.open(options, (packet, from) -> told.add(new Told(packet, Instant.now())));
                OscPort other = Ports.open(OscOptions.udp().build(), new Heard())) {
            for (OscPacket packet : packets) {
                other.send(packet, port.address());
            }
            Told[] all = new Told[packets.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = next();
            }
            return List.of(all);
        }
    }

    private Told next() throws InterruptedException {
        Told next = told.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a packet within a minute").isNotNull();
        return next;
    }

    private static OscBundle due(Duration ahead, int number) {
        return new OscBundle(OscTime.of(Instant.now().plus(ahead)), List.of(OscMessage.of("/due", number)));
    }

    private record Told(OscPacket packet, Instant at) {}
}
