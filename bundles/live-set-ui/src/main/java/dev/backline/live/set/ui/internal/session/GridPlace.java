package dev.backline.live.set.ui.internal.session;

/**
 * A place of the grid. Row -1 is the head of a track; the column behind the last one is that of the scenes.
 *
 * @param column from the left
 * @param row from the top
 */
record GridPlace(int column, int row) {
    GridPlace plus(int columns, int rows) {
        return new GridPlace(column + columns, row + rows);
    }
}
