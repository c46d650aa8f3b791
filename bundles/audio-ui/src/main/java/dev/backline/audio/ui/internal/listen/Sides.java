package dev.backline.audio.ui.internal.listen;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Audition;
import dev.backline.audio.ui.internal.Beside;
import dev.backline.model.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Two sounds of one rate and length that are compared: A as it is, B as it became, and X, which is one of them by chance while a trial goes on. They are read when
 * they are first to be heard. Used on the window's thread.
 */
public final class Sides {
    /** What can be listened to. */
    public enum Side {
        /** As it is. */
        A,
        /** As it became. */
        B,
        /** One of both. */
        X
    }

    private final AudioFiles files;
    private final Beside readingA;
    private final Beside readingB;
    private final Map<Side, Path> paths = new EnumMap<>(Side.class);
    private final Map<Side, Passage> passages = new EnumMap<>(Side.class);
    private final List<Runnable> ears = new ArrayList<>();
    private final Sitting sitting;
    private Side side = Side.A;
    private Match match = Match.NONE;
    private boolean matched = true;
    private boolean wanted;
    private Optional<Trial> trial = Optional.empty();

    /**
     * Makes them without sounds.
     *
     * @param by what plays
     * @param missing told when nothing does
     * @param look hears with each frame of the screen while something sounds, and of the end
     */
    public Sides(
            AudioFiles files,
            Supplier<Optional<Audition>> by,
            Consumer<String> say,
            Runnable missing,
            Consumer<Optional<Listening>> look) {
        this.files = files;
        readingA = new Beside(say);
        readingB = new Beside(say);
        sitting = new Sitting(by, say, missing, now -> {
            look.accept(now);
            if (now.isEmpty()) {
                wanted = false;
                tell();
            }
        });
    }

    /** Tells after each change. */
    public void hear(Runnable ear) {
        ears.add(ear);
    }

    /** Takes a file for A or B; what is heard of it now gives way to it at the same place. */
    public void take(Side of, Optional<Path> file) {
        paths.remove(of);
        reading(of).stop();
        file.ifPresent(path -> paths.put(of, path));
        if (of == Side.A || file.isEmpty()) {
            passages.remove(of);
        }
        if (of == Side.A) {
            passages.remove(Side.B);
            paths.remove(Side.B);
            side = Side.A;
            trial = Optional.empty();
            stop();
        } else if (file.isEmpty()) {
            trial = Optional.empty();
            choose(Side.A);
        } else if (wanted) {
            read(of);
        } else {
            passages.remove(of);
        }
        tell();
    }

    /** Answers whether there is a B. */
    public boolean areTwo() {
        return paths.containsKey(Side.B);
    }

    /** Takes the gains at which both are equally loud. */
    public void take(Match gains) {
        match = gains;
        apply();
        tell();
    }

    /** Answers the gains in force. */
    public Match match() {
        return matched ? match : Match.NONE;
    }

    /** Answers whether levels are matched. */
    public boolean matches() {
        return matched;
    }

    /** Matches levels, or lets them be. In a trial they stay matched: a louder one is told apart by that alone. */
    public void match(boolean on) {
        matched = on || trial.isPresent();
        apply();
        tell();
    }

    /** Answers what is listened to. */
    public Side side() {
        return side;
    }

    /** Listens to another one, from the next block on. */
    public void choose(Side to) {
        if (to == Side.B && !areTwo() || to == Side.X && trial.isEmpty()) {
            return;
        }
        side = to;
        apply();
        tell();
    }

    /** Answers whether something sounds, or will when it is read. */
    public boolean sounds() {
        return wanted;
    }

    /** Answers what sounds. */
    public Optional<Passage> heard() {
        return Optional.ofNullable(passages.get(real()));
    }

    /** Answers the linear gain of what sounds. */
    public double gain() {
        return Match.linear(real() == Side.A ? match().gainADb() : match().gainBDb());
    }

    private Side real() {
        if (side != Side.X) {
            return side;
        }
        return trial.filter(Trial::xIsB).isPresent() ? Side.B : Side.A;
    }

    /** Plays from the start, or stops. */
    public void toggle() {
        if (wanted) {
            stop();
        } else if (!paths.isEmpty()) {
            wanted = true;
            for (Side one : List.copyOf(paths.keySet())) {
                if (!passages.containsKey(one)) {
                    read(one);
                }
            }
            apply();
        }
        tell();
    }

    private Beside reading(Side one) {
        return one == Side.A ? readingA : readingB;
    }

    private void read(Side one) {
        Optional.ofNullable(paths.get(one)).ifPresent(path -> read(one, path));
    }

    private void read(Side one, Path path) {
        // What is heard of it already goes on until its next state is there as a whole.
        boolean first = !passages.containsKey(one);
        reading(one)
                .begin(
                        progress -> Passage.read(
                                files,
                                path,
                                0,
                                Long.MAX_VALUE,
                                p -> Platform.runLater(() -> there(one, path, p, first)),
                                progress),
                        whole -> there(one, path, whole, true));
    }

    private void there(Side one, Path path, Passage passage, boolean heard) {
        if (heard && path.equals(paths.get(one))) {
            passages.put(one, passage);
            apply();
        }
    }

    private void apply() {
        Optional<Passage> passage = heard();
        if (!wanted || passage.isEmpty()) {
            return;
        }
        if (sitting.now().isPresent()) {
            sitting.now().get().hear(passage.get(), gain());
        } else {
            Listening listening = new Listening(passage.get(), gain(), 0);
            listening.loop(0, passage.get().frames());
            sitting.begin(listening);
            wanted = sitting.now().isPresent();
        }
    }

    private void stop() {
        wanted = false;
        sitting.end();
    }

    /** Answers the trial that goes on. */
    public Optional<Trial> trial() {
        return trial;
    }

    /** Begins a trial; only with two sounds. */
    public void begin(Seed seed) {
        if (areTwo()) {
            trial = Optional.of(new Trial(seed));
            matched = true;
            choose(Side.X);
        }
    }

    /** Takes which one the listener says X is. */
    public void answer(boolean isB) {
        trial.ifPresent(t -> {
            t.answer(isB);
            apply();
            tell();
        });
    }

    /** Ends the trial. */
    public void endTrial() {
        trial = Optional.empty();
        choose(Side.A);
    }

    private void tell() {
        ears.forEach(Runnable::run);
    }

    /** Ends all at once. */
    public void close() {
        wanted = false;
        readingA.stop();
        readingB.stop();
        sitting.close();
    }
}
