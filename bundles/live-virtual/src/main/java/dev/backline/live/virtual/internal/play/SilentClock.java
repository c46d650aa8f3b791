package dev.backline.live.virtual.internal.play;

import dev.backline.model.Beats;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.Optional;

/** Where a song stands at a frame, and when its next line comes. Between two changes of the tempo the beat is a straight line. */
final class SilentClock {
    private final double rateHz;
    private boolean running;
    private long frame;
    private double song;
    private double run;
    private Tempo tempo;
    private TimeSignature signature;

    SilentClock(double rateHz, Tempo tempo, TimeSignature signature) {
        this.rateHz = rateHz;
        this.tempo = tempo;
        this.signature = signature;
    }

    /** Goes on to a frame; one that is past changes nothing. */
    void until(long to) {
        double beats = Math.max(0, to - frame) * tempo.bpm() / 60 / rateHz;
        if (running) {
            song += beats;
            run += beats;
        }
        frame = Math.max(frame, to);
    }

    /** Answers the frame at which so many beats have run. */
    long frameOf(double runBeats) {
        return frame + (long) Math.ceil(Math.max(0, runBeats - run) * 60 * rateHz / tempo.bpm());
    }

    /** Answers how many beats have run at the next line of a grid; a line on which the song stands counts. */
    double line(Quantisation grid) {
        Optional<Beats> step = grid.step(signature);
        if (step.isEmpty()) {
            return run;
        }
        double size = step.get().value();
        // A millionth of a beat behind a line is on it: frames fall beside the beats.
        double line = Math.ceil(song / size - 1e-6) * size;
        return run + Math.max(0, line - song);
    }

    void running(boolean on) {
        running = on;
    }

    void move(double beat) {
        song = beat;
    }

    void tempo(Tempo value) {
        tempo = value;
    }

    void signature(TimeSignature value) {
        signature = value;
    }

    boolean running() {
        return running;
    }

    long frame() {
        return frame;
    }

    double song() {
        return song;
    }

    double run() {
        return run;
    }

    Tempo tempo() {
        return tempo;
    }

    TimeSignature signature() {
        return signature;
    }
}
