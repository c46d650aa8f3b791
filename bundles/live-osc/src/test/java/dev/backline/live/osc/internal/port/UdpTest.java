package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import java.util.List;
import org.junit.jupiter.api.Test;

class UdpTest {
    @Test
    void aMessageGoesThereAndItsAnswerComesBack() throws Exception {
        Heard asked = new Heard();
        try (OscPort here = Ports.open(OscOptions.udp().build(), asked);
                OscPort there = Ports.echo(OscOptions.udp().build())) {
            OscMessage message =
                    OscMessage.of("/test/echo", 1, 2.5f, "Bass", OscBlob.of((byte) 7), true, List.of(1L, 'c'));
            here.send(message, there.address());
            assertThat(asked.next()).isEqualTo(message);
            assertThat(here.counts().sent()).isEqualTo(1);
            assertThat(here.counts().received()).isEqualTo(1);
        }
    }
}
