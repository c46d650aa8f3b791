package dev.backline.live.set.ui.internal.session;

import dev.backline.live.set.ui.internal.Groups;
import dev.backline.live.set.ui.internal.Refs;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The session as a grid: one column a track, one row a scene.
 *
 * @param columns the tracks that hold clips, or groups of them
 * @param rows the scenes
 */
record GridModel(List<Column> columns, List<Row> rows) {
    static final GridModel EMPTY = new GridModel(List.of(), List.of());

    GridModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A track.
     *
     * @param track as it is
     * @param place in the set's list
     * @param cells one for each scene
     */
    record Column(Track track, int place, List<Cell> cells) {
        Column {
            cells = List.copyOf(cells);
        }

        boolean group() {
            return track.kind() == Track.Kind.GROUP;
        }
    }

    /**
     * A slot.
     *
     * @param clip that lies in it
     * @param members colours of the clips below the slot of a group
     * @param stop whether a press on it stops its track while it is empty
     */
    record Cell(Optional<Clip> clip, List<Integer> members, boolean stop) {
        static final Cell EMPTY = new Cell(Optional.empty(), List.of(), false);

        boolean filled() {
            return clip.isPresent() || !members.isEmpty();
        }
    }

    /**
     * A scene.
     *
     * @param name of the scene, or its number
     * @param color index of its colour; -1 for none
     * @param tempo that it sets, as one reads it
     */
    record Row(String name, int color, String tempo) {}

    static GridModel of(LiveSet set) {
        List<Row> rows = new ArrayList<>();
        for (Scene scene : set.scenes()) {
            String name = scene.name().isBlank() ? String.valueOf(rows.size() + 1) : scene.name();
            rows.add(new Row(
                    name,
                    scene.color().index(),
                    scene.tempo().map(t -> Refs.number(t.bpm())).orElse("")));
        }
        Set<String> hidden = Groups.hidden(set);
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < set.tracks().size(); place++) {
            Track track = set.tracks().get(place);
            if (hidden.contains(track.id())) {
                continue;
            }
            switch (track.kind()) {
                case MIDI, AUDIO -> columns.add(column(track, place, rows.size()));
                case GROUP -> columns.add(group(track, place, set, rows.size()));
                default -> {
                    // Returns and the main track hold no clips.
                }
            }
        }
        return new GridModel(columns, rows);
    }

    /** Answers the column of a track; empty while it is not shown. */
    Optional<Integer> columnOf(String track) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).track().id().equals(track)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    private static Column column(Track track, int place, int scenes) {
        List<Cell> cells = new ArrayList<>();
        for (int scene = 0; scene < scenes; scene++) {
            cells.add(new Cell(
                    Optional.ofNullable(track.session().get(scene)),
                    List.of(),
                    !track.stopless().contains(scene)));
        }
        return new Column(track, place, cells);
    }

    private static Column group(Track track, int place, LiveSet set, int scenes) {
        List<Track> members = set.tracks().stream()
                .filter(t -> t.group().filter(track.id()::equals).isPresent())
                .toList();
        List<Cell> cells = new ArrayList<>();
        for (int scene = 0; scene < scenes; scene++) {
            int row = scene;
            List<Integer> colors = members.stream()
                    .filter(t -> t.session().containsKey(row))
                    .map(t -> t.session().get(row).color().index())
                    .limit(8)
                    .toList();
            cells.add(new Cell(Optional.empty(), colors, true));
        }
        return new Column(track, place, cells);
    }

    /** Answers the cell of a column and row; an empty one outside. */
    Cell cell(int column, int row) {
        boolean inside = column >= 0 && column < columns.size() && row >= 0 && row < rows.size();
        return inside ? columns.get(column).cells().get(row) : Cell.EMPTY;
    }

    Optional<Clip> clip(GridPlace place) {
        return cell(place.column(), place.row()).clip();
    }

    boolean isSlot(GridPlace place) {
        return place.column() >= 0 && place.column() < columns.size() && place.row() >= 0 && place.row() < rows.size();
    }
}
