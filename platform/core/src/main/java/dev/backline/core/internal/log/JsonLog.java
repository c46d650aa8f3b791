package dev.backline.core.internal.log;

import dev.backline.api.home.Home;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes over what bundles say to {@link System.Logger}: every line goes to the home's log with its job; warnings also go to
 * the standard error stream, one line each. Levels are settings, {@code log.level.<bundle>}. It is put in place on a thread
 * of its own, so that no command waits for the JDK's logging to come up.
 */
@Component(service = JsonLog.class, immediate = true, configurationPid = "dev.backline.log")
public final class JsonLog {
    private static final String LEVEL = "level.";

    private final LogFile file;
    private final List<Logger> levelled = new ArrayList<>();
    private final List<Handler> replaced = new ArrayList<>();
    private final Handler lines = new LogLines(this::write);
    private final Handler console = new ConsoleHandler();
    private volatile Optional<String> trouble = Optional.empty();
    private final Thread installing;

    /** Puts the log in place. */
    @Activate
    public JsonLog(@Reference Home home, Map<String, Object> configuration) {
        file = new LogFile(home);
        installing = Thread.ofPlatform()
                .daemon()
                .inheritInheritableThreadLocals(false)
                .name("log")
                .start(() -> install(configuration));
    }

    private synchronized void install(Map<String, Object> configuration) {
        Logger root = Logger.getLogger("");
        for (Handler old : root.getHandlers()) {
            replaced.add(old);
            root.removeHandler(old);
        }
        root.addHandler(lines);
        console.setLevel(Level.WARNING);
        console.setFormatter(new OneLine());
        root.addHandler(console);
        setLevels(configuration);
    }

    /** Takes over changed levels at once. */
    @Modified
    public void modified(Map<String, Object> configuration) {
        awaitInstalled();
        setLevels(configuration);
    }

    private synchronized void setLevels(Map<String, Object> configuration) {
        levelled.forEach(logger -> logger.setLevel(null));
        levelled.clear();
        configuration.forEach((name, value) -> {
            if (name.startsWith(LEVEL)) {
                Logger logger = Logger.getLogger(name.substring(LEVEL.length()));
                logger.setLevel(level(String.valueOf(value)));
                levelled.add(logger); // Held here, for the JDK forgets loggers that nobody holds.
            }
        });
    }

    private static Level level(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "trace" -> Level.FINER;
            case "debug" -> Level.FINE;
            case "warning" -> Level.WARNING;
            case "error" -> Level.SEVERE;
            case "off" -> Level.OFF;
            default -> Level.INFO;
        };
    }

    /** Gives the JDK its own handlers back. */
    @Deactivate
    public void stop() {
        awaitInstalled();
        uninstall();
    }

    private synchronized void uninstall() {
        Logger root = Logger.getLogger("");
        root.removeHandler(lines);
        root.removeHandler(console);
        replaced.forEach(root::addHandler);
        levelled.forEach(logger -> logger.setLevel(null));
    }

    void awaitInstalled() {
        try {
            installing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    LogFile file() {
        return file;
    }

    /** Writes what a piece of work cost: the line's kind and its values. */
    public void span(String kind, Map<String, Object> values) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("level", "info");
        line.put("span", kind);
        line.putAll(values);
        write(line);
    }

    /** Answers why lines were lost; empty when none was. */
    public Optional<String> trouble() {
        return trouble;
    }

    private void write(Map<String, Object> line) {
        try {
            file.append(line);
        } catch (IOException e) {
            trouble = Optional.of("the log of the home cannot be written: " + e.getMessage()); // Where else to say it?
        }
    }
}
