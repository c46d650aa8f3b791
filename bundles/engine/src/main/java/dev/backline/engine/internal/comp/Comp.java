package dev.backline.engine.internal.comp;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Fade;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.TakeLane;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comping: each pass of a recording lies in a lane of its own, and the main lane is put together of copies. Pure: a track goes in and another comes out.
 * Clips of the main lane are copies with identities of their own; whatever happens to one leaves its take as it is.
 */
public final class Comp {
    /** How long the two sides of a splice cross. */
    public static final Seconds CROSSFADE = Seconds.of(0.004);

    /** The property of a track that names the lane that is heard in place of the main lane; a track has one at most. */
    private static final String AUDITION = "audition";

    private static final double HAIR = 1e-9;

    private final TempoMap tempo;

    /** Comps in a song. */
    public Comp(TempoMap tempo) {
        this.tempo = tempo;
    }

    /** Answers the track with a new lane for each pass, in order; the main lane has a copy of the last one. */
    public Track record(Track track, List<Track.Placed> passes) {
        if (passes.isEmpty()) {
            return track;
        }
        List<TakeLane> lanes = new ArrayList<>(track.takeLanes());
        for (Track.Placed pass : passes) {
            int number = lanes.size() + 1;
            lanes.add(new TakeLane(free(lanes, number), "Take " + number, List.of(pass)));
        }
        Track.Placed last = passes.getLast();
        Track taken = track.toBuilder().takeLanes(lanes).build();
        return use(taken, lanes.getLast(), last.at(), last.end());
    }

    private static String free(List<TakeLane> lanes, int number) {
        int next = number;
        while (true) {
            String id = "take-" + next++;
            if (lanes.stream().noneMatch(l -> l.id().equals(id))) {
                return id;
            }
        }
    }

    /**
     * Answers the track with a copy of what a lane has between two places in its main lane, in place of what was there. Where recordings meet, they cross.
     */
    public Track use(Track track, TakeLane lane, Beats from, Beats to) {
        List<Track.Placed> main = new ArrayList<>();
        for (Track.Placed placed : track.arrangement()) {
            piece(placed, Beats.ZERO, from).ifPresent(main::add);
            piece(placed, to, placed.end()).ifPresent(main::add);
        }
        for (Track.Placed placed : lane.clips()) {
            piece(placed, from, to).ifPresent(main::add);
        }
        main.sort((a, b) -> a.at().compareTo(b.at()));
        return track.toBuilder().arrangement(crossed(main)).build();
    }

    /** Answers the track with one lane heard in place of its main lane, or none. */
    public static Track audition(Track track, Optional<TakeLane> lane) {
        return track.toBuilder()
                .property(AUDITION, lane.map(TakeLane::id).orElse(""))
                .build();
    }

    /** Answers the set as it is heard: where a lane is auditioned, it plays in place of the main lane. */
    public static LiveSet heard(LiveSet set) {
        if (set.tracks().stream().noneMatch(t -> t.properties().containsKey(AUDITION))) {
            return set;
        }
        return set.toBuilder()
                .tracks(set.tracks().stream().map(Comp::heard).toList())
                .build();
    }

    private static Track heard(Track track) {
        String id = track.properties().getOrDefault(AUDITION, "");
        return track.takeLanes().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .map(l -> track.toBuilder().arrangement(l.clips()).build())
                .orElse(track);
    }

    /** Answers the part of a clip between two places, as a copy; empty when there is none. */
    private Optional<Track.Placed> piece(Track.Placed placed, Beats from, Beats to) {
        double at = Math.max(placed.at().value(), from.value());
        double end = Math.min(placed.end().value(), to.value());
        if (end - at < HAIR) {
            return Optional.empty();
        }
        boolean whole = at == placed.at().value() && end == placed.end().value();
        Clip clip = placed.clip();
        Clip.Builder copy = clip.toBuilder().id("");
        if (!whole) {
            copy.start(Beats.of(place(placed, at)));
            if (!clip.looped()) {
                copy.end(Beats.of(Math.min(clip.end().value(), place(placed, end))));
            }
            clip.audio()
                    .ifPresent(a -> copy.audio(a.withShape(a.shape()
                            .withFades(
                                    at > placed.at().value()
                                            ? Fade.NONE
                                            : a.shape().fadeIn(),
                                    end < placed.end().value()
                                            ? Fade.NONE
                                            : a.shape().fadeOut()))));
        }
        return Optional.of(new Track.Placed(Beats.of(at), Beats.of(end - at), copy.build()));
    }

    /** Answers where a clip is at a place of the song. What is not warped counts beats at the song's first tempo. */
    private double place(Track.Placed placed, double song) {
        Clip clip = placed.clip();
        boolean steady = clip.audio().isPresent() && clip.audio().get().tempo().isEmpty();
        double since = song - placed.at().value();
        if (steady) {
            double seconds = tempo.secondAt(song) - tempo.secondAt(placed.at().value());
            since = seconds * tempo.changes().getFirst().tempo().bpm() / 60;
        }
        double place = clip.start().value() + since;
        double end = clip.loop().end().value();
        double round = end - clip.loop().start().value();
        return clip.looped() && place >= end && round > 0 ? clip.loop().start().value() + (place - end) % round : place;
    }

    private List<Track.Placed> crossed(List<Track.Placed> main) {
        List<Track.Placed> done = new ArrayList<>(main);
        for (int i = 0; i + 1 < done.size(); i++) {
            Track.Placed left = done.get(i);
            Track.Placed right = done.get(i + 1);
            boolean sound =
                    left.clip().audio().isPresent() && right.clip().audio().isPresent();
            if (sound && Math.abs(left.end().value() - right.at().value()) < HAIR) {
                Fade fade = splice(right.at());
                Clip.Shape before = left.clip().audio().get().shape();
                Clip.Shape behind = right.clip().audio().get().shape();
                done.set(i, shaped(left, before.withFades(before.fadeIn(), fade)));
                done.set(i + 1, shaped(right, behind.withFades(fade, behind.fadeOut())));
            }
        }
        return done;
    }

    private Fade splice(Beats at) {
        double beats = CROSSFADE.value() * tempo.at(at).bpm() / 60;
        return new Fade(Beats.of(beats), 0, 0, true);
    }

    private static Track.Placed shaped(Track.Placed placed, Clip.Shape shape) {
        Clip.Audio audio = placed.clip().audio().orElseThrow();
        return new Track.Placed(
                placed.at(),
                placed.length(),
                placed.clip().toBuilder().audio(audio.withShape(shape)).build());
    }
}
