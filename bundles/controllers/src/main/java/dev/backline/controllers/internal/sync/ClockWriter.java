package dev.backline.controllers.internal.sync;

import dev.backline.model.Span;
import dev.backline.model.TempoMap;
import java.util.Optional;

/**
 * MIDI clock of a song that plays: which message at which frame. Pulse n stands where the tempo map has beat n/24, and nothing is added up, so that no
 * tempo drifts. The position comes right before the pulse that it names: when the song starts, and each time it goes round its loop.
 */
public final class ClockWriter {
    private static final int MOST_SIXTEENTHS = 16_383;
    private static final double HAIR = 1e-9;

    private final TempoMap tempo;
    private final int rateHz;
    private final Optional<Span> loop;
    private final long delayFrames;
    private boolean running;
    private boolean told;
    private double startSecond;
    private double fromBeat;
    private long pulse;
    private long position;
    private long lastFrame;

    /**
     * Makes a writer at rest.
     *
     * @param loop of the song; empty when it goes on
     * @param delayMillis how much later than the song the port hears it; below 0 for earlier
     */
    public ClockWriter(TempoMap tempo, int rateHz, Optional<Span> loop, double delayMillis) {
        this.tempo = tempo;
        this.rateHz = rateHz;
        this.loop = loop;
        this.delayFrames = Math.round(delayMillis * rateHz / 1000);
    }

    /** Takes the messages in order. */
    public interface Outflow {
        /** Hears that a message belongs at a frame of the run. */
        void send(long frame, int status, int data1, int data2);
    }

    /** Starts the song at a frame from a beat. */
    public void start(long frame, double beat) {
        running = true;
        told = false;
        enter((double) frame / rateHz, beat);
    }

    private void enter(double second, double beat) {
        startSecond = second;
        fromBeat = beat;
        pulse = (long) Math.ceil(beat * Realtime.PULSES - HAIR);
        position = (long) Math.ceil(beat * Realtime.PULSES / Realtime.SIXTEENTH - HAIR);
    }

    /** Stops the song at a frame. */
    public void stop(long frame, Outflow out) {
        if (running) {
            until(frame, out);
            out.send(late(frame), Realtime.STOP, 0, 0);
        }
        running = false;
    }

    /** Sends all that belongs before a frame of the run. */
    public void until(long frame, Outflow out) {
        while (running) {
            double beat = (double) pulse / Realtime.PULSES;
            if (loop.isPresent() && ends(loop.get(), beat)) {
                double turn = second(loop.get().end().value());
                if (shifted(turn) >= frame) {
                    return;
                }
                enter(turn, loop.get().start().value());
                continue;
            }
            long at = shifted(second(beat));
            if (at >= frame) {
                return;
            }
            pulse(Math.max(at, lastFrame), out);
        }
    }

    private boolean ends(Span turn, double beat) {
        return fromBeat < turn.end().value() && beat >= turn.end().value() - HAIR;
    }

    private double second(double beat) {
        return startSecond + tempo.secondAt(beat) - tempo.secondAt(fromBeat);
    }

    private long shifted(double second) {
        return Math.round(second * rateHz) + delayFrames;
    }

    private long late(long frame) {
        return Math.max(frame + delayFrames, lastFrame);
    }

    private void pulse(long at, Outflow out) {
        if (pulse == position * Realtime.SIXTEENTH) {
            position(at, out);
        }
        out.send(at, Realtime.CLOCK, 0, 0);
        lastFrame = at;
        pulse++;
    }

    private void position(long at, Outflow out) {
        // Beyond beat 4,095 a message has no room for the position: the pulses alone go on.
        if ((told || position > 0) && position <= MOST_SIXTEENTHS) {
            out.send(at, Realtime.POSITION, (int) position & 0x7F, (int) position >> 7);
        }
        if (!told) {
            out.send(at, position == 0 ? Realtime.START : Realtime.CONTINUE, 0, 0);
        }
        told = true;
    }
}
