package dev.backline.kernel.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.kernel.internal.fixture.BundleFile;
import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Rows B18 to B20 and B32: much traffic, and what is left behind. */
class ChurnTest {
    private static final boolean LONG = Boolean.getBoolean("backline.long");
    private static final int LOOKS = 5;

    @TempDir
    Path folder;

    private List<Path> versions(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> BundleFile.named(name)
                        .version(n + ".0.0")
                        .activator(
                                "context.registerService(java.util.function.Supplier.class, () -> \"" + n
                                        + "\", new java.util.Hashtable<>(java.util.Map.of(\"of\", \"" + name + "\")));",
                                "")
                        .in(folder))
                .toList();
    }

    @Test
    void b18_callersOfAnUpdatedProviderSeeAnAnswerOrThatItIsGone() throws Exception {
        List<Path> versions = versions("b.provider", 2);
        try (House house = House.open(folder.resolve("home"));
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            house.install(versions.getFirst());
            AtomicBoolean done = new AtomicBoolean();
            AtomicLong answers = new AtomicLong();
            AtomicLong gone = new AtomicLong();
            Callable<Boolean> caller = () -> {
                while (!done.get() || answers.get() < 10_000) {
                    (call(house.context()) ? answers : gone).incrementAndGet();
                }
                return true;
            };
            List<Future<Boolean>> callers = List.of(threads.submit(caller), threads.submit(caller));
            for (int i = 1; i <= 10; i++) {
                assertThat(house.install(versions.get(i % 2)).state()).isEqualTo(Outcome.State.UPDATED);
            }
            done.set(true);
            for (Future<Boolean> one : callers) {
                assertThat(one.get()).isTrue();
            }
            Told.row(
                    "B18",
                    "10 updates under " + answers.get() + " calls",
                    "the service was gone for " + gone.get() + " calls, and never half there");
        }
    }

    private static boolean call(BundleContext context) throws Exception {
        for (ServiceReference<?> reference : context.getServiceReferences(Supplier.class, "(of=b.provider)")) {
            Supplier<?> service = (Supplier<?>) context.getService(reference);
            if (service != null) {
                assertThat(service.get()).isIn("1", "2");
                context.ungetService(reference);
                return true;
            }
        }
        return false;
    }

    @Test
    void b19_eightThreadsAtOnceAllGetTheirWish() throws Exception {
        int updates = LONG ? 25 : 5;
        try (House house = House.open(folder.resolve("home"));
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<Outcome>>> wishes = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                List<Path> versions = versions("b.thread" + n, 2);
                wishes.add(() -> IntStream.range(0, updates)
                        .mapToObj(i -> house.install(versions.get(i % 2)))
                        .toList());
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<List<Outcome>> wish : threads.invokeAll(wishes)) {
                outcomes.addAll(wish.get());
            }
            assertThat(outcomes).hasSize(8 * updates).allMatch(Outcome::good);
            Told.row(
                    "B19", outcomes.size() + " installs from 8 threads", "all good, none refused for a busy framework");
        }
    }

    static Stream<Arguments> leaks() {
        return Stream.of(
                Arguments.of("clean", ""),
                Arguments.of(
                        "thread",
                        "Thread t = new Thread(() -> new java.util.concurrent.Semaphore(0).acquireUninterruptibly(), \"zombie\");"
                                + " t.setDaemon(true); t.start();"),
                Arguments.of("listener", "System.getProperties().put(\"b.leak.listener\", this);"),
                Arguments.of("hook", "Runtime.getRuntime().addShutdownHook(new Thread() { public void run() {} });"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void b20_whatABundleLeavesBehindIsReportedWithItsName(String kind, String start) throws Exception {
        Path jar = BundleFile.named("b.leak." + kind).activator(start, "").in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            house.install(jar);
            house.installer.remove("b.leak." + kind).join();
            List<Finding> leaks = house.installer.checkUp().join().stream()
                    .filter(one -> one.subject().equals("b.leak." + kind))
                    .toList();
            if (kind.equals("clean")) {
                assertThat(leaks).isEmpty();
                Told.row("B20", "a clean bundle", "nothing is left");
            } else {
                assertThat(leaks).hasSize(1);
                assertThat(leaks.getFirst().sentence())
                        .contains("b.leak." + kind + " 1.0.0 is gone, but still holds memory");
                Told.row("B20", kind + " left behind", leaks.getFirst().sentence());
            }
        } finally {
            System.getProperties().remove("b.leak.listener");
        }
    }

    @Test
    void b20_leakIsReportedByItselfInARunningProgram() throws Exception {
        Path jar = BundleFile.named("b.leak.late")
                .activator("System.getProperties().put(\"b.leak.listener\", this);", "")
                .in(folder);
        try (House house = House.open(folder.resolve("home")).watched()) {
            house.install(jar);
            house.installer.remove("b.leak.late").join();
            House.await("the report", () -> house.told(Progress.Phase.LEAKED));
            assertThat(house.told(Progress.Phase.LEAKED, "b.leak.late")).contains("still holds memory");
        } finally {
            System.getProperties().remove("b.leak.listener");
        }
    }

    @Test
    void b32_manyReloadsLeaveNoLoaderAndLittleHeap() throws Exception {
        int cycles = LONG ? 200 : 20;
        List<Path> versions = versions("b.many", 2);
        try (House house = House.open(folder.resolve("home"))) {
            cycles(house, versions, 20);
            List<Double> kilobytes = new ArrayList<>();
            long before = heap();
            for (int look = 0; look < LOOKS; look++) {
                cycles(house, versions, cycles);
                long now = heap();
                kilobytes.add((now - before) / 1024.0 / cycles);
                before = now;
            }
            assertThat(house.installer.checkUp().join())
                    .noneMatch(one -> one.sentence().contains("holds memory"));
            // What the framework and the virtual machine fill up once falls into one of the looks; a leak into all.
            Collections.sort(kilobytes);
            double median = kilobytes.get(LOOKS / 2);
            assertThat(median).as("KB kept in each cycle").isLessThan(LONG ? 0.5 : 4);
            Told.row(
                    "B32",
                    LOOKS * cycles + " times install, update, remove",
                    "no loader is left; %.2f KB in each cycle, plain Felix's own share included".formatted(median));
        }
    }

    @Test
    void b32_bundleThatUsedAServiceOfAnotherIsForgottenWhenItIsGone() throws Exception {
        String uses = "context.getService(context.getServiceReference(Runnable.class)).run();";
        Path jar = BundleFile.named("b.user").activator(uses, "").in(folder);
        try (House house = House.open(folder.resolve("home"))) {
            AtomicBoolean used = new AtomicBoolean();
            house.context().registerService(Runnable.class, () -> used.set(true), null);
            house.install(jar);
            WeakReference<Bundle> bundle =
                    new WeakReference<>(house.bundle("b.user").orElseThrow());
            house.installer.remove("b.user").join();
            assertThat(used).isTrue();
            House.await("the end of the last trace of b.user", () -> {
                System.gc();
                return bundle.refersTo(null);
            });
            Told.row("B32", "a bundle that used a service", "nothing of it is left in the framework's registry");
        }
    }

    private static void cycles(House house, List<Path> versions, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(house.install(versions.get(0)).good()).isTrue();
            assertThat(house.install(versions.get(1)).good()).isTrue();
            assertThat(house.installer.remove("b.many").join().good()).isTrue();
        }
        house.progress.clear();
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
