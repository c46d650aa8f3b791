package dev.backline.engine.internal.live;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scene of a set laid out as an arrangement, until all of its loops meet again. */
public final class SceneSet {
    private static final double MOST_BEATS = 512;
    private static final double GRID = 0.25;

    private SceneSet() {}

    /**
     * Answers the set with the clips of a scene as its arrangement.
     *
     * @param scene counted from 1
     */
    public static LiveSet of(LiveSet set, int scene) {
        List<Clip> clips = set.tracks().stream()
                .flatMap(t -> Optional.ofNullable(t.session().get(scene - 1)).stream())
                .toList();
        double length = meeting(clips);
        List<Track> tracks = new ArrayList<>();
        for (Track track : set.tracks()) {
            Track.Builder builder = track.toBuilder().arrangement(List.of()).automation(List.of());
            Clip clip = track.session().get(scene - 1);
            if (clip != null) {
                double beats =
                        clip.looped() ? length : Math.min(length, clip.length().value());
                builder.place(new Track.Placed(Beats.ZERO, Beats.of(beats), clip));
            }
            tracks.add(builder.build());
        }
        LiveSet.Builder laid = set.toBuilder().tracks(tracks);
        Optional<Scene> row =
                scene <= set.scenes().size() ? Optional.of(set.scenes().get(scene - 1)) : Optional.empty();
        row.flatMap(Scene::tempo)
                .ifPresentOrElse(
                        t -> laid.tempo(TempoMap.constant(t)),
                        () -> laid.tempo(TempoMap.constant(set.tempo().at(Beats.ZERO))));
        return laid.build();
    }

    private static double meeting(List<Clip> clips) {
        long all = 1;
        for (Clip clip : clips) {
            long steps = Math.max(1, Math.round(clip.length().value() / GRID));
            long together = all / gcd(all, steps) * steps;
            all = together * GRID > MOST_BEATS ? Math.max(all, steps) : together;
        }
        return Math.min(MOST_BEATS, all * GRID);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
