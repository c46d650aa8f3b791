package dev.backline.scripting.ui.internal.model;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.Progress;
import dev.backline.api.script.Scripts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One script at a time runs, beside the screen's thread; what it prints and answers, and where it failed. */
public final class ConsoleModel implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,6})");

    private final Scripts.Session session;
    private final Executor screen;
    private final Runnable changed;
    private final Printed printed = new Printed();
    private final AtomicLong checks = new AtomicLong();
    private Optional<AtomicBoolean> running = Optional.empty();
    private ResultShape result = ResultShape.of(List.of());
    private String fault = "";
    private int faultLine;
    private int answers;
    private int runs;
    private Scripts.Declared declared = Scripts.Declared.NOTHING;
    private volatile boolean closed;

    /**
     * Answers a model over a fresh session.
     *
     * @param screen runs things on the screen's thread
     * @param changed hears, on any thread, that something is different
     */
    public ConsoleModel(Scripts scripts, Executor screen, Runnable changed) {
        this.screen = screen;
        this.changed = changed;
        this.session = scripts.open(line -> {
            printed.add(line);
            changed.run();
        });
    }

    /** What is to be run: an input, or a whole script. */
    @FunctionalInterface
    private interface Running {
        List<Object> run(Progress progress) throws ActionFault;
    }

    /**
     * Evaluates an input.
     *
     * @param above how many lines of the script stand above it
     */
    public void evaluate(String input, int above) {
        begin(progress -> session.evaluate(input, progress), above);
    }

    /** Runs a whole script with its parameters. */
    public void run(String name, String text, Map<String, String> values) {
        begin(progress -> session.run(name, text, values, progress), 0);
    }

    private void begin(Running work, int above) {
        if (running.isPresent()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        running = Optional.of(stop);
        runs++;
        printed.clear();
        fault = "";
        faultLine = 0;
        changed.run();
        Thread.ofVirtual().name("script").start(() -> {
            try {
                ResultShape shape = ResultShape.of(work.run(new Asked(stop)));
                end(() -> {
                    result = shape;
                    answers++;
                });
            } catch (ActionFault e) {
                end(() -> fail(e.getMessage(), above));
            } catch (RuntimeException | Error e) {
                // Whatever happens, the panel must not say for ever that something runs.
                end(() -> fail(e.toString(), above));
            }
        });
    }

    private void end(Runnable take) {
        screen.execute(() -> {
            running = Optional.empty();
            take.run();
            changed.run();
        });
    }

    private void fail(String sentence, int above) {
        fault = sentence;
        faultLine = line(sentence).map(line -> line + above).orElse(0);
    }

    /** Answers the line that a sentence names. */
    static Optional<Integer> line(String sentence) {
        Matcher match = LINE.matcher(sentence);
        return match.find() ? Optional.of(Integer.parseInt(match.group(1))) : Optional.empty();
    }

    /** Asks what runs to stop. */
    public void stop() {
        running.ifPresent(stop -> stop.set(true));
    }

    /**
     * Compiles a text beside the screen's thread, to learn its parameters and its first fault. An older answer is dropped, and
     * one that was asked for before something ran says nothing of faults: what ran knows more. After {@link #close} nothing
     * is compiled.
     */
    public void check(String text) {
        if (closed) {
            return;
        }
        long number = checks.incrementAndGet();
        int ran = runs;
        Thread.ofVirtual().name("script check").start(() -> {
            Scripts.Declared told = Scripts.Declared.NOTHING;
            String sentence = "";
            try {
                told = session.check(text);
            } catch (ActionFault e) {
                sentence = e.getMessage();
            } catch (RuntimeException | Error e) {
                // A compiler cannot be stopped: once its bundle has gone, it misses classes, and nobody asks any more.
                sentence = e.toString();
            }
            if (closed) {
                return;
            }
            Scripts.Declared found = told;
            String failed = sentence;
            screen.execute(() -> {
                if (number != checks.get()) {
                    return;
                }
                if (failed.isEmpty()) {
                    declared = found;
                }
                if (ran == runs) {
                    fault = failed;
                    faultLine = line(failed).orElse(0);
                }
                changed.run();
            });
        });
    }

    /** Answers what can be typed. */
    public List<Scripts.Completion> complete(String text, int cursor) {
        return session.complete(text, cursor);
    }

    /** Answers all about a call. */
    public Optional<String> explain(String call) {
        return session.explain(call);
    }

    /** Answers whether a script runs. */
    public boolean isRunning() {
        return running.isPresent();
    }

    /** Answers what was answered last. */
    public ResultShape result() {
        return result;
    }

    /** Answers how often there was an answer. */
    public int answers() {
        return answers;
    }

    /** Answers what was printed. */
    public Printed printed() {
        return printed;
    }

    /** Answers what is wrong, empty when nothing is. */
    public String fault() {
        return fault;
    }

    /** Answers the line where it is wrong, from 1; 0 when no line is named. */
    public int faultLine() {
        return faultLine;
    }

    /** Answers what the script tells of itself. */
    public Scripts.Declared declared() {
        return declared;
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }

    /** Hears nothing, and may be asked to stop. */
    private record Asked(AtomicBoolean stop) implements Progress {
        @Override
        public void report(double fraction, String message) {
            // The jobs of what a script calls tell of themselves.
        }

        @Override
        public boolean cancelled() {
            return stop.get();
        }
    }
}
