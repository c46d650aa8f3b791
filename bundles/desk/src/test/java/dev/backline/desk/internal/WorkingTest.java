package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WorkingTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final FakeEvents events = new FakeEvents();
    private final List<String> cancelled = new CopyOnWriteArrayList<>();

    private void tell(String topic, String id) {
        events.publish(new Event(topic, Map.of("id", id)));
    }

    @Test
    void whatRunsIsAskedToStopAndAwaited() {
        try (Working working = new Working(events, id -> {
            cancelled.add(id);
            Thread.ofVirtual().start(() -> tell("job/ended", id));
        })) {
            tell("job/started", "a");
            tell("job/started", "b");
            tell("job/ended", "a");
            assertThat(working.end(LONG)).isTrue();
            assertThat(cancelled).containsExactly("b");
        }
        assertThat(events.subscribers()).isZero();
    }

    @Test
    void oneThatDoesNotListenIsAskedOnceAndLeftBehind() {
        try (Working working = new Working(events, cancelled::add)) {
            tell("job/started", "deaf");
            assertThat(working.end(Duration.ofMillis(40))).isFalse();
            assertThat(cancelled).containsExactly("deaf");
        }
    }
}
