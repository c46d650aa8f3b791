package dev.backline.scripting.internal.library;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import dev.backline.api.script.ScriptLibrary;
import dev.backline.scripting.internal.engine.Program;
import dev.backline.scripting.internal.engine.ScriptEngine;
import dev.backline.scripting.internal.language.Triggers;
import groovy.lang.Closure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The triggers of one version of one script; all end with {@link #close()}. */
final class ArmedScript implements Triggers, AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Program program;
    private final ScriptEngine engine;
    private final Events events;
    private final CronClock clock;
    private final Consumer<String> notices;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    /** What was asked for, in the script's words. */
    private record Asked(String when, Optional<CronExpression> times, Trigger trigger) {}

    ArmedScript(Program program, ScriptEngine engine, Events events, CronClock clock, Consumer<String> notices) {
        this.program = program;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
        this.notices = notices;
    }

    @Override
    public synchronized void on(String topic, Closure<?> work) {
        Trigger trigger = trigger(program.file() + " on " + topic, work);
        asked.add(new Asked(topic, Optional.empty(), trigger));
        open.add(events.subscribe(topic, Events.Overflow.DROP_OLDEST, event -> trigger.fire(properties(event))));
    }

    @Override
    public synchronized void every(String cron, Closure<?> work) {
        CronExpression expression = CronExpression.parse(cron);
        Trigger trigger = trigger(program.file() + " every " + cron, work);
        asked.add(new Asked(cron, Optional.of(expression), trigger));
        open.add(clock.add(expression, () -> {
            // A run that outlasts its own interval is not doubled.
            if (!trigger.busy()) {
                trigger.fire(Map.of("cron", cron));
            }
        }));
    }

    /** Answers what it asked to be called for. */
    synchronized List<ScriptLibrary.Trigger> list() {
        Instant now = InstantSource.system().instant();
        return asked.stream()
                .map(one -> new ScriptLibrary.Trigger(
                        program.file(),
                        one.when(),
                        one.times().flatMap(times -> times.next(now, ZoneId.systemDefault())),
                        one.trigger().isOn()))
                .toList();
    }

    /** Answers how many triggers there are. */
    synchronized int size() {
        return open.size() / 2;
    }

    /** Answers whether a call of one of them is running or waiting. */
    synchronized boolean busy() {
        return open.stream().anyMatch(one -> one instanceof Trigger trigger && trigger.busy());
    }

    @Override
    public synchronized void close() {
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception e) {
                notices.accept(program.file() + ": a trigger could not be ended: " + e.getMessage());
            }
        }
        open.clear();
    }

    private Trigger trigger(String title, Closure<?> work) {
        Trigger trigger = new Trigger(title, program, work, engine, LIMIT, notices);
        open.add(trigger);
        return trigger;
    }

    private static Map<String, Object> properties(Event event) {
        Map<String, Object> properties = new HashMap<>(event.properties());
        properties.put("topic", event.topic());
        return properties;
    }
}
