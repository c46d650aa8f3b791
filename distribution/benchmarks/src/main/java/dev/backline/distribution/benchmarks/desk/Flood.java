package dev.backline.distribution.benchmarks.desk;

import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import dev.backline.api.job.Progress;
import dev.backline.ui.PanelSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/** How long JavaFX's thread does not answer while jobs, events and lines of the log pour in, beside a thread that does nothing. */
final class Flood {
    private static final long REST_MS = 2;
    private static final System.Logger LOG = System.getLogger(Flood.class.getName());

    private final Actions actions;
    private final Events events;
    private final PanelSite site;
    private final AtomicBoolean pouring = new AtomicBoolean(true);

    Flood(Actions actions, Events events, PanelSite site) {
        this.actions = actions;
        this.events = events;
        this.site = site;
    }

    void measure(int seconds) throws Exception {
        for (String panel : List.of("jobs", "log", "notices")) {
            Hands.run(() -> site.reveal(panel));
        }
        probe("opening", seconds / 4);
        probe("calm", seconds / 4);
        List<AtomicLong> poured = List.of(new AtomicLong(), new AtomicLong(), new AtomicLong());
        List<Thread> sources = List.of(
                source(poured.get(0), number -> actions.call("jobs list", Map.of(), Intent.APPLY, Progress.NONE)),
                source(poured.get(1), this::publish),
                source(poured.get(2), number -> LOG.log(System.Logger.Level.WARNING, "Line " + number)));
        // The first seconds compile.
        probe("first", seconds / 4);
        probe("flood", seconds);
        pouring.set(false);
        for (Thread source : sources) {
            source.join();
        }
        ProbePanel.tell("jobs", (double) poured.get(0).get());
        ProbePanel.tell("events", (double) poured.get(1).get());
        ProbePanel.tell("lines", (double) poured.get(2).get());
    }

    private void publish(long number) {
        events.publish(new Event("bundle/started", Map.of("sentence", "Event " + number)));
        events.publish(new Event("job/progress", Map.of("id", "j" + number, "fraction", 0.5)));
    }

    private Thread source(AtomicLong count, java.util.function.LongConsumer pour) {
        return Thread.ofPlatform().daemon().start(() -> {
            while (pouring.get()) {
                pour.accept(count.incrementAndGet());
            }
        });
    }

    private static void probe(String name, int seconds) throws Exception {
        List<Double> idle = new ArrayList<>();
        List<Double> window = new ArrayList<>();
        try (ExecutorService nothing = Executors.newSingleThreadExecutor()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (System.nanoTime() < end) {
                idle.add(answerMs(nothing));
                window.add(answerMs(Platform::runLater));
                TimeUnit.MILLISECONDS.sleep(REST_MS);
            }
        }
        idle.forEach(ms -> ProbePanel.tell(name + "/idle", ms));
        window.forEach(ms -> ProbePanel.tell(name + "/window", ms));
    }

    private static double answerMs(Executor thread) throws InterruptedException {
        Semaphore answer = new Semaphore(0);
        long asked = System.nanoTime();
        thread.execute(answer::release);
        answer.acquire();
        return (System.nanoTime() - asked) / 1e6;
    }
}
