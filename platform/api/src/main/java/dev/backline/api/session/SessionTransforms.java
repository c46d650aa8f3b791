package dev.backline.api.session;

import dev.backline.api.job.Progress;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.util.List;

/** Makes an arrangement of a session and a session of an arrangement. Pure: equal inputs give equal sets, and the set given stays. */
public interface SessionTransforms {
    /**
     * Answers the set with a performance in its arrangement: clips as they were heard, their automation unrolled, tempo and signature in
     * the maps, and a locator for each scene. Where a track played the session, its arrangement is replaced; elsewhere it stays.
     *
     * @param log of the performance, as {@link LaunchSimulator} tells it
     * @param end beats of the run after which nothing was heard
     */
    Transformed capture(LiveSet set, List<LaunchEvent> log, Beats end);

    /**
     * Answers the set with scenes in its arrangement, from the song's start.
     *
     * @param seed chance of follow actions
     */
    Transformed arrange(LiveSet set, ScenePlan plan, LaunchRules rules, Seed seed, Progress progress);

    /** Answers the set with scenes made of its arrangement, which stays. What repeats within a scene becomes a loop. */
    Transformed scenes(LiveSet set, SceneCut cut);
}
