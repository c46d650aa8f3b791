package dev.backline.controllers.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.control.ControlFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortNamesTest {
    private final List<String> names = List.of("Push 2 Live Port", "Push 2 User Port", "TR-8", "TR-8S");

    @Test
    void aPortIsFoundByItsNameOrAnyPartOfIt() throws Exception {
        assertThat(PortNames.find("input", "user", names)).isEqualTo(1);
        assertThat(PortNames.find("input", "TR-8", names))
                .as("the whole name goes first")
                .isEqualTo(2);
        assertThat(PortNames.find("input", "8s", names)).isEqualTo(3);
    }

    @Test
    void aPortThatIsNotThereOrNotClearIsMissing() {
        assertThatThrownBy(() -> PortNames.find("input", "push", names))
                .isInstanceOf(ControlFault.class)
                .hasMessage(
                        "\"push\" could be any of the MIDI ports [Push 2 Live Port, Push 2 User Port]. Write more of its name.");
        assertThatThrownBy(() -> PortNames.find("output", "Moog", List.of("TR-8")))
                .hasMessage(
                        "No MIDI port for output is named \"Moog\". There is [TR-8]. Name one of them, or see 'sync ports'.");
        assertThatThrownBy(() -> PortNames.find("output", "Moog", List.of()))
                .hasMessageContaining("There is none at all")
                .matches(e -> ((ControlFault) e).isMissing());
    }

    @Test
    void theSystemsPortsAreAskedWithoutADevice() {
        SystemPorts ports = new SystemPorts();
        assertThat(ports.list()).noneMatch(p -> p.name().contains("Gervill"));
        assertThatThrownBy(() -> ports.in("no such port anywhere", (nanos, message) -> {}))
                .isInstanceOf(ControlFault.class)
                .hasMessageContaining("no such port anywhere");
        assertThatThrownBy(() -> ports.out("no such port anywhere")).isInstanceOf(ControlFault.class);
    }
}
