package dev.backline.live.set.ui.internal.session;

import dev.backline.api.set.SetEdit;
import dev.backline.live.set.ui.internal.Refs;
import dev.backline.model.Clip;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What gestures in the grid do to the set. */
final class GridEdits {
    private static final String NEW_CLIP_BEATS = "4";

    private final GridModel grid;

    GridEdits(GridModel grid) {
        this.grid = grid;
    }

    private Track track(GridPlace place) {
        return grid.columns().get(place.column()).track();
    }

    private boolean isTrack(GridPlace place) {
        return place.row() < 0 && place.column() < grid.columns().size();
    }

    private boolean isScene(GridPlace place) {
        return place.column() == grid.columns().size() && place.row() >= 0;
    }

    /** Answers the name that F2 begins with; empty when nothing there has one. */
    Optional<String> name(GridPlace place) {
        return isTrack(place)
                ? Optional.of(track(place).name())
                : isScene(place)
                        ? Optional.of(grid.rows().get(place.row()).name())
                        : grid.clip(place).map(Clip::name);
    }

    List<SetEdit> rename(GridPlace place, String name) {
        if (isTrack(place)) {
            return List.of(SetEdit.of("track.rename", Refs.track(track(place)), name));
        }
        return isScene(place)
                ? List.of(SetEdit.of("scene.rename", Refs.scene(place.row()), name))
                : grid.clip(place).stream()
                        .map(c -> SetEdit.of("clip.rename", Refs.clip(c), name))
                        .toList();
    }

    List<SetEdit> color(List<GridPlace> places, int index) {
        List<SetEdit> edits = new ArrayList<>();
        for (GridPlace place : places) {
            String color = Integer.toString(index);
            if (isTrack(place)) {
                edits.add(SetEdit.of("track.color", Refs.track(track(place)), color));
            } else if (isScene(place)) {
                edits.add(SetEdit.of("scene.color", Refs.scene(place.row()), color));
            } else {
                grid.clip(place).ifPresent(c -> edits.add(SetEdit.of("clip.color", Refs.clip(c), color)));
            }
        }
        return edits;
    }

    /** Scenes go from the bottom, so that the numbers of those above hold. */
    List<SetEdit> remove(List<GridPlace> places) {
        List<SetEdit> edits = new ArrayList<>();
        for (GridPlace place : downFirst(places)) {
            if (isTrack(place)) {
                edits.add(SetEdit.of("track.remove", Refs.track(track(place))));
            } else if (isScene(place)) {
                edits.add(SetEdit.of("scene.remove", Refs.scene(place.row())));
            } else {
                grid.clip(place).ifPresent(c -> edits.add(SetEdit.of("clip.remove", Refs.clip(c))));
            }
        }
        return edits;
    }

    private static List<GridPlace> downFirst(List<GridPlace> places) {
        return places.stream()
                .sorted(Comparator.comparingInt(GridPlace::row).reversed())
                .toList();
    }

    /** Clips are copied into the next free slot below. */
    List<SetEdit> duplicate(List<GridPlace> places, String suffix) {
        List<SetEdit> edits = new ArrayList<>();
        for (GridPlace place : downFirst(places)) {
            if (isTrack(place)) {
                edits.add(SetEdit.of(
                        "track.duplicate",
                        Refs.track(track(place)),
                        track(place).name() + suffix));
            } else if (isScene(place)) {
                edits.add(SetEdit.of("scene.duplicate", Refs.scene(place.row())));
            } else {
                grid.clip(place)
                        .ifPresent(c -> below(place)
                                .ifPresent(free -> edits.add(SetEdit.of(
                                        "clip.copy",
                                        Refs.clip(c),
                                        Refs.slot(track(place).id(), free)))));
            }
        }
        return edits;
    }

    private Optional<Integer> below(GridPlace place) {
        for (int row = place.row() + 1; row < grid.rows().size(); row++) {
            if (!grid.cell(place.column(), row).filled()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Clips move by so many slots, the foremost first, so that a row of them can move by one; a scene moves with its clips. */
    List<SetEdit> move(List<GridPlace> places, int columns, int rows, boolean copy) {
        List<SetEdit> edits = new ArrayList<>();
        Comparator<GridPlace> foremost =
                Comparator.comparingInt(p -> -(p.column() * Integer.signum(columns) + p.row() * Integer.signum(rows)));
        for (GridPlace place : places.stream().sorted(foremost).toList()) {
            GridPlace to = place.plus(columns, rows);
            if (isTrack(place) && rows == 0) {
                steps(place, to)
                        .ifPresent(n ->
                                edits.add(SetEdit.of("track.move", Refs.track(track(place)), Integer.toString(n))));
            } else if (isScene(place)
                    && columns == 0
                    && to.row() >= 0
                    && to.row() < grid.rows().size()) {
                edits.add(SetEdit.of("scene.move", Refs.scene(place.row()), Integer.toString(to.row() + 1)));
            } else if (grid.clip(place).isPresent() && grid.isSlot(to)) {
                edits.add(SetEdit.of(
                        copy ? "clip.copy" : "clip.move",
                        Refs.clip(grid.clip(place).get()),
                        Refs.slot(track(to).id(), to.row())));
            }
        }
        return edits;
    }

    /** Answers past how many tracks of its group a track goes to come to another column; empty when it stays. */
    private Optional<Integer> steps(GridPlace from, GridPlace to) {
        if (to.column() < 0 || to.column() >= grid.columns().size()) {
            return Optional.empty();
        }
        List<Integer> row = new ArrayList<>();
        for (int c = 0; c < grid.columns().size(); c++) {
            if (grid.columns().get(c).track().group().equals(track(from).group())) {
                row.add(c);
            }
        }
        int here = row.indexOf(from.column());
        int there;
        if (to.column() > from.column()) {
            // A step into the next group is one past all of it.
            int least = to.column() == from.column() + 1 ? here + 1 : here;
            there = (int) row.stream().filter(c -> c <= to.column()).count() - 1;
            there = StrictMath.min(row.size() - 1, StrictMath.max(there, least));
        } else {
            there = (int) row.stream().filter(c -> c < to.column()).count();
            there = to.column() == from.column() - 1 ? here - 1 : StrictMath.min(there, here);
        }
        return there == here || there < 0 ? Optional.empty() : Optional.of(there - here);
    }

    /** An empty slot of a MIDI track gets a clip of one bar. */
    List<SetEdit> create(GridPlace place) {
        boolean free = grid.isSlot(place)
                && !grid.cell(place.column(), place.row()).filled()
                && track(place).kind() == Track.Kind.MIDI;
        return free
                ? List.of(SetEdit.of("clip.add", Refs.slot(track(place).id(), place.row()), NEW_CLIP_BEATS))
                : List.of();
    }

    List<SetEdit> toggle(List<GridPlace> places) {
        List<SetEdit> edits = new ArrayList<>();
        for (GridPlace place : places) {
            grid.clip(place).ifPresent(c -> edits.add(SetEdit.of("clip.on", Refs.clip(c), c.enabled() ? "off" : "on")));
        }
        return edits;
    }
}
