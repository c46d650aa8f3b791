package dev.backline.engine.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.effect.Effects;
import dev.backline.engine.internal.sampler.Recordings;
import dev.backline.engine.internal.sampler.TrackVoices;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set as strips. Groups and the main fader are linear, so they act on each strip by itself: what a strip puts out is
 * its part of the sum.
 *
 * @param tracks strips of MIDI and audio tracks, in the set's order
 * @param returns strips of return tracks, in the set's order; one may hear those before it
 * @param mainId id of the main track
 */
record Graph(List<Strip> tracks, List<Strip> returns, String mainId) {
    /** Builds the strips of a set. */
    static Graph of(LiveSet set, Recordings recordings, int rateHz, int mostFrames) throws IOException, AudioFault {
        return new Builder(set, recordings, rateHz, mostFrames).build();
    }

    /** Answers all strips in the order in which they are summed. */
    List<Strip> strips() {
        List<Strip> all = new ArrayList<>(tracks);
        all.addAll(returns);
        return all;
    }

    /** Answers the frame behind the last one that can sound. */
    long end() {
        long dry = tracks.stream().mapToLong(Strip::end).max().orElse(0);
        long wet = returns.stream().mapToLong(Strip::end).max().orElse(0);
        return dry + wet;
    }

    private static final class Builder {
        private final LiveSet set;
        private final int mostFrames;
        private final Score score;
        private final Effects effects;
        private final TrackVoices voices;

        Builder(LiveSet set, Recordings recordings, int rateHz, int mostFrames) {
            this.set = set;
            this.mostFrames = mostFrames;
            this.score = new Score(set, rateHz);
            this.effects = new Effects(set.tempo(), rateHz, score::onsets);
            this.voices = new TrackVoices(recordings, set.tempo(), rateHz, mostFrames);
        }

        Graph build() throws IOException, AudioFault {
            List<Strip> tracks = new ArrayList<>();
            for (Track track : set.tracks()) {
                if (track.kind() == Track.Kind.MIDI || track.kind() == Track.Kind.AUDIO) {
                    tracks.add(new Strip(track.id(), feeds(track), stages(track), mostFrames));
                }
            }
            List<Strip> returns = new ArrayList<>();
            for (Track track : set.tracks(Track.Kind.RETURN)) {
                List<Strip> before = new ArrayList<>(tracks);
                before.addAll(returns);
                List<Strip.Tap> taps = before.stream()
                        .flatMap(s -> s.taps().stream())
                        .filter(t -> t.returnId().equals(track.id()))
                        .toList();
                returns.add(new Strip(track.id(), List.of(new Feed.Sends(taps)), stages(track), mostFrames));
            }
            String main = set.tracks(Track.Kind.MAIN).stream()
                    .findFirst()
                    .map(Track::id)
                    .orElse("main");
            return new Graph(List.copyOf(tracks), List.copyOf(returns), main);
        }

        private List<Feed> feeds(Track track) throws IOException, AudioFault {
            List<Feed> feeds = new ArrayList<>();
            for (TrackVoices.Source source : voices.sources(track, score.of(track))) {
                feeds.add(new Feed.Voices(source.player(), effects.of(source.through(), 0.3), mostFrames));
            }
            return feeds;
        }

        private List<Stage> stages(Track track) {
            List<Stage> stages = new ArrayList<>();
            double mix = track.kind() == Track.Kind.RETURN ? 1 : 0.3;
            stages.add(Stage.of(effects.of(inserts(track), mix), track.mixer()));
            Optional<Track> group = track.group().flatMap(set::track);
            for (int depth = 0; group.isPresent() && depth < 64; depth++) {
                stages.add(Stage.of(
                        effects.of(group.get().devices(), 0.3), group.get().mixer()));
                group = group.get().group().flatMap(set::track);
            }
            set.tracks(Track.Kind.MAIN).stream()
                    .findFirst()
                    .ifPresent(main -> stages.add(Stage.of(List.of(), main.mixer())));
            stages.removeIf(Stage::isNeutral);
            return stages;
        }

        private static List<Device> inserts(Track track) {
            return track.devices().stream()
                    .filter(d -> !TrackVoices.isInstrument(d))
                    .toList();
        }
    }
}
