package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process stays up while a bundle is dropped in, swapped under a running job and an open document, and taken out. */
class HotSwapTest {
    private static final String SLOW = """
            package slow;

            import dev.backline.api.action.*;
            import dev.backline.api.job.Progress;
            import org.osgi.service.component.annotations.Component;

            @Component(service = ActionProvider.class)
            public final class Slow implements ActionProvider {
                @Action(group = "slow", name = "work", title = "Work for a while", examples = "slow work 2")
                public String work(
                        @Param(value = "How long", unit = "s", min = 0, max = 60, position = 0) double seconds, Progress progress) {
                    long end = System.nanoTime() + (long) (seconds * 1e9);
                    while (System.nanoTime() < end) {
                        progress.check();
                        Thread.onSpinWait();
                    }
                    return "VERSION";
                }
            }
            """;

    private static final String SCRIPT = """
            def drop = { jar -> java.nio.file.Files.copy(java.nio.file.Path.of(jar), java.nio.file.Path.of(args[0], 'bundles', 'slow.jar')) }
            def until = { Closure<Boolean> condition ->
                long end = System.nanoTime() + 30_000_000_000L
                while (!condition() && System.nanoTime() < end) { Thread.onSpinWait() }
                assert condition()
            }
            def answers = { try { slow.work(0) } catch (Exception e) { 'gone: ' + e.message } }

            assert answers().startsWith('gone: ')
            drop 'one.jar'
            until { answers() == 'one' }

            settings.set 'pipeline.stage.bass', 'my.bass'
            def job = async { slow.work(3) }
            until { jobs.list().any { it.state == 'running' && it.title.contains('Work') } }
            bundle.update 'two.jar'
            assert answers() == 'two'
            assert job.get() == 'one'
            println 'the running job came to its end: ' + job.get()

            undo()
            println 'the document was undone: ' + settings.get('pipeline.stage.bass').layer

            bundle.remove 'slow'
            println answers()
            """;

    @TempDir
    Path temp;

    private Backline backline;
    private Path folder;

    @BeforeEach
    void buildTwoVersions() throws IOException {
        folder = Files.createDirectories(temp.resolve("work"));
        backline = new Backline(Files.createDirectories(temp.resolve("home")), folder);
        build("one");
        build("two");
    }

    private void build(String version) throws IOException {
        Path source = Files.createDirectories(folder.resolve(version)).resolve("Slow.java");
        Files.writeString(source, SLOW.replace("VERSION", version));
        Backline.Answer built = backline.run("bundle", "build", source.toString(), "--out", version + ".jar");
        assertThat(built.exit()).as(built.all()).isZero();
    }

    @Test
    void nothingIsLostWhenABundleComesChangesAndGoes() throws IOException {
        Files.createDirectories(backline.home().resolve("bundles"));
        Files.writeString(folder.resolve("swap.groovy"), SCRIPT);
        Backline.Answer answer =
                backline.run("run", "swap.groovy", backline.home().toString());
        assertThat(answer.exit()).as(answer.all()).isZero();
        assertThat(answer.out())
                .contains("the running job came to its end: one")
                .contains("the document was undone: default")
                .contains("gone: ")
                .contains("bundle slow");
    }
}
