package dev.backline.scripting.internal.library;

import dev.backline.scripting.internal.engine.Program;
import dev.backline.scripting.internal.engine.ScriptEngine;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.leash.Leash;
import dev.backline.scripting.internal.leash.Stopped;
import groovy.lang.Closure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A closure of a script that is called again and again, one call after the other on threads of its own. A fault is told with
 * its line and the trigger stays; after {@value #FAULTS} faults in a row it is switched off until the script changes.
 */
final class Trigger implements AutoCloseable {
    /** How many faults in a row switch it off. */
    static final int FAULTS = 5;

    private static final int WAITING = 1_000;

    private final String title;
    private final Program program;
    private final Closure<?> work;
    private final ScriptEngine engine;
    private final Duration limit;
    private final Consumer<String> notices;
    private final Deque<Map<String, Object>> waiting = new ArrayDeque<>();
    private boolean running;
    private int faults;
    private volatile boolean open = true;

    Trigger(
            String title,
            Program program,
            Closure<?> work,
            ScriptEngine engine,
            Duration limit,
            Consumer<String> notices) {
        this.title = title;
        this.program = program;
        this.work = work;
        this.engine = engine;
        this.limit = limit;
        this.notices = notices;
    }

    /** Calls the closure soon; the oldest call is dropped when too many wait. */
    synchronized void fire(Map<String, Object> event) {
        if (!open) {
            return;
        }
        if (waiting.size() >= WAITING) {
            waiting.removeFirst();
        }
        waiting.addLast(event);
        if (!running) {
            running = true;
            Thread.ofVirtual().name("script trigger " + title).start(this::work);
        }
    }

    /** Answers whether a call is running or waiting. */
    synchronized boolean busy() {
        return running;
    }

    /** Answers whether it still is called. */
    boolean isOn() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    private void work() {
        for (Optional<Map<String, Object>> event = take(); event.isPresent(); event = take()) {
            call(event.get());
        }
    }

    private synchronized Optional<Map<String, Object>> take() {
        Optional<Map<String, Object>> event = open ? Optional.ofNullable(waiting.pollFirst()) : Optional.empty();
        running = event.isPresent();
        return event;
    }

    private void call(Map<String, Object> event) {
        try {
            Leash leash = new Leash(() -> !open, Optional.of(limit));
            leash.run(
                    "script trigger " + title,
                    () -> work.getMaximumNumberOfParameters() == 0 ? work.call() : work.call(event));
            faults = 0;
        } catch (ExecutionException e) {
            tell(engine.failure(program, e));
        } catch (Stopped e) {
            if (open) {
                tell(engine.failure(program, e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(ScriptFailure failure) {
        faults++;
        boolean off = faults >= FAULTS;
        open &= !off;
        notices.accept(failure.getMessage() + " ["
                + failure.place().map(place -> place + ", ").orElse("") + title + "]"
                + (off
                        ? " That was " + faults + " times in a row, so it is switched off until the script changes."
                        : ""));
    }
}
