package dev.backline.live.osc.api.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
    @Test
    void holdsEachAddressOfTheReferenceAndNoOther() throws IOException {
        Path reference = Path.of("../../../shared/reference/abletonosc-addresses.txt");
        assumeTrue(Files.exists(reference), "the list of addresses does not lie beside the checkout");
        assertThat(Dialect.addresses().stream().map(DialectAddress::address))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(reference));
    }

    @ParameterizedTest
    @CsvSource({
        "SONG, 140, 29, 33, 22, 28, 28",
        "CLIP, 132, 6, 36, 20, 35, 35",
        "TRACK, 107, 3, 43, 15, 23, 23",
        "SCENE, 41, 3, 10, 8, 10, 10",
        "CLIP_SLOT, 30, 5, 8, 1, 8, 8",
        "DEVICE, 22, 0, 12, 2, 4, 4",
        "VIEW, 12, 0, 4, 4, 2, 2",
        "API, 4, 2, 1, 1, 0, 0",
        "APPLICATION, 2, 0, 2, 0, 0, 0",
        "CLIPS, 2, 2, 0, 0, 0, 0",
        "MIDIMAP, 1, 1, 0, 0, 0, 0",
        "TEST, 1, 1, 0, 0, 0, 0"
    })
    void hasAsManyOfEachKindAsAbletonOsc(
            ObjectKind kind, int all, int calls, int gets, int sets, int starts, int stops) {
        Map<Operation, Long> counted = Dialect.addresses().stream()
                .filter(a -> a.kind() == kind)
                .collect(Collectors.groupingBy(DialectAddress::operation, Collectors.counting()));
        assertThat(counted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(all);
        assertThat(Arrays.stream(Operation.values()).map(o -> counted.getOrDefault(o, 0L)))
                .containsExactly((long) gets, (long) sets, (long) starts, (long) stops, (long) calls);
    }

    @Test
    void saysWhatASetTakesAndWhatAGetAnswers() {
        DialectAddress set = Dialect.of("/live/track/set/send").orElseThrow();
        assertThat(set.indices()).containsExactly("track");
        assertThat(set.arguments().stream().map(Part::name)).containsExactly("send", "level");
        assertThat(set.arguments().getLast().range()).contains(new ValueRange(0, 1));
        assertThat(set.answers()).isFalse();
        DialectAddress get = Dialect.of(ObjectKind.TRACK, Operation.GET, "send").orElseThrow();
        assertThat(get.reply().stream().map(Part::type)).containsExactly(ValueType.INT, ValueType.FLOAT);
        assertThat(get.least()).isEqualTo(1);
    }

    @Test
    void knowsWhatTheOthersDoNotDo() {
        assertThat(Dialect.addresses().stream()
                        .filter(a -> a.operation() == Operation.SET && a.answers())
                        .map(DialectAddress::address))
                .containsExactly("/live/view/set/selected_device");
        assertThat(Dialect.of("/live/scene/fire_selected").orElseThrow().indices())
                .isEmpty();
        assertThat(Dialect.of("/live/device/start_listen/name").orElseThrow().indexed())
                .isFalse();
        assertThat(Dialect.of("/live/track/start_listen/can_be_armed")
                        .orElseThrow()
                        .supported())
                .isFalse();
        assertThat(Dialect.of("/live/clip/start_listen/name").orElseThrow().replyAddress())
                .isEqualTo("/live/clip/get/name");
        assertThat(Dialect.of("/live/master/get/volume")).isEmpty();
    }

    @Test
    void everyListenerPushesWhatItsGetterAnswers() {
        List<DialectAddress> listeners = Dialect.addresses().stream()
                .filter(a -> a.operation() == Operation.START_LISTEN)
                .filter(a -> !a.property().equals("beat"))
                .toList();
        assertThat(listeners)
                .hasSize(109)
                .allSatisfy(listener -> assertThat(Dialect.of(listener.replyAddress())
                                .orElseThrow()
                                .reply())
                        .isEqualTo(listener.reply()));
    }
}
