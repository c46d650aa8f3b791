package dev.backline.compare.ui.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.compare.ui.internal.model.CompareModel.Sets;
import dev.backline.compare.ui.internal.model.Line.Kind;
import dev.backline.testkit.ui.FakeActions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The screen's thread is this test's: what waits for it is run by {@link #turn}. */
class CompareModelTest {
    private static final Sets THREE = new Sets(Optional.of(Path.of("base.als")), Path.of("a.als"), Path.of("b.als"));

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final CountDownLatch slow = new CountDownLatch(1);

    private CompareModel over(FakeActions.Work diff, FakeActions.Work merge) {
        FakeActions actions =
                new FakeActions().with("set diff", false, List.of(), diff).with("set merge", true, List.of(), merge);
        return new CompareModel(actions, screen::add, () -> {});
    }

    private void turn() throws InterruptedException {
        Runnable next = screen.poll(1, TimeUnit.MINUTES);
        assertThat(next).isNotNull();
        next.run();
    }

    private static Object change(Object file) {
        return Map.of("sentences", List.of(Map.of("id", "id of " + file, "track", "Bass", "sentence", "It changed")));
    }

    private static Object question(String id) {
        return Map.of(
                "conflicts",
                List.of(Map.of(
                        "id",
                        id,
                        "place",
                        "Bass",
                        "question",
                        "Which?",
                        "choices",
                        List.of("ours", "theirs", "base"))));
    }

    @Test
    void whateverFailsNothingIsSaidToWorkForEver() throws Exception {
        CompareModel model = over(
                (values, how, progress) -> {
                    throw new IllegalStateException("It fell over.");
                },
                (values, how, progress) -> List.of());
        model.compare(THREE);
        assertThat(model.isWorking()).isTrue();
        turn();
        assertThat(model.isWorking()).isFalse();
        assertThat(model.fault()).isEqualTo("It fell over.");
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void aLateAnswerAboutQuestionsIsOvertakenByTheNewestOne() throws Exception {
        CompareModel model =
                over((values, how, progress) -> List.of(change(values.get("after"))), (values, how, progress) -> {
                    List<?> takes = (List<?>) values.get("take");
                    if (takes.size() == 1) {
                        await(slow);
                    }
                    return List.of(question("asked of " + takes.size()));
                });
        model.compare(THREE);
        turn();
        assertThat(ids(model)).containsExactly("asked of 0");
        Line ours = line(model, Kind.OURS);
        model.answer(ours, "base");
        model.answer(line(model, Kind.THEIRS), "base");
        assertThat(model.isReady()).isFalse();
        turn();
        assertThat(ids(model)).containsExactly("asked of 2");
        slow.countDown();
        turn();
        assertThat(ids(model)).containsExactly("asked of 2");
        assertThat(model.taken(Kind.OURS) + model.taken(Kind.THEIRS)).isZero();
        model.answerOpen("ours");
        assertThat(model.isReady()).isTrue();
    }

    private static void await(CountDownLatch latch) throws ActionFault {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new ActionFault(ActionFault.Kind.CANCELLED, "It was interrupted.", e);
        }
    }

    private static List<String> ids(CompareModel model) {
        return model.lines().stream()
                .filter(line -> line.kind() == Kind.QUESTION)
                .map(Line::id)
                .toList();
    }

    private static Line line(CompareModel model, Kind kind) {
        return model.lines().stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
