package dev.backline.controllers.internal.sync;

import dev.backline.model.Tempo;

/**
 * Follows MIDI clock: where the song of the other is and how fast it goes. The tempo that is followed nears the measured one by at most a hundredth a
 * beat; with it the place that is followed nears the place of the other. Belongs to the thread on which messages come in.
 */
public final class ClockFollower {
    /** Silence after which a clock is lost. */
    public static final long LOSS_NANOS = 500_000_000L;

    private static final double MOST_A_BEAT = 0.01;
    private static final double MINUTE_NANOS = 60e9;

    /** Beats in which an error of the place would be gone. */
    private static final double CATCH_UP = 8;

    private final PulseLine line = new PulseLine();
    private final long delayNanos;
    private long last = Long.MIN_VALUE;
    private boolean heard;
    private boolean lost;
    private int losses;
    private boolean running;
    private boolean first;
    private long pulse;
    private long pulses;
    private double bpm;
    private double place;
    private double placed;

    /**
     * Makes a follower that has heard nothing.
     *
     * @param delayMillis how much later than the clock it counts; below 0 for earlier
     */
    public ClockFollower(double delayMillis) {
        delayNanos = Math.round(delayMillis * 1e6);
    }

    /** Takes a message that came at a time of the machine's clock. */
    public void take(long nanos, int status, int data1, int data2) {
        switch (status) {
            case Realtime.CLOCK -> pulse(nanos + delayNanos);
            case Realtime.START -> {
                pulse = 0;
                run();
            }
            case Realtime.CONTINUE -> run();
            case Realtime.STOP -> running = false;
            case Realtime.POSITION -> {
                pulse = (long) (data2 << 7 | data1) * Realtime.SIXTEENTH;
                first = true;
            }
            default -> {
                // What else comes keeps no time.
            }
        }
    }

    private void run() {
        running = true;
        first = true;
    }

    private void pulse(long nanos) {
        if (heard && nanos - last > LOSS_NANOS) {
            line.clear();
        }
        heard = true;
        lost = false;
        last = nanos;
        pulses++;
        line.add((double) nanos);
        if (running) {
            pulse += first ? 0 : 1;
        }
        follow();
        if (running && first) {
            place = (double) pulse / Realtime.PULSES;
            placed = line.atLast();
            first = false;
        }
    }

    private void follow() {
        double measured = measured();
        if (measured == 0) {
            return;
        }
        if (bpm == 0) {
            bpm = measured;
        }
        double wanted = measured;
        if (running && !first) {
            place += (line.atLast() - placed) * bpm / MINUTE_NANOS;
            placed = line.atLast();
            double behind = (double) pulse / Realtime.PULSES - place;
            wanted *= 1 + Math.clamp(behind / CATCH_UP, -MOST_A_BEAT, MOST_A_BEAT);
        }
        double most = bpm * MOST_A_BEAT / Realtime.PULSES;
        bpm += Math.clamp(wanted - bpm, -most, most);
    }

    /** Answers the tempo of the last beats as it was measured, 20 to 999; 0 before there is a beat. */
    public double measured() {
        boolean known = line.used() >= Realtime.PULSES && line.slope() > 0;
        return known ? Math.clamp(MINUTE_NANOS / (line.slope() * Realtime.PULSES), Tempo.MIN_BPM, Tempo.MAX_BPM) : 0;
    }

    /** Answers the tempo to follow, which nears the measured one slowly; 0 before there is a beat. */
    public double bpm() {
        return bpm;
    }

    /** Answers whether the song of the other runs. */
    public boolean running() {
        return running;
    }

    /** Answers where the song of the other is at a time, in beats. */
    public double beat(long nanos) {
        boolean moves = running && !first && line.slope() > 0;
        double since = moves ? (nanos - line.atLast()) / line.slope() : 0;
        return Math.max(0, pulse + since) / Realtime.PULSES;
    }

    /** Answers where a song is that follows, in beats, at the last pulse. */
    public double place() {
        return place;
    }

    /** Answers how many pulses came. */
    public long pulses() {
        return pulses;
    }

    /** Answers how far pulses stray from a steady clock, in milliseconds. */
    public double jitterMillis() {
        return line.jitter() / 1e6;
    }

    /** Answers at a time whether the clock was lost since it was asked last: {@link #LOSS_NANOS} without a pulse. The tempo stays as it was. */
    public boolean justLost(long nanos) {
        if (heard && !lost && nanos + delayNanos - last > LOSS_NANOS) {
            lost = true;
            losses++;
            return true;
        }
        return false;
    }

    /** Answers whether it was lost and has not come back. */
    public boolean lost() {
        return lost;
    }

    /** Answers how often the clock was lost. */
    public int losses() {
        return losses;
    }
}
