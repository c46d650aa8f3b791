package dev.backline.engine.internal.playback;

import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where tracks and scenes went from one state of a set to the next. */
final class Places {
    private Places() {}

    /** Answers for each track its place before, -1 for a new one. */
    static List<Integer> tracks(LiveSet before, LiveSet now) {
        List<String> old = before.tracks().stream().map(Track::id).toList();
        return now.tracks().stream().map(t -> old.indexOf(t.id())).toList();
    }

    /** Answers for each row that was there its place now, -1 for one that is gone: by the scenes' ids, and where they have none by the clips. */
    static List<Integer> scenes(LiveSet before, LiveSet now) {
        int rows = rows(before);
        if (rows == rows(now) && ids(before).equals(ids(now))) {
            return new ArrayList<>(
                    java.util.stream.IntStream.range(0, rows).boxed().toList());
        }
        Map<String, Integer> places = new HashMap<>();
        for (int row = rows(now) - 1; row >= 0; row--) {
            for (String name : names(now, row)) {
                places.put(name, row);
            }
        }
        List<Integer> moved = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            moved.add(names(before, row).stream()
                    .filter(places::containsKey)
                    .findFirst()
                    .map(places::get)
                    .orElse(-1));
        }
        return moved;
    }

    private static List<String> ids(LiveSet set) {
        return set.scenes().stream().map(Scene::id).toList();
    }

    private static int rows(LiveSet set) {
        int clips = set.tracks().stream()
                .map(Track::session)
                .mapToInt(s -> s.isEmpty() ? 0 : s.lastKey() + 1)
                .max()
                .orElse(0);
        return Math.max(clips, set.scenes().size());
    }

    private static Collection<String> names(LiveSet set, int row) {
        List<String> names = new ArrayList<>();
        if (row < set.scenes().size() && !set.scenes().get(row).id().isEmpty()) {
            names.add("scene " + set.scenes().get(row).id());
        }
        for (Track track : set.tracks()) {
            Clip clip = track.session().get(row);
            if (clip != null && !clip.id().isEmpty()) {
                names.add("clip " + clip.id());
            }
        }
        return names;
    }
}
