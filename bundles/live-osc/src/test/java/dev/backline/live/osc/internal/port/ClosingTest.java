package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscProtocol;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingTest {
    @ParameterizedTest
    @EnumSource
    void noThreadAndNoSocketIsLeftHoweverOften(OscProtocol protocol) throws Exception {
        OscPort first = Ports.open(OscOptions.over(protocol).build(), new Heard());
        int number = first.address().getPort();
        assertThat(Ports.threads(first)).hasSize(2);
        first.close();
        for (int i = 0; i < 50; i++) {
            Heard heard = new Heard();
            OscPort port = Ports.open(OscOptions.over(protocol).port(number).build(), heard);
            try (OscPort other = Ports.open(OscOptions.over(protocol).build(), new Heard())) {
                other.send(OscMessage.of("/a", i), port.address());
                assertThat(heard.next()).isEqualTo(OscMessage.of("/a", i));
            }
            port.close();
            port.close();
            assertThat(Ports.threads(port)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListenerMayCloseItsPort(OscProtocol protocol) throws Exception {
        CompletableFuture<OscPort> self = new CompletableFuture<>();
        CountDownLatch closed = new CountDownLatch(1);
        OscPort port = Ports.open(OscOptions.over(protocol).build(), (packet, from) -> {
            self.join().close();
            closed.countDown();
        });
        self.complete(port);
        try (OscPort other = Ports.open(OscOptions.over(protocol).build(), new Heard())) {
            other.send(OscMessage.of("/close"), port.address());
            closed.await();
        }
        port.close();
        assertThat(Ports.threads(port)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPortIsClosedWhileItsListenerIsBusyAndItsQueueFull(OscProtocol protocol) throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        OscOptions options = OscOptions.over(protocol).queueLength(1).build();
        OscPort port = Ports.open(options, (packet, from) -> {
            busy.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (OscPort other = Ports.open(OscOptions.over(protocol).build(), new Heard())) {
            for (int i = 0; i < 100; i++) {
                other.send(OscMessage.of("/a", i), port.address());
            }
            busy.await();
            port.close();
        } catch (OscFault e) {
            throw new AssertionError(e);
        }
        assertThat(Ports.threads(port)).isEmpty();
    }
}
