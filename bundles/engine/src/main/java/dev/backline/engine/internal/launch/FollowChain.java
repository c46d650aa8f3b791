package dev.backline.engine.internal.launch;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.FollowAction;
import dev.backline.model.FollowAction.Act;
import dev.backline.model.FollowAction.Choice;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of clips that follow each other as a Markov chain says. Live gives a clip two choices, so that a row of the matrix can
 * lead to at most two clips, or evenly to all, or evenly to all others.
 */
final class FollowChain {
    private static final double TINY = 1e-9;

    private FollowChain() {}

    /**
     * Answers the set with follow actions on the clips of a track, from a scene on.
     *
     * @param matrix in row i the chances to go from clip i to each clip; rows sum up to 1
     * @param time how long each clip plays
     * @throws IllegalArgumentException if a row cannot be said with two choices, or a slot is empty
     */
    static LiveSet on(LiveSet set, int track, int firstScene, double[][] matrix, Beats time) {
        Track old = set.tracks().get(track);
        Track.Builder column = old.toBuilder();
        for (int i = 0; i < matrix.length; i++) {
            Clip clip = old.session().get(firstScene + i);
            if (clip == null) {
                throw new IllegalArgumentException("Track " + old.name() + " has no clip in scene "
                        + (firstScene + i + 1) + ", but one for each row of the matrix was expected.");
            }
            FollowAction follow = action(matrix, i, firstScene, time);
            column.session(
                    firstScene + i,
                    clip.toBuilder().launch(clip.launch().withFollow(follow)).build());
        }
        List<Track> tracks = new ArrayList<>(set.tracks());
        tracks.set(track, column.build());
        return set.toBuilder().tracks(tracks).build();
    }

    private static FollowAction action(double[][] matrix, int from, int firstScene, Beats time) {
        double[] row = matrix[from];
        List<Integer> targets = new ArrayList<>();
        for (int to = 0; to < row.length; to++) {
            if (row[to] > TINY) {
                targets.add(to);
            }
        }
        if (!targets.isEmpty() && targets.size() <= 2) {
            return jumps(row, targets, firstScene, time);
        }
        boolean even = targets.stream().allMatch(t -> Math.abs(row[t] - row[targets.getFirst()]) < TINY);
        if (even && targets.size() == row.length) {
            return FollowAction.after(time, Act.ANY);
        }
        if (even && targets.size() == row.length - 1 && !targets.contains(from)) {
            return FollowAction.after(time, Act.OTHER);
        }
        throw new IllegalArgumentException("Row " + (from + 1) + " of the matrix leads to " + targets.size()
                + " clips, but at most two, or all evenly, were expected: Live knows two choices.");
    }

    private static FollowAction jumps(double[] row, List<Integer> targets, int firstScene, Beats time) {
        int first = targets.getFirst();
        int second = targets.getLast();
        double rest = targets.size() == 1 ? 0 : row[second];
        return new FollowAction(
                true,
                false,
                time,
                1,
                new Choice(Act.JUMP, 100 * row[first], firstScene + first),
                new Choice(Act.JUMP, 100 * rest, firstScene + second));
    }
}
