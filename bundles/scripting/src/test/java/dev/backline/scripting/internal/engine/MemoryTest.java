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
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row G05 of the fault catalogue: the JVM of this module's tests clears soft references at once. */
class MemoryTest {
    @TempDir
    Path folder;

    @Test
    void g05AThousandEvaluationsAndTwoHundredReloadsLeaveMemoryFlat() throws Exception {
        Bench bench = new Bench(folder.resolve("cache"));
        Reloads reloads = new Reloads(folder.resolve("scripts"), bench, new FakeEvents());
        evaluate(bench, 150);
        reloads.run(20);
        long metaspaceBefore = settled(MemoryTest::metaspace);
        long heapBefore = settled(MemoryTest::heap);

        List<WeakReference<ClassLoader>> loaders = evaluate(bench, 1_000);
        reloads.run(200);
        bench.actions.calls.clear();
        long metaspace = settled(MemoryTest::metaspace) - metaspaceBefore;
        long heap = settled(MemoryTest::heap) - heapBefore;
        long alive = loaders.stream().filter(l -> l.get() != null).count();

        System.out.printf(
                "G05 | 1,000 evaluations and 200 reloads | class loaders alive: %d, metaspace %+d KB, heap %+d KB%n",
                alive, metaspace / 1024, heap / 1024);
        assertThat(alive).isLessThanOrEqualTo(2);
        assertThat(metaspace).isLessThan(2_000_000);
        assertThat(heap).isLessThan(3_000_000);
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

    private static long metaspace() {
        collect();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(u -> u.getUsed())
                .sum();
    }

    private static long heap() {
        collect();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The least of some rounds: what was let go is taken away by threads that a collection only wakes. */
    private static long settled(LongSupplier used) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            least = Math.min(least, used.getAsLong());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return least;
    }

    private static void collect() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
    }
}
