package dev.backline.pipeline.ui.internal.model;

import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Player;
import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What happens in the panel Make: one track is made at a time, one is looked at, one is heard. All its values belong to the
 * screen's thread; whatever takes time is done beside it.
 */
public final class MakeModel implements AutoCloseable {
    private final Actions actions;
    private final Events events;
    private final MadeShelf shelf;
    private final Supplier<Optional<Player>> players;
    private final Executor screen;
    private final Runnable changed;

    private Growth growth = Growth.NONE;
    private Optional<MadeTrack> shown = Optional.empty();
    private List<MadeTrack> made = List.of();
    private Optional<AtomicBoolean> making = Optional.empty();
    private Optional<AtomicBoolean> playing = Optional.empty();
    private double fraction;
    private String message = "";
    private String fault = "";
    private double heard = -1;

    /**
     * Answers a model at rest.
     *
     * @param players finds who can play
     * @param screen runs things on the screen's thread
     * @param changed hears, on the screen's thread, that something is different
     */
    public MakeModel(
            Actions actions,
            Events events,
            MadeShelf shelf,
            Supplier<Optional<Player>> players,
            Executor screen,
            Runnable changed) {
        this.actions = actions;
        this.events = events;
        this.shelf = shelf;
        this.players = players;
        this.screen = screen;
        this.changed = changed;
    }

    /** Reads what was made, and shows the newest. */
    public void load() {
        beside(() -> {
            List<MadeTrack> all = shelf.list();
            onScreen(() -> {
                made = all;
                if (making.isEmpty() && shown.isEmpty()) {
                    all.stream().findFirst().ifPresent(this::look);
                }
            });
        });
    }

    /** Looks at a track that was made. */
    public void look(MadeTrack track) {
        shown = Optional.of(track);
        growth = track.growth();
        changed.run();
    }

    /**
     * Makes a track, unless one is being made.
     *
     * @param brief values for {@code make}
     * @param vary parts with a chance of their own
     * @param into the folder that gets the track's own
     */
    public void make(Map<String, String> brief, List<String> vary, Path into) {
        if (making.isPresent()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        making = Optional.of(stop);
        fraction = 0;
        message = "";
        fault = "";
        shown = Optional.empty();
        growth = Growth.NONE;
        changed.run();
        Map<String, String> copy = Map.copyOf(brief);
        List<String> varied = List.copyOf(vary);
        Thread.ofVirtual().name("make").start(() -> {
            try {
                work(copy, varied, into, stop);
            } catch (RuntimeException broken) {
                // Whatever happens, the panel must not say for ever that something is made.
                onScreen(() -> end(stop, broken.toString()));
            }
        });
    }

    private void work(Map<String, String> brief, List<String> vary, Path into, AtomicBoolean stop) {
        Progress progress = new Told(stop);
        Map<String, Object> values = new TreeMap<>(brief);
        if (!vary.isEmpty()) {
            values.put("vary", vary);
        }
        values.put("out", free(into, "New track"));
        ActionResult planned = actions.call("make", values, Intent.PREVIEW, progress);
        Optional<Map<?, ?>> plan = first(planned);
        if (plan.isEmpty() || stop.get()) {
            onScreen(() -> end(planned, stop));
            return;
        }
        Path out = free(into, String.valueOf(plan.get().get("name")));
        values.put("out", out);
        onScreen(() -> {
            growth = Growth.of(plan.get());
            fraction = 0;
        });
        ActionResult result;
        try (var _ = events.subscribe("make/level", Events.Overflow.WAIT, event -> level(event, out))) {
            result = actions.call("make", values, Intent.APPLY, progress);
        }
        onScreen(() ->
                first(result).ifPresentOrElse(answer -> finish(answer, out, brief, vary), () -> end(result, stop)));
    }

    /** Answers a place that is free: the name, or the name with a number. */
    static Path free(Path into, String name) {
        Path folder = into.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = into.resolve(name + " " + i);
        }
        return folder.toAbsolutePath().normalize();
    }

    private static Optional<Map<?, ?>> first(ActionResult result) {
        return result.results().stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(Map.class::cast)
                .findFirst();
    }

    private void level(Event event, Path out) {
        Map<String, Object> told = event.properties();
        if (out.toString().equals(told.get("out"))
                && told.get("stretch") instanceof Integer stretch
                && told.get("peak") instanceof Double peak) {
            onScreen(() -> growth = growth.with(String.valueOf(told.get("track")), stretch, peak));
        }
    }

    private void finish(Map<?, ?> answer, Path out, Map<String, String> brief, List<String> vary) {
        MadeTrack track = new MadeTrack(
                out.toString(),
                InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                false,
                brief,
                vary,
                plain(answer),
                growth.levels());
        making = Optional.empty();
        fraction = 1;
        shown = Optional.of(track);
        growth = track.growth();
        beside(() -> {
            List<MadeTrack> all = shelf.add(track);
            onScreen(() -> made = all);
        });
    }

    /** Answers a tree that holds nothing but what JSON has. */
    private static Map<String, Object> plain(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> copy.put(String.valueOf(key), plainValue(value)));
        return copy;
    }

    private static Object plainValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> plain(map);
            case List<?> list -> list.stream().map(MakeModel::plainValue).toList();
            case Number number -> number;
            case Boolean flag -> flag;
            default -> String.valueOf(value);
        };
    }

    private void end(ActionResult result, AtomicBoolean stop) {
        end(
                stop,
                String.join(
                        " ",
                        result.faults().stream()
                                .map(f -> f.getMessage())
                                .distinct()
                                .toList()));
    }

    private void end(AtomicBoolean stop, String complaint) {
        making = Optional.empty();
        growth = Growth.NONE;
        message = "";
        fault = stop.get() ? "" : complaint;
        made.stream().findFirst().ifPresent(this::look);
    }

    /** Asks the making to stop; nothing of it is left. */
    public void cancel() {
        making.ifPresent(stop -> stop.set(true));
    }

    /** Plays what is looked at from its beginning; what played before ends. */
    public void listen() {
        stop();
        Optional<Path> file = shown.flatMap(MadeTrack::master);
        Optional<Player> player = players.get();
        if (file.isEmpty() || player.isEmpty()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        playing = Optional.of(stop);
        heard = 0;
        changed.run();
        Thread.ofVirtual().name("make listening").start(() -> play(player.get(), file.get(), stop));
    }

    private void play(Player player, Path file, AtomicBoolean stop) {
        String complaint = "";
        try {
            player.play(file, new Progress() {
                @Override
                public void report(double position, String text) {
                    onScreen(() -> heard = stop.get() ? -1 : position);
                }

                @Override
                public boolean cancelled() {
                    return stop.get();
                }
            });
        } catch (AudioFault | IOException e) {
            complaint = String.valueOf(e.getMessage());
        } catch (JobCancelled e) {
            // That is how stopping ends.
        }
        String told = complaint;
        onScreen(() -> {
            if (playing.isPresent() && playing.get().equals(stop)) {
                playing = Optional.empty();
                heard = -1;
                fault = told;
            }
        });
    }

    /** Ends what is heard, at once. */
    public void stop() {
        playing.ifPresent(stop -> stop.set(true));
        playing = Optional.empty();
        heard = -1;
        changed.run();
    }

    /** Keeps what is looked at, or not any more. */
    public void keep() {
        shown.ifPresent(track -> {
            MadeTrack other = track.withKept(!track.kept());
            shown = Optional.of(other);
            changed.run();
            beside(() -> {
                List<MadeTrack> all = shelf.keep(track.folder(), other.kept());
                onScreen(() -> made = all);
            });
        });
    }

    /** Answers what is varied when a part of what is looked at is written anew. */
    public List<String> varied(String role, long seed) {
        List<String> all = new ArrayList<>(shown.map(MadeTrack::varied).orElse(List.of()));
        all.removeIf(one -> one.startsWith(role + "="));
        all.add(role + "=" + seed);
        return all;
    }

    /** Answers how the track looks that is made or looked at. */
    public Growth growth() {
        return growth;
    }

    /** Answers the track that is looked at; empty while one is made. */
    public Optional<MadeTrack> shown() {
        return shown;
    }

    /** Answers what was made, the newest first. */
    public List<MadeTrack> made() {
        return made;
    }

    /** Answers whether a track is being made. */
    public boolean isMaking() {
        return making.isPresent();
    }

    /** Answers whether something is heard. */
    public boolean isPlaying() {
        return playing.isPresent();
    }

    /** Answers where the listener is, 0 to 1; below 0 when nothing is heard. */
    public double heard() {
        return heard;
    }

    /** Answers how far the making is, 0 to 1. */
    public double fraction() {
        return fraction;
    }

    /** Answers what is being done. */
    public String message() {
        return message;
    }

    /** Answers what went wrong last, empty when nothing did. */
    public String fault() {
        return fault;
    }

    @Override
    public void close() {
        cancel();
        stop();
    }

    private void onScreen(Runnable work) {
        screen.execute(() -> {
            work.run();
            changed.run();
        });
    }

    /** Work of the shelf. */
    @FunctionalInterface
    private interface Shelving {
        void run() throws IOException;
    }

    private void beside(Shelving work) {
        Thread.ofVirtual().name("make shelf").start(() -> {
            try {
                work.run();
            } catch (IOException e) {
                onScreen(() -> fault = String.valueOf(e.getMessage()));
            }
        });
    }

    /** Hears of the making; what comes faster than it can be shown is left out. */
    private final class Told implements Progress {
        private final AtomicBoolean stop;
        private final AtomicBoolean waiting = new AtomicBoolean();

        Told(AtomicBoolean stop) {
            this.stop = stop;
        }

        @Override
        public void report(double done, String text) {
            if (waiting.compareAndSet(false, true)) {
                onScreen(() -> {
                    waiting.set(false);
                    fraction = Math.max(fraction, done);
                    message = text;
                });
            }
        }

        @Override
        public boolean cancelled() {
            return stop.get();
        }
    }
}
