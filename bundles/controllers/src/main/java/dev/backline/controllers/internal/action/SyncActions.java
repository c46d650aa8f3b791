package dev.backline.controllers.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.api.control.ControlFault;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.controllers.internal.port.Ports;
import dev.backline.controllers.internal.sync.ClockWriter;
import dev.backline.controllers.internal.sync.Timecode;
import dev.backline.controllers.internal.sync.TimecodeWriter;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on clocks: what ports there are, a clock that leads, one that is followed. */
@Component(service = ActionProvider.class)
public final class SyncActions implements ActionProvider {
    private final Ports ports;
    private final SetDocuments documents;
    private final Pace pace;

    /** Takes the ports and what reads sets. */
    @Activate
    public SyncActions(@Reference Ports ports, @Reference SetDocuments documents) {
        this(ports, documents, Pace.MACHINE);
    }

    SyncActions(Ports ports, SetDocuments documents, Pace pace) {
        this.ports = ports;
        this.documents = documents;
        this.pace = pace;
    }

    /** What a clock is. */
    public enum Source {
        /** Pulses, with a tempo. */
        CLOCK,
        /** Places of a tape, without a tempo. */
        TIMECODE
    }

    /**
     * A clock that was sent.
     *
     * @param port its whole name
     * @param bars how many
     * @param pulses how many, 24 a quarter note; of timecode quarters of frames
     * @param seconds how long
     * @param latestMs by how much the latest of them was late
     */
    public record Sent(String port, int bars, long pulses, double seconds, double latestMs) {}

    /**
     * What was heard of a clock.
     *
     * @param port its whole name
     * @param source what it is
     * @param messages how many pulses, or messages of timecode, came
     * @param tempoBpm as it was measured; empty for timecode, and before there is a beat
     * @param jitterMs how far pulses stray; empty for timecode
     * @param running whether the song ran at the end
     * @param positionBeats where it was; empty for timecode
     * @param positionSeconds where the tape was; empty for MIDI clock
     * @param losses how often half a second was silent
     */
    public record Followed(
            String port,
            Source source,
            long messages,
            Optional<Double> tempoBpm,
            Optional<Double> jitterMs,
            boolean running,
            Optional<Double> positionBeats,
            Optional<Double> positionSeconds,
            int losses) {}

    /** Lists the ports. */
    @Action(
            group = "sync",
            name = "ports",
            title = "List the MIDI ports of this machine",
            help =
                    "Names each MIDI port and whether messages come from it or go to it. Other actions take any part of a name.",
            examples = {"sync ports", "sync ports --json"})
    public List<Ports.Port> ports() {
        return ports.list();
    }

    /** Sends MIDI clock or timecode. */
    @Action(
            group = "sync",
            name = "send",
            title = "Send MIDI clock or timecode to a port",
            help =
                    "Sends start, 24 pulses a quarter note and stop, at one tempo or by the tempo map of a set. From a later bar the song"
                            + " position goes ahead and the song continues; with --loop it wraps there at the end of each round. Ctrl-C sends"
                            + " stop."
                            + "\n\n--source timecode sends the place of a tape instead: a full frame where it starts, four quarter frames in each"
                            + " frame, and a full frame where it stands at the end. --at is what the tape shows at the song's first bar.",
            examples = {
                "sync send --port TR-8 --tempo 126 --bars 64",
                "sync send --port TR-8 --song Song.als --from 17 --bars 8 --loop --delay=-12",
                "sync send --port Desk --source timecode --frame-rate fps-30-drop --at 01:00:00:00 --song Song.als --bars 64"
            })
    public Sent send(
            @Param("The port, or a part of its name") String port,
            @Param(value = "What is sent", defaultValue = "clock") Source source,
            @Param("Tempo; 120 when neither it nor a song is given") Optional<Tempo> tempo,
            @Param(value = "A set whose tempo and bars count", input = true) Optional<Path> song,
            @Param(value = "First bar", min = 1, max = 9_999, defaultValue = "1") int from,
            @Param(
                            value = "How many bars are sent, or are one round of the loop",
                            min = 1,
                            max = 9_999,
                            defaultValue = "4")
                    int bars,
            @Param("Go round and round until Ctrl-C") boolean loop,
            @Param("Frames of timecode a second; 25 when left out") Optional<Timecode.Rate> frameRate,
            @Param("Timecode at the song's first bar; 00:00:00:00 when left out") Optional<String> at,
            @Param(
                            value = "How much later the port hears it; below 0 for earlier",
                            unit = "ms",
                            min = -1_000,
                            max = 1_000,
                            defaultValue = "0")
                    double delay,
            Progress progress)
            throws ActionFault {
        if (song.isPresent() && tempo.isPresent()) {
            throw new ActionFault(Kind.USAGE, "Give --tempo or --song: a set has a tempo of its own.");
        }
        if (source == Source.CLOCK && (frameRate.isPresent() || at.isPresent())) {
            throw new ActionFault(
                    Kind.USAGE, "--frame-rate and --at are for timecode, but a clock is sent. Add --source timecode.");
        }
        Timecode.Rate rate = frameRate.orElse(Timecode.Rate.FPS_25);
        double tape = first(rate, at);
        LiveSet played = song.isPresent()
                ? Sets.read(documents, song.get(), progress)
                : LiveSet.builder("Clock", tempo.orElse(Tempo.of(120))).build();
        Beats start = played.signatures().start(from);
        Beats end = played.signatures().start((long) from + bars);
        double startSecond = played.tempo().secondAt(start.value());
        Seconds length = Seconds.of(played.tempo().secondAt(end.value()) - startSecond);
        long frames = loop ? Long.MAX_VALUE / Sending.RATE_HZ : length.frames(Sending.RATE_HZ);
        try (Ports.Out out = ports.out(port)) {
            Sending sending = new Sending(out, pace, progress);
            if (source == Source.CLOCK) {
                Optional<Span> brace = loop ? Optional.of(new Span(start, end)) : Optional.empty();
                sending.clock(new ClockWriter(played.tempo(), Sending.RATE_HZ, brace, delay), start.value(), frames);
            } else {
                double second = tape + startSecond;
                Optional<TimecodeWriter.Turn> turn =
                        loop ? Optional.of(new TimecodeWriter.Turn(second, second + length.value())) : Optional.empty();
                sending.timecode(new TimecodeWriter(rate, Sending.RATE_HZ, turn, delay), second, frames);
            }
            return new Sent(out.name(), bars, sending.pulses(), length.value(), sending.lateMillis());
        } catch (ControlFault e) {
            throw ControlActions.fault(e);
        }
    }

    private static double first(Timecode.Rate rate, Optional<String> at) throws ActionFault {
        try {
            return at.isEmpty() ? 0 : Timecode.parse(rate, at.get()).second();
        } catch (IllegalArgumentException e) {
            throw new ActionFault(Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** Follows a clock. */
    @Action(
            group = "sync",
            name = "follow",
            title = "Measure MIDI clock or timecode that comes in",
            help =
                    "Listens to a port for some seconds and tells what came: the tempo by the line through the last twelve beats, how far"
                            + " pulses stray from it, where the song or the tape is, and how often the clock was lost, which is half a second"
                            + " without a message. Ctrl-C ends it without a result."
                            + "\n\nTimecode tells where a tape is in all four frame rates, and no tempo. 'play --map' lets a set follow either.",
            examples = {"sync follow --port TR-8", "sync follow --port Tape --source timecode --seconds 30 --json"})
    public Followed follow(
            @Param("The port, or a part of its name") String port,
            @Param(value = "What comes", defaultValue = "clock") Source source,
            @Param(value = "How long it listens", unit = "s", min = 1, max = 86_400, defaultValue = "10")
                    double seconds,
            @Param(
                            value = "How much later than it is counted; below 0 for earlier",
                            unit = "ms",
                            min = -1_000,
                            max = 1_000,
                            defaultValue = "0")
                    double delay,
            Progress progress)
            throws ActionFault {
        Listening listening = new Listening(source, delay);
        try (Ports.Line line = ports.in(port, listening)) {
            return listening.run(line.name(), pace, Math.round(seconds * 1e9), progress);
        } catch (ControlFault e) {
            throw ControlActions.fault(e);
        }
    }
}
