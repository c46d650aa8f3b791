package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
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
    private volatile Instant now = Instant.now();

    @Test
    void aBundleIsHandedOnAsItComesUnlessAskedOtherwise() throws Exception {
        OscBundle late = due(Duration.ofDays(1), 1);
        List<Told> all = send(OscTiming.ON_ARRIVAL, late, OscMessage.of("/now"));
        assertThat(all.getFirst().packet).isEqualTo(late);
    }

    @Test
    void aBundleComesByItselfWhenItIsDueAndNotBefore() throws Exception {
        OscBundle ahead = due(Duration.ofMillis(300), 1);
        Told only = send(OscTiming.WHEN_DUE, ahead).getFirst();
        assertThat(only.packet).isEqualTo(ahead);
        assertThat(only.at).isAfterOrEqualTo(ahead.time().instant());
    }

    @Test
    void bundlesComeInTheOrderOfTheirTimesAndThoseOfOneTimeInThatOfTheirComing() throws Exception {
        OscOptions options = OscOptions.udp().timing(OscTiming.WHEN_DUE).build();
        try (OscPort port = new DatagramPort(options, this::keep, new Complaints(), () -> now);
                OscPort other = Ports.open(OscOptions.udp().build(), new Heard())) {
            OscBundle last = due(Duration.ofSeconds(20), 4);
            OscBundle first = due(Duration.ofSeconds(10), 1);
            OscBundle second = due(Duration.ofSeconds(10), 2);
            OscBundle third = due(Duration.ofSeconds(10), 3);
            OscBundle over = due(Duration.ofSeconds(-5), 0);
            for (OscPacket packet : List.of(last, first, second, third, over, OscBundle.of(OscMessage.of("/once")))) {
                other.send(packet, port.address());
            }
            assertThat(next().packet).isEqualTo(over);
            assertThat(next().packet).isEqualTo(OscBundle.of(OscMessage.of("/once")));
            now = now.plusSeconds(30);
            // Whatever comes has the clock looked at.
            other.send(OscMessage.of("/look"), port.address());
            assertThat(List.of(next(), next(), next(), next(), next()))
                    .extracting(Told::packet)
                    .containsExactly(first, second, third, last, OscMessage.of("/look"));
        }
    }

    @Test
    void moreThanTheQueueIsLongAreNotKept() throws Exception {
        OscOptions options =
                OscOptions.udp().timing(OscTiming.WHEN_DUE).queueLength(8).build();
        try (OscPort port = Ports.open(options, this::keep);
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
        try (OscPort port = Ports.open(options, this::keep);
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

    private void keep(OscPacket packet, OscPeer from) {
        told.add(new Told(packet, Instant.now()));
    }

    private Told next() throws InterruptedException {
        Told next = told.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a packet within a minute").isNotNull();
        return next;
    }

    private OscBundle due(Duration ahead, int number) {
        return new OscBundle(OscTime.of(now.plus(ahead)), List.of(OscMessage.of("/due", number)));
    }

    private record Told(OscPacket packet, Instant at) {}
}
