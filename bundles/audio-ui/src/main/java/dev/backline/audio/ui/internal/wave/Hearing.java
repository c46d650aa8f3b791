package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Audition;
import dev.backline.api.audio.Renderer;
import dev.backline.audio.ui.internal.Beside;
import dev.backline.audio.ui.internal.listen.Listening;
import dev.backline.audio.ui.internal.listen.Match;
import dev.backline.audio.ui.internal.listen.Passage;
import dev.backline.audio.ui.internal.listen.Sitting;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * What is heard of a waveform: what is chosen, else from the cursor on, round and round when it loops, and at one loudness for all files when levels are matched. Used
 * on the window's thread.
 */
final class Hearing {
    /** What files are brought to: loud enough to judge, with room for peaks. */
    static final double WANTED_LUFS = -18;

    private final AudioFiles files;
    private final Beside reading;
    private final Sitting sitting;
    private Optional<Passage> passage = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private Optional<Traits> traits = Optional.empty();
    private long end;
    private boolean looped;
    private boolean matched = true;
    private boolean stopped;

    Hearing(
            AudioFiles files,
            Supplier<Optional<Audition>> by,
            Consumer<String> say,
            Runnable missing,
            Consumer<OptionalLong> look) {
        this.files = files;
        reading = new Beside(say);
        sitting = new Sitting(by, say, missing, now -> {
            look.accept(now.isPresent() ? OptionalLong.of(place(now.get())) : OptionalLong.empty());
            if (now.isEmpty()) {
                over();
            }
        });
    }

    private long place(Listening now) {
        return passage.map(Passage::from).orElse(0L) + now.place();
    }

    /** Takes another file, in silence. */
    void take(Path path) {
        stop();
        file = Optional.of(path);
        traits = Optional.empty();
    }

    /** Takes how loud the file is. */
    void take(Traits value) {
        traits = Optional.of(value);
        hear();
    }

    boolean sounds() {
        return sitting.now().isPresent() || reading.isRunning();
    }

    /** Plays a part of the file. */
    void play(long from, long to) {
        Path path = file.orElseThrow();
        end = to;
        stopped = false;
        reading.begin(
                progress -> Passage.read(files, path, from, to, p -> Platform.runLater(() -> begin(path, p)), progress),
                done -> {});
    }

    /** Plays a clip as its set does. */
    void play(Renderer renderer, LiveSet set, Clip clip, Path folder) {
        stopped = false;
        Path path = file.orElseThrow();
        reading.begin(progress -> InTime.of(renderer, set, clip, folder, progress), made -> {
            end = made.frames();
            begin(path, made);
        });
    }

    private void begin(Path path, Passage read) {
        if (!stopped && file.equals(Optional.of(path))) {
            passage = Optional.of(read);
            Listening listening = new Listening(read, gain(), 0);
            listening.loop(0, looped ? read.frames() : 0);
            sitting.begin(listening);
        }
    }

    /** What is longer than is held at once goes on with its next part. */
    private void over() {
        long reached = passage.map(p -> p.from() + p.frames()).orElse(0L);
        if (!stopped
                && !looped
                && passage.isPresent()
                && passage.get().from() + passage.get().frames() < end) {
            play(reached, end);
        }
    }

    void stop() {
        stopped = true;
        reading.stop();
        sitting.end();
    }

    boolean loops() {
        return looped;
    }

    void loop(boolean on) {
        looped = on;
        sitting.now()
                .ifPresent(now -> now.loop(0, on ? passage.map(Passage::frames).orElse(0) : 0));
    }

    boolean matches() {
        return matched;
    }

    void match(boolean on) {
        matched = on;
        hear();
    }

    private void hear() {
        sitting.now().ifPresent(now -> passage.ifPresent(p -> now.hear(p, gain())));
    }

    /** Answers by how much the file is louder or softer than it is, in dB. */
    double gainDb() {
        return traits.filter(t -> matched && Double.isFinite(t.lufs()))
                .map(t -> Match.gainDb(t.lufs(), t.peakDb(), WANTED_LUFS))
                .orElse(0.0);
    }

    private double gain() {
        return Match.linear(gainDb());
    }

    void close() {
        stopped = true;
        reading.stop();
        sitting.close();
    }
}
