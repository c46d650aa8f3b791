package dev.backline.controllers.internal.hand;

import dev.backline.api.control.PlayedSet;
import dev.backline.api.session.LaunchCommand;
import dev.backline.controllers.internal.sync.ClockFollower;
import dev.backline.controllers.internal.sync.Realtime;
import dev.backline.controllers.internal.sync.TimecodeFollower;
import dev.backline.model.Beats;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;

/**
 * Lets a clock from outside lead a set. MIDI clock starts, stops, places and paces it; timecode starts, stops and places it and leaves its tempo alone.
 * Messages come on one thread, questions on another.
 */
final class Lead {
    /** Smaller changes of tempo are not worth a command. */
    private static final double HAIR_BPM = 0.005;

    /** A tape that is further off than this has jumped. */
    private static final double JUMP_SECONDS = 0.1;

    private final PlayedSet set;
    private final ClockFollower clock;
    private final TimecodeFollower tape;
    private double sentBpm;
    private boolean ran;
    private boolean placed;
    private double tapeSecond;
    private long tapeNanos;

    Lead(PlayedSet set, double delayMillis) {
        this.set = set;
        clock = new ClockFollower(delayMillis);
        tape = new TimecodeFollower(delayMillis);
        sentBpm = set.set().tempo().at(Beats.ZERO).bpm();
    }

    /** Takes a message of MIDI clock. */
    synchronized void clock(long nanos, byte[] message) {
        int status = message.length == 0 ? 0 : message[0] & 0xFF;
        clock.take(nanos, status, message.length > 1 ? message[1] & 127 : 0, message.length > 2 ? message[2] & 127 : 0);
        switch (status) {
            case Realtime.START, Realtime.POSITION, Realtime.CONTINUE -> placed |= status != Realtime.CONTINUE;
            case Realtime.STOP -> stop();
            case Realtime.CLOCK -> pulse(nanos);
            default -> {
                // What else comes keeps no time.
            }
        }
    }

    private void pulse(long nanos) {
        if (clock.bpm() > 0 && Math.abs(clock.bpm() - sentBpm) > HAIR_BPM) {
            sentBpm = clock.bpm();
            set.launch(LaunchCommand.tempo(0, Tempo.of(sentBpm)));
        }
        if (clock.running() && (!ran || placed)) {
            if (placed) {
                set.launch(LaunchCommand.position(0, Beats.of(clock.beat(nanos))));
            }
            if (!ran) {
                set.launch(LaunchCommand.play(0));
            }
            ran = true;
            placed = false;
        }
    }

    private void stop() {
        if (ran) {
            set.launch(LaunchCommand.stop(0));
        }
        ran = false;
    }

    /** Takes a message of timecode. */
    synchronized void timecode(long nanos, byte[] message) {
        tape.take(nanos, message);
        if (tape.code().isEmpty()) {
            return;
        }
        double second = tape.second(nanos);
        double meant = ran ? tapeSecond + (nanos - tapeNanos) / 1e9 : Double.NaN;
        if (!(Math.abs(second - meant) < JUMP_SECONDS) && (tape.running() || second != tapeSecond)) {
            set.launch(LaunchCommand.position(0, set.set().tempo().beats(Seconds.of(second))));
        }
        if (tape.running() && !ran) {
            set.launch(LaunchCommand.play(0));
        } else if (!tape.running()) {
            stop();
        }
        ran = tape.running();
        tapeSecond = second;
        tapeNanos = nanos;
    }

    /** Answers at a time whether what leads is gone. A tape that is lost stops the song; a clock that is lost leaves it its tempo. */
    synchronized boolean lost(long nanos) {
        if (tape.justLost(nanos)) {
            stop();
        }
        clock.justLost(nanos);
        return clock.lost() || tape.lost();
    }
}
