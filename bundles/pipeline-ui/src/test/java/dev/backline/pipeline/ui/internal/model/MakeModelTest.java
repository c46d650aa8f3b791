package dev.backline.pipeline.ui.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.testkit.home.FolderHome;
import dev.backline.testkit.ui.FakeActions;
import dev.backline.testkit.ui.FakeEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screen's thread is this test's. */
class MakeModelTest {
    @TempDir
    Path temp;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    @Test
    void whateverFailsNothingIsSaidToBeMadeForEver() throws Exception {
        FakeActions actions = new FakeActions().with("make", true, List.of(), (values, intent, progress) -> {
            throw new IllegalStateException("The kit fell over.");
        });
        MakeModel model = new MakeModel(
                actions, new FakeEvents(), new MadeShelf(new FolderHome(temp)), Optional::empty, screen::add, () -> {});
        model.make(Map.of(), List.of(), temp);
        assertThat(model.isMaking()).isTrue();
        Runnable next = screen.poll(1, TimeUnit.MINUTES);
        assertThat(next).isNotNull();
        next.run();
        assertThat(model.isMaking()).isFalse();
        assertThat(model.fault()).contains("The kit fell over.");
    }
}
