package dev.backline.desk.internal.model;

import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import dev.backline.ui.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The session as a grid: one column a track, one row a scene.
 *
 * @param columns the tracks that hold clips or could
 * @param rows the scenes
 */
public record GridModel(List<Column> columns, List<Row> rows) {
    /** Copies the lists. */
    public GridModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A track.
     *
     * @param id of the track
     * @param name of the track
     * @param kind word of its kind
     * @param color index of its colour in Live's palette; -1 for none
     * @param cells one for each scene
     */
    public record Column(String id, String name, String kind, int color, List<Cell> cells) {
        /** Copies the cells. */
        public Column {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A slot.
     *
     * @param filled whether a clip lies in it
     * @param name of the clip
     * @param color index of its colour; -1 for none
     * @param enabled whether the clip is on
     * @param length how many beats, as one reads it
     */
    public record Cell(boolean filled, String name, int color, boolean enabled, String length) {
        private static final Cell EMPTY = new Cell(false, "", -1, false, "");
    }

    /**
     * A scene.
     *
     * @param name of the scene, or its number
     * @param color index of its colour; -1 for none
     */
    public record Row(String name, int color) {}

    /** Answers the grid of a set. */
    public static GridModel of(LiveSet set) {
        List<Row> rows = new ArrayList<>();
        for (Scene scene : set.scenes()) {
            String name = scene.name().isBlank() ? String.valueOf(rows.size() + 1) : scene.name();
            rows.add(new Row(name, scene.color().index()));
        }
        List<Column> columns = new ArrayList<>();
        for (Track track : set.tracks()) {
            boolean plays = track.kind() == Track.Kind.AUDIO
                    || track.kind() == Track.Kind.MIDI
                    || track.kind() == Track.Kind.GROUP;
            if (plays) {
                columns.add(column(track, rows.size()));
            }
        }
        return new GridModel(columns, rows);
    }

    private static Column column(Track track, int scenes) {
        List<Cell> cells = new ArrayList<>();
        for (int scene = 0; scene < scenes; scene++) {
            Clip clip = track.session().get(scene);
            cells.add(clip == null ? Cell.EMPTY : cell(clip));
        }
        return new Column(
                track.id(),
                track.name(),
                track.kind().name().toLowerCase(java.util.Locale.ROOT),
                track.color().index(),
                cells);
    }

    private static Cell cell(Clip clip) {
        double beats = clip.length().value();
        String length = beats == StrictMath.rint(beats)
                ? String.valueOf((long) beats)
                : String.format(java.util.Locale.ROOT, "%.2f", beats);
        return new Cell(true, clip.name(), clip.color().index(), clip.enabled(), length);
    }

    /** Answers the cell of a column and row; an empty one outside. */
    public Cell cell(int column, int row) {
        boolean inside = column >= 0 && column < columns.size() && row >= 0 && row < rows.size();
        return inside ? columns.get(column).cells().get(row) : Cell.EMPTY;
    }

    /** Answers what a screen reader says of a cell. */
    public String spoken(int column, int row, Words words) {
        if (columns.isEmpty() || rows.isEmpty()) {
            return words.get("session.clips.none");
        }
        Cell cell = cell(column, row);
        String where = columns.get(column).name() + ", " + rows.get(row).name();
        return where + ": "
                + (cell.filled()
                        ? words.get("session.clip.spoken", cell.name(), cell.length())
                        : words.get("session.empty"));
    }
}
