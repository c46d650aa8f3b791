package dev.backline.live.set.ui.internal.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is chosen in the grid: a place that the keys move, and all that is marked with it. */
final class GridChoice {
    private final Set<GridPlace> marked = new LinkedHashSet<>();
    private GridModel grid = GridModel.EMPTY;
    private GridPlace at = new GridPlace(0, 0);
    private GridPlace anchor = at;

    /** Takes another grid; what lies outside of it is no longer chosen. */
    void show(GridModel model) {
        grid = model;
        at = inside(at);
        anchor = inside(anchor);
        marked.removeIf(place -> !inside(place).equals(place));
        marked.add(at);
    }

    GridPlace at() {
        return at;
    }

    List<GridPlace> marked() {
        return List.copyOf(marked);
    }

    boolean isMarked(GridPlace place) {
        return marked.contains(place);
    }

    /** Chooses one place alone. */
    void go(GridPlace to) {
        at = inside(to);
        anchor = at;
        marked.clear();
        marked.add(at);
    }

    /** Marks everything between where the marking began and here. */
    void extend(GridPlace to) {
        at = inside(to);
        marked.clear();
        for (int c = StrictMath.min(anchor.column(), at.column());
                c <= StrictMath.max(anchor.column(), at.column());
                c++) {
            for (int r = StrictMath.min(anchor.row(), at.row()); r <= StrictMath.max(anchor.row(), at.row()); r++) {
                marked.add(new GridPlace(c, r));
            }
        }
    }

    /** Adds one place, or takes it away. */
    void toggle(GridPlace to) {
        at = inside(to);
        anchor = at;
        if (!marked.remove(at)) {
            marked.add(at);
        }
    }

    void markClips() {
        List<GridPlace> clips = new ArrayList<>();
        for (int c = 0; c < grid.columns().size(); c++) {
            for (int r = 0; r < grid.rows().size(); r++) {
                if (grid.cell(c, r).clip().isPresent()) {
                    clips.add(new GridPlace(c, r));
                }
            }
        }
        marked.clear();
        marked.addAll(clips);
    }

    private GridPlace inside(GridPlace place) {
        return new GridPlace(
                Math.clamp(place.column(), 0, grid.columns().size()),
                Math.clamp(place.row(), -1, StrictMath.max(-1, grid.rows().size() - 1)));
    }
}
