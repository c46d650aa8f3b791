package dev.backline.engine.internal.clip;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.control.Clock;
import dev.backline.model.Clip;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays the audio clips of a track out as rounds: once from the clip's start, then round its loop until its place in the arrangement ends. */
public final class ClipRounds {
    private static final double SAME = 1e-7;
    private static final double ON_FRAME = 1e-3;
    private static final double SHORTEST_LOOP = 1.0 / 256;

    private final Recordings recordings;
    private final Clock clock;
    private final Tables tables = new Tables();

    /** Lays clips out on a clock. */
    public ClipRounds(Recordings recordings, Clock clock) {
        this.recordings = recordings;
        this.clock = clock;
    }

    /** Answers in a few words how a clip follows the song. */
    public static String way(Clip clip) {
        Clip.Audio audio = clip.audio().orElseThrow();
        if (audio.tempo().isEmpty()) {
            return "unwarped";
        }
        String mode = audio.warp().mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return audio.warp().mode() == Warp.Mode.RE_PITCH ? mode : mode + " by splices";
    }

    /**
     * Answers what plays the clips of a track.
     *
     * @param late frames by which the track plays later
     * @param clips that can be played, in order
     */
    public ClipPlayer player(List<Track.Placed> clips, long late) throws IOException, AudioFault {
        List<Round> rounds = new ArrayList<>();
        List<Track.Placed> sounding = clips.stream()
                .filter(p -> p.clip().audio().isPresent() && p.clip().enabled())
                .toList();
        Joint before = Joint.NONE;
        for (int i = 0; i < sounding.size(); i++) {
            Track.Placed placed = sounding.get(i);
            Joint behind = i + 1 < sounding.size() ? Joint.of(placed, sounding.get(i + 1)) : Joint.NONE;
            lay(placed, placed.clip().audio().orElseThrow(), new Ends(before, behind, late), rounds);
            before = behind;
        }
        return new ClipPlayer(rounds);
    }

    /**
     * How a clip meets its neighbours.
     *
     * @param late frames by which the track plays later
     */
    private record Ends(Joint before, Joint behind, long late) {}

    private void lay(Track.Placed placed, Clip.Audio audio, Ends ends, List<Round> rounds)
            throws IOException, AudioFault {
        Recording sound = recordings.of(audio.file());
        Clip clip = placed.clip();
        double lead = ends.before().half();
        double place = clip.start().value() - lead;
        double loop = clip.loop().start().value();
        // A damaged file must not make it go round without end.
        double until = clip.looped()
                ? Math.max(loop + SHORTEST_LOOP, clip.loop().end().value())
                : clip.end().value() + ends.behind().half();
        double at = -lead;
        double length = placed.length().value() + ends.behind().half();
        Round.Shape shape = shape(placed, audio, ends);
        while (at < length && until > place) {
            double beats = Math.min(until - place, length - at);
            rounds.add(round(placed, audio, sound, shape, new Part(at, place, beats, at < 0 ? lead : 0, ends.late())));
            at += until - place;
            place = loop;
            if (!clip.looped()) {
                break;
            }
        }
    }

    private Round round(Track.Placed placed, Clip.Audio audio, Recording sound, Round.Shape shape, Part part) {
        double song = placed.at().value() + part.at();
        long start = Math.max(0, clock.frame(song) + part.late());
        long end = Math.max(start + 1, clock.frame(song + part.beats()) + part.late());
        double pitch =
                StrictMath.pow(2, (audio.shape().transpose() + audio.shape().detuneCents() / 100) / 12);
        double own = (double) sound.sampleRateHz() / clock.rateHz() * pitch;
        SourceMap map = SourceMap.of(audio, sound.sampleRateHz());
        if (audio.tempo().isEmpty()) {
            // Places of audio that is not warped are beats at the song's first tempo.
            double bpm = clock.tempo().changes().getFirst().tempo().bpm();
            long led = clock.frame(song + part.lead()) - clock.frame(song);
            double first = onFrame((part.place() + part.lead()) * 60 / bpm * sound.sampleRateHz()) - led * own;
            Round.Beats none = new Round.Beats(map, clock, part.place(), clock.beat(start));
            return new Round(sound, start, end, Round.Way.STEADY, own, first, tables.of(own), shape, none);
        }
        Round.Beats beats = new Round.Beats(map, clock, part.place(), clock.beat(start));
        boolean speed = audio.warp().mode() == Warp.Mode.RE_PITCH;
        double step = speed ? (double) sound.sampleRateHz() / clock.rateHz() : own;
        Round.Way way = speed ? Round.Way.SPEED : Round.Way.STRETCH;
        double fastest = speed ? map.fastest(clock) : own;
        Round moving = new Round(sound, start, end, way, step, 0, tables.of(fastest), shape, beats);
        double first = onFrame(moving.source(start));
        return isSteady(moving)
                ? new Round(sound, start, end, Round.Way.STEADY, step, first, tables.of(step), shape, beats)
                : moving;
    }

    // A clip that runs at the song's tempo and its own pitch is not touched.
    private static boolean isSteady(Round round) {
        double first = round.source(round.start());
        for (int i = 1; i <= 64; i++) {
            long frame = round.start() + (round.end() - round.start()) * i / 64;
            double straight = first + (frame - round.start()) * round.step();
            if (Math.abs(round.source(frame) - straight) > SAME * (frame - round.start()) + ON_FRAME) {
                return false;
            }
        }
        return true;
    }

    private static double onFrame(double position) {
        double whole = Math.rint(position);
        return Math.abs(position - whole) < ON_FRAME ? whole : position;
    }

    private Round.Shape shape(Track.Placed placed, Clip.Audio audio, Ends ends) {
        double at = placed.at().value();
        double end = placed.end().value();
        Edges fades = Edges.of(placed, audio.shape().fadeIn(), audio.shape().fadeOut());
        double lead = ends.before().half();
        double tail = ends.behind().half();
        return new Round.Shape(
                (float) audio.gain().ratio(),
                clock.frame(at - lead) + ends.late(),
                clock.frame(end + tail) + ends.late(),
                lead > 0 ? edge(at - lead, at + lead, ends.before().curve()) : edge(at, at + fades.in()),
                tail > 0 ? edge(end - tail, end + tail, ends.behind().curve()) : edge(end - fades.out(), end));
    }

    private Round.Edge edge(double from, double until) {
        return edge(from, until, Round.Curve.STRAIGHT);
    }

    private Round.Edge edge(double from, double until, Round.Curve curve) {
        return new Round.Edge(clock.frame(until) - clock.frame(from), curve);
    }

    /**
     * One round.
     *
     * @param at beats behind the clip's place in the arrangement
     * @param place in the clip
     * @param beats length
     * @param lead beats of it that lie before the clip, to cross with the one before
     * @param late frames by which the track plays later
     */
    private record Part(double at, double place, double beats, double lead, long late) {}
}
