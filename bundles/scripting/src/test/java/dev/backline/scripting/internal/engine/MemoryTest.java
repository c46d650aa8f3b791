package dev.backline.scripting.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.scripting.internal.Bench;
import dev.backline.scripting.internal.FakeEvents;
import dev.backline.scripting.internal.library.Reloads;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row G05 of the fault catalogue: the JVM of this module's tests clears soft references at once. */
class MemoryTest {
    private static final int WINDOWS = 5;
    private static final int EVALUATIONS = Boolean.getBoolean("backline.long") ? 1_000 : 500;
    private static final int RELOADS = EVALUATIONS / 5;

    @TempDir
    Path folder;

    @Test
    void g05ManyEvaluationsAndReloadsLeaveMemoryFlat() throws Exception {
        Bench bench = new Bench(folder.resolve("cache"));
        Reloads reloads = new Reloads(folder.resolve("scripts"), bench, new FakeEvents());
        evaluate(bench, 150);
        reloads.run(20);
        List<Used> used = new ArrayList<>(List.of(settled(bench, reloads)));
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int window = 0; window < WINDOWS; window++) {
            loaders.addAll(evaluate(bench, EVALUATIONS / WINDOWS));
            reloads.run(RELOADS / WINDOWS);
            used.add(settled(bench, reloads));
        }
        long metaspace = used.getLast().metaspace - used.getFirst().metaspace;
        List<Long> growths = IntStream.range(0, WINDOWS)
                .mapToObj(i -> used.get(i + 1).heap - used.get(i).heap)
                .sorted()
                .toList();
        long alive = loaders.stream().filter(l -> l.get() != null).count();

        System.out.printf(
                "G05 | %d evaluations and %d reloads | class loaders alive: %d, metaspace %+d KB, heap in each fifth %s KB%n",
                EVALUATIONS,
                RELOADS,
                alive,
                metaspace / 1024,
                growths.stream().map(g -> "%+d".formatted(g / 1024)).toList());
        assertThat(alive).isLessThanOrEqualTo(2);
        assertThat(metaspace).isLessThan(2_000_000);
        // A leak grows in every window, 2 KB an evaluation in a long run; what other tests let go, or a cache that
        // fills once,
        // in one or two.
        assertThat(growths.get(WINDOWS / 2)).isLessThan(400_000);
    }

    private static List<WeakReference<ClassLoader>> evaluate(Bench bench, int times) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Object closure = bench.eval("def x" + i % 10 + " = [" + i + ", 2].collect { it * 2 }; make seed: x" + i % 10
                    + "[0]; { -> x" + i % 10 + " }");
            loaders.add(new WeakReference<>(closure.getClass().getClassLoader()));
        }
        return loaders;
    }

    /**
     * The least of some rounds, each with one more evaluation and reload: the caches of {@code java.beans} and of Groovy have weak
     * keys and strong values, and take out what a collection cleared only when they are used the next time. Without that, all
     * classes since the last full collection before the end would count, which is chance.
     */
    private static Used settled(Bench bench, Reloads reloads) throws Exception {
        Used least = new Used(Long.MAX_VALUE, Long.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            collect();
            evaluate(bench, 1);
            reloads.run(1);
            bench.actions.calls.clear();
            collect();
            least = least.least(Used.now());
            // What was let go is taken away by threads that a collection only wakes.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return least;
    }

    private static void collect() {
        System.gc();
        System.gc();
    }

    /** Memory in use, in bytes. */
    private record Used(long metaspace, long heap) {
        static Used now() {
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(p -> p.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(u -> u.getUsed())
                    .sum();
            Runtime runtime = Runtime.getRuntime();
            return new Used(metaspace, runtime.totalMemory() - runtime.freeMemory());
        }

        Used least(Used other) {
            return new Used(Math.min(metaspace, other.metaspace), Math.min(heap, other.heap));
        }
    }
}
