package dev.backline.scripting.internal.library;

import dev.backline.api.event.Events;
import dev.backline.api.script.ScriptLibrary;
import dev.backline.scripting.api.ScriptFault;
import dev.backline.scripting.internal.engine.Program;
import dev.backline.scripting.internal.engine.ScriptEngine;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.engine.ScriptSource;
import dev.backline.scripting.internal.language.NamedScripts;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.leash.Leash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of the home while a long-lived process runs. A script whose top level calls {@code on} or {@code every} is run
 * once when it appears and again when it changes, so that its triggers are always those of its newest version that works;
 * others run when they are called. Safe for any thread.
 */
public final class LiveScripts implements NamedScripts, AutoCloseable {
    private static final Duration ARMING_LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final ScriptEngine engine;
    private final ScriptContext context;
    private final Events events;
    private final Consumer<String> notices;
    private final CronClock clock;
    private final ScriptShelf shelf;
    private final Map<Path, String> seen = new HashMap<>();
    private final Map<Path, ArmedScript> armed = new HashMap<>();

    LiveScripts(
            Path folder,
            ScriptEngine engine,
            ScriptContext context,
            Events events,
            InstantSource time,
            Consumer<String> notices) {
        this.folder = folder;
        this.engine = engine;
        this.context = context;
        this.events = events;
        this.notices = notices;
        this.clock = new CronClock(time);
        this.shelf = new ScriptShelf(folder, engine, context);
    }

    /** Lets the clock run; without it somebody calls {@link #lookAtClock()}. */
    public void startClock() {
        clock.start();
    }

    /** Starts what is due now. */
    void lookAtClock() {
        clock.look();
    }

    /** Reads the folder and arms what is new or changed. */
    public synchronized void reload() {
        Set<Path> gone = new HashSet<>(seen.keySet());
        for (Path file : ScriptShelf.files(folder).values()) {
            gone.remove(file);
            refresh(file);
        }
        for (Path file : gone) {
            seen.remove(file);
            disarm(file);
        }
    }

    /** Answers how many triggers are armed. */
    public synchronized int triggers() {
        return armed.values().stream().mapToInt(ArmedScript::size).sum();
    }

    /** Answers what is armed, by script. */
    synchronized List<ScriptLibrary.Trigger> list() {
        return armed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(e -> e.getValue().list().stream())
                .toList();
    }

    /** Answers whether a trigger's call is running or waiting. */
    synchronized boolean busy() {
        return armed.values().stream().anyMatch(ArmedScript::busy);
    }

    @Override
    public List<String> names() {
        return shelf.names();
    }

    @Override
    public @Nullable Object call(String name, Object... arguments) {
        return shelf.call(name, arguments);
    }

    @Override
    public synchronized void close() {
        clock.close();
        List.copyOf(armed.keySet()).forEach(this::disarm);
        seen.clear();
        context.calls().close();
    }

    private void refresh(Path file) {
        try {
            ScriptSource source = ScriptSource.load(file);
            String hash = source.hash();
            if (hash.equals(seen.put(file, hash))) {
                return;
            }
            Program program = engine.compile(source);
            if (program.declaration().triggers()) {
                arm(file, program);
            } else {
                disarm(file);
            }
        } catch (IOException e) {
            notices.accept(file + " cannot be read: " + e.getMessage());
        } catch (ScriptFailure | ScriptFault e) {
            notices.accept(e.getMessage() + (armed.containsKey(file) ? " Its version before this one stays on." : ""));
        }
    }

    private void arm(Path file, Program program) throws ScriptFailure {
        ArmedScript fresh = new ArmedScript(program, engine, events, clock, notices);
        try {
            Leash leash = new Leash(() -> false, Optional.of(ARMING_LIMIT));
            engine.run(program, new Variables(), context.withScripts(shelf).withTriggers(fresh), leash);
        } catch (ScriptFailure e) {
            fresh.close();
            throw e;
        }
        disarm(file);
        armed.put(file, fresh);
    }

    private void disarm(Path file) {
        ArmedScript old = armed.remove(file);
        if (old != null) {
            old.close();
        }
    }
}
