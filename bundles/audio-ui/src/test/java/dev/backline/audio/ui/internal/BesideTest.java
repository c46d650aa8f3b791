package dev.backline.audio.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.testkit.ui.Screenless;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BesideTest {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Beside beside = new Beside(told::add);

    @Test
    void whateverFailsNothingIsSaidToRunForEver() {
        Screenless.start();
        Screenless.run(() -> beside.begin(
                progress -> {
                    throw new IllegalStateException("odd");
                },
                answer -> told.add("answered")));
        Screenless.await("its end", () -> !beside.isRunning());
        assertThat(told).hasSize(1).first().asString().contains("odd");
    }
}
