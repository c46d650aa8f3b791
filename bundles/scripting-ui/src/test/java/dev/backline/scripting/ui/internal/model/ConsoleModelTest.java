package dev.backline.scripting.ui.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.Progress;
import dev.backline.api.script.Scripts;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The screen's thread is this test's: what waits for it is run by {@link #turn}. */
class ConsoleModelTest {
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    /** A session whose compiler answers when it is let, and whose scripts all fail. */
    private static final class Slow implements Scripts.Session {
        private final CountDownLatch compiled = new CountDownLatch(1);
        private final BlockingQueue<Thread> compilers = new LinkedBlockingQueue<>();
        private final Queue<Throwable> unheard = new ConcurrentLinkedQueue<>();

        @Override
        public List<Object> evaluate(String input, Progress progress) throws ActionFault {
            if (input.equals("odd")) {
                throw new IllegalStateException("odd");
            }
            if (input.equals("deep")) {
                throw new StackOverflowError("deep");
            }
            throw new ActionFault(ActionFault.Kind.REFUSED, "line 3 divides by nothing.");
        }

        @Override
        public Scripts.Declared check(String text) {
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> unheard.add(fault));
            compilers.add(Thread.currentThread());
            try {
                assertThat(compiled.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (text.equals("gone")) {
                throw new NoClassDefFoundError("compiler/Phases");
            }
            return new Scripts.Declared("Of " + text, List.of());
        }
    }

    private ConsoleModel over(Slow session) {
        return new ConsoleModel(printed -> session, screen::add, () -> {});
    }

    private void turn() throws InterruptedException {
        Runnable next = screen.poll(1, TimeUnit.MINUTES);
        assertThat(next).isNotNull();
        next.run();
    }

    @Test
    void aLateAnswerOfTheCompilerLeavesTheFaultOfWhatRan() throws Exception {
        Slow session = new Slow();
        ConsoleModel model = over(session);
        model.check("first");
        model.evaluate("fails", 4);
        turn();
        assertThat(model.fault()).contains("divides");
        session.compiled.countDown();
        turn();
        assertThat(model.declared().about()).isEqualTo("Of first");
        assertThat(model.fault()).contains("divides");
        assertThat(model.faultLine()).isEqualTo(7);
        model.check("mended");
        turn();
        assertThat(model.fault()).isEmpty();
    }

    @Test
    void whateverFailsNothingIsSaidToRunForEver() throws Exception {
        ConsoleModel model = over(new Slow());
        model.evaluate("odd", 0);
        assertThat(model.isRunning()).isTrue();
        turn();
        assertThat(model.isRunning()).isFalse();
        assertThat(model.fault()).contains("odd");
        model.evaluate("deep", 0);
        turn();
        assertThat(model.isRunning()).isFalse();
        assertThat(model.fault()).contains("deep");
    }

    @Test
    void aCompilerThatFailsIsToldOfAsAFault() throws Exception {
        Slow session = new Slow();
        ConsoleModel model = over(session);
        session.compiled.countDown();
        model.check("gone");
        turn();
        assertThat(model.fault()).contains("compiler/Phases");
        assertThat(session.unheard).isEmpty();
    }

    @Test
    void aCompilerWhoseClassesWentWithItsBundleEndsQuietlyOnceTheModelIsClosed() throws Exception {
        Slow session = new Slow();
        ConsoleModel model = over(session);
        model.check("gone");
        Thread compiler = session.compilers.poll(1, TimeUnit.MINUTES);
        assertThat(compiler).isNotNull();
        model.close();
        session.compiled.countDown();
        assertThat(compiler.join(Duration.ofMinutes(1))).isTrue();
        assertThat(session.unheard).isEmpty();
        assertThat(screen).isEmpty();
        model.check("after");
        assertThat(session.compilers).isEmpty();
        assertThat(model.fault()).isEmpty();
    }
}
