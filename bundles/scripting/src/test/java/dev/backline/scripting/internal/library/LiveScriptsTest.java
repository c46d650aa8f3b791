package dev.backline.scripting.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.event.Event;
import dev.backline.scripting.internal.Bench;
import dev.backline.scripting.internal.FakeEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of the home: by name, on events, at times. Row G07 of the fault catalogue. */
class LiveScriptsTest {
    @TempDir
    Path folder;

    private final FakeEvents events = new FakeEvents();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-06-05T00:00:30Z");
    private Bench bench;
    private LiveScripts live;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder.resolve("cache"));
        InstantSource clock = () -> now;
        live = new LiveScripts(folder, bench.engine, bench.context(), events, clock, notices::add);
    }

    @Test
    void aFileIsCalledByItsNameWithItsParametersAndIsAlwaysTheNewest() throws Exception {
        write("three-keys.groovy", "@Param('Which') String genre = 'house'\n\"$genre!\"");
        write("sum.groovy", "args.sum()");

        assertThat(live.names()).containsExactly("sum", "threeKeys");
        assertThat(live.call("threeKeys", Map.of("genre", "techno"))).hasToString("techno!");
        assertThat(live.call("sum", 1, 2, 3)).isEqualTo(6);
        write("sum.groovy", "args.sum() * 10");
        assertThat(live.call("sum", 1, 2, 3)).isEqualTo(60);
        assertThatThrownBy(() -> live.call("threeKeys", Map.of("gerne", "techno")))
                .hasMessageContaining("no parameter --gerne");
        assertThatThrownBy(() -> live.call("nothing")).hasMessageContaining("There are: sum, threeKeys.");
    }

    @Test
    void aTriggerRunsOnItsEventAndChangesWithItsFile() throws Exception {
        write("on.groovy", "on('bundle/*') { e -> println \"$e.topic $e.subject\" }");
        write("plain.groovy", "println 'must not run'");
        live.reload();
        events.publish(new Event("bundle/installed", Map.of("subject", "loops")));
        until(() -> bench.output().equals("bundle/installed loops\n"));

        write("on.groovy", "on('bundle/*') { println 'second' }");
        live.reload();
        events.publish(new Event("bundle/installed", Map.of()));
        until(() -> bench.output().endsWith("second\n"));
        assertThat(events.size()).isEqualTo(1);

        write("on.groovy", "on('bundle/*') { println 'third' ");
        live.reload();
        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith("on.groovy, line ")
                .contains("stays on");
        events.publish(new Event("bundle/installed", Map.of()));
        until(() -> bench.output().endsWith("second\nsecond\n"));

        Files.delete(folder.resolve("on.groovy"));
        live.reload();
        assertThat(events.size()).isZero();
        assertThat(bench.output()).doesNotContain("must not run");
    }

    @Test
    void aScheduleRunsOnceForEachTime() throws Exception {
        write("nightly.groovy", "every('*/5 * * * *') { println 'tick' }\nevery('0 0 1 1 *') { println 'year' }");
        live.reload();
        assertThat(live.triggers()).isEqualTo(2);
        for (int i = 1; i <= 60; i++) {
            now = now.plusSeconds(10);
            live.lookAtClock();
            int ticks = (30 + 10 * i) / 300;
            until(() -> bench.output().equals("tick\n".repeat(ticks)) && !live.busy());
        }
    }

    @Test
    void g07AFaultKeepsTheTriggerShowsTheLineAndFiveInARowSwitchItOff() throws Exception {
        write(
                "flaky.groovy",
                "def n = 0\non('beat') { e ->\n  if (++n != 3) throw new IllegalStateException('no. ' + n)\n}\n"
                        + "on('beat') { println 'good one' }");
        live.reload();
        for (int i = 1; i <= 12; i++) {
            events.publish(new Event("beat", Map.of()));
            int count = i;
            until(() -> bench.output().lines().count() == count
                    && (count == 3 || count > 8 || notices.size() >= Math.min(count - (count > 3 ? 1 : 0), 7)));
        }

        assertThat(notices).hasSize(7);
        assertThat(notices.getFirst())
                .isEqualTo("flaky.groovy, line 3: IllegalStateException: no. 1 [flaky.groovy on beat]");
        assertThat(notices.getLast())
                .endsWith("That was 5 times in a row, so it is switched off until the script changes.");
        System.out.println("G07 | script throws inside an event handler | " + notices.getFirst());
        System.out.println("G07 | five times in a row | " + notices.getLast());

        write("flaky.groovy", "on('beat') { println 'mended' }");
        live.reload();
        events.publish(new Event("beat", Map.of()));
        until(() -> bench.output().endsWith("mended\n"));
    }

    @Test
    void theFolderIsWatched() throws Exception {
        try (var _ = new FolderWatch(folder, live::reload)) {
            write("hot.groovy", "on('x') { println 'hot' }");
            until(() -> events.size() == 1);
        }
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private static void until(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(limit);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
