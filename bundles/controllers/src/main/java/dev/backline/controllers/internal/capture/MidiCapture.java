package dev.backline.controllers.internal.capture;

import dev.backline.api.session.LaunchCommand;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a clip of what was played. In an empty set that stands, its tempo is found and the song starts; otherwise the tempo is kept. On a clip that plays
 * it goes into the clip. Pure: a set goes in and another comes out.
 */
public final class MidiCapture {
    private static final double SHORTEST_BEATS = 1.0 / 64;

    /** Times are whole nanoseconds: what is this near to a turn of the loop is behind it. */
    private static final double HAIR = 1e-6;

    /** A stroke this near to a bar line belongs to what comes behind it. */
    private static final double ON_LINE = 0.125;

    private final LiveSet set;
    private final String trackId;
    private final int scene;

    /**
     * Captures into a slot.
     *
     * @param trackId id of a MIDI track of the set
     */
    public MidiCapture(LiveSet set, String trackId, int scene) {
        this.set = set;
        this.trackId = trackId;
        this.scene = scene;
    }

    /** Answers whether a track listens: a MIDI track that is armed, or whose input is always heard. */
    public static boolean listens(Track track) {
        return track.kind() == Track.Kind.MIDI && (track.armed() || track.monitor() == Track.Monitor.IN);
    }

    /** Answers whether a set has no clips at all. */
    public static boolean isEmpty(LiveSet set) {
        return set.tracks().stream()
                .allMatch(t -> t.session().isEmpty() && t.arrangement().isEmpty());
    }

    /**
     * Answers the set with what was played; empty when nothing was.
     *
     * @param now when it is captured: notes that are held end there
     * @param song where the song is, when it runs
     */
    public Optional<Captured> capture(List<Event> events, long now, Optional<Situation> song) {
        List<Stroke> strokes = Stroke.of(events, now);
        if (strokes.isEmpty()) {
            return Optional.empty();
        }
        if (song.isPresent()) {
            Optional<Clip> playing = song.get().clip().isPresent()
                    ? Optional.ofNullable(track().session().get(scene))
                    : Optional.empty();
            return Optional.of(
                    playing.isPresent() ? overdub(strokes, playing.get(), song.get()) : along(strokes, song.get()));
        }
        boolean anew = isEmpty(set);
        FoundTempo found = TempoFinder.of(strokes);
        double bpm = anew ? found.bpm() : set.tempo().at(Beats.ZERO).bpm();
        List<Note> notes = notes(strokes, strokes.getFirst().start(), bpm, 0);
        return Optional.of(anew ? anew(notes, found) : kept(notes, List.of(launch())));
    }

    private Track track() {
        return set.track(trackId).orElseThrow();
    }

    private int place() {
        return set.tracks().indexOf(track());
    }

    private LaunchCommand launch() {
        return LaunchCommand.press(0, place(), scene);
    }

    private static List<Note> notes(List<Stroke> strokes, double zeroSecond, double bpm, double atBeat) {
        List<Note> notes = new ArrayList<>();
        for (Stroke stroke : strokes) {
            double start = Math.max(0, (stroke.start() - zeroSecond) * bpm / 60 + atBeat);
            double length = Math.max(SHORTEST_BEATS, (stroke.end() - stroke.start()) * bpm / 60);
            notes.add(Note.of(Pitch.of(stroke.key()), Beats.of(start), Beats.of(length), stroke.velocity()));
        }
        return OneKey.of(notes);
    }

    /** Answers how many bars hold the beginnings of all notes; a last one on a bar line ends the phrase and lies behind it. */
    private int bars(List<Note> notes) {
        double bar = set.signatures().at(Beats.ZERO).bar().value();
        double last = notes.stream().mapToDouble(n -> n.start().value()).max().orElse(0);
        long line = Math.round(last / bar);
        boolean closes = line > 0 && Math.abs(last - line * bar) < ON_LINE && notes.size() > 1;
        return (int) (closes ? line : (long) (last / bar) + 1);
    }

    private Clip clip(List<Note> notes) {
        double bar = set.signatures().at(Beats.ZERO).bar().value();
        return Clip.builder("Captured", Beats.of(bars(notes) * bar))
                .notes(notes)
                .build();
    }

    private Captured anew(List<Note> notes, FoundTempo found) {
        Clip clip = clip(notes);
        Tempo tempo = Tempo.of(found.bpm());
        LiveSet after = with(clip).toBuilder()
                .tempo(TempoMap.constant(tempo))
                .transport(LiveSet.Transport.looping(Span.of(0, clip.length().value())))
                .build();
        List<LaunchCommand> commands = List.of(LaunchCommand.tempo(0, tempo), LaunchCommand.play(0), launch());
        return new Captured(set, after, trackId, scene, clip, Optional.of(found), bars(notes), false, commands);
    }

    private Captured kept(List<Note> notes, List<LaunchCommand> commands) {
        Clip clip = clip(notes);
        return new Captured(set, with(clip), trackId, scene, clip, Optional.empty(), bars(notes), false, commands);
    }

    /** The song runs: the clip begins on the bar line before the first stroke. */
    private Captured along(List<Stroke> strokes, Situation song) {
        double bpm = set.tempo().at(song.song()).bpm();
        double bar = set.signatures().at(Beats.ZERO).bar().value();
        double first =
                song.song().value() - (song.nanos() / 1e9 - strokes.getFirst().start()) * bpm / 60;
        double into = first - Math.floor((first + ON_LINE) / bar) * bar;
        return kept(notes(strokes, strokes.getFirst().start(), bpm, into), List.of(launch()));
    }

    private Captured overdub(List<Stroke> strokes, Clip playing, Situation song) {
        double bpm = set.tempo().at(song.song()).bpm();
        double zero = song.nanos() / 1e9 - song.clip().orElseThrow().value() * 60 / bpm;
        double from = playing.loop().start().value();
        double round = playing.loop().end().value() - from;
        List<Note> notes = new ArrayList<>(playing.notes());
        for (Stroke stroke : strokes) {
            double at = (stroke.start() - zero) * bpm / 60;
            double length = Math.max(SHORTEST_BEATS, (stroke.end() - stroke.start()) * bpm / 60);
            if (playing.looped() && round > 0) {
                double into = ((at - from + HAIR) % round + round) % round;
                at = from + Math.max(0, into - HAIR);
                length = Math.min(length, Math.max(SHORTEST_BEATS, from + round - at));
            }
            if (at >= 0) {
                notes.add(Note.of(Pitch.of(stroke.key()), Beats.of(at), Beats.of(length), stroke.velocity()));
            }
        }
        Clip clip = playing.toBuilder().notes(OneKey.of(notes)).build();
        double bar = set.signatures().at(Beats.ZERO).bar().value();
        int bars = (int) Math.max(1, Math.round(round / bar));
        return new Captured(set, with(clip), trackId, scene, clip, Optional.empty(), bars, true, List.of());
    }

    private LiveSet with(Clip clip) {
        List<Track> tracks = new ArrayList<>(set.tracks());
        tracks.set(place(), track().toBuilder().session(scene, clip).build());
        return set.toBuilder().tracks(tracks).build();
    }
}
