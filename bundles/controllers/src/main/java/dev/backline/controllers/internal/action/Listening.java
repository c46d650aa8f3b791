package dev.backline.controllers.internal.action;

import dev.backline.api.job.Progress;
import dev.backline.controllers.internal.action.SyncActions.Followed;
import dev.backline.controllers.internal.action.SyncActions.Source;
import dev.backline.controllers.internal.port.Ports;
import dev.backline.controllers.internal.sync.ClockFollower;
import dev.backline.controllers.internal.sync.TimecodeFollower;
import java.util.Locale;
import java.util.Optional;

/** Hears a clock for a while. The port's thread brings messages, the job's thread asks. */
final class Listening implements Ports.Ear {
    private static final long REST_NANOS = 50_000_000L;

    private final Source source;
    private final ClockFollower clock;
    private final TimecodeFollower tape;
    private long messages;

    Listening(Source source, double delayMillis) {
        this.source = source;
        clock = new ClockFollower(delayMillis);
        tape = new TimecodeFollower(delayMillis);
    }

    @Override
    public synchronized void hear(long nanos, byte[] message) {
        if (source == Source.TIMECODE) {
            messages++;
            tape.take(nanos, message);
        } else if (message.length > 0) {
            int data1 = message.length > 1 ? message[1] & 127 : 0;
            clock.take(nanos, message[0] & 0xFF, data1, message.length > 2 ? message[2] & 127 : 0);
            messages = clock.pulses();
        }
    }

    Followed run(String port, Pace pace, long nanos, Progress progress) {
        long start = pace.nanos();
        for (long now = start; now - start < nanos; now = pace.nanos()) {
            progress.check();
            progress.report((double) (now - start) / nanos, told(now));
            pace.rest(Math.min(REST_NANOS, nanos - (now - start)));
        }
        return followed(port, pace.nanos());
    }

    private synchronized String told(long now) {
        clock.justLost(now);
        tape.justLost(now);
        if (clock.lost() || tape.lost()) {
            return "The clock is lost";
        }
        return source == Source.TIMECODE
                ? String.format(Locale.ROOT, "At %.2f s", tape.second(now))
                : String.format(Locale.ROOT, "%.2f bpm, beat %.2f", clock.measured(), clock.beat(now));
    }

    private synchronized Followed followed(String port, long now) {
        if (source == Source.TIMECODE) {
            Optional<Double> second = tape.code().map(c -> tape.second(now));
            return new Followed(
                    port,
                    source,
                    messages,
                    Optional.empty(),
                    Optional.empty(),
                    tape.running(),
                    Optional.empty(),
                    second,
                    tape.losses());
        }
        boolean known = clock.measured() > 0;
        return new Followed(
                port,
                source,
                messages,
                known ? Optional.of(clock.measured()) : Optional.empty(),
                known ? Optional.of(clock.jitterMillis()) : Optional.empty(),
                clock.running(),
                Optional.of(clock.beat(now)),
                Optional.empty(),
                clock.losses());
    }
}
