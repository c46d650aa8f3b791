package dev.backline.ui;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * The columns of a table, as far as there is room: what matters least gives way where the table is narrow, and comes back with the
 * room, so that nothing is cut to a few letters.
 *
 * @since 0.2.4
 */
public final class Columns {
    /** The size of a table's headings at the usual size of text, in pixels. */
    private static final double USUAL_PX = 12;

    private final TableView<?> table;
    private final List<TableColumn<?, ?>> all;
    private final List<Integer> needed;
    private final List<Integer> order;
    private boolean measured;

    private Columns(TableView<?> table, List<Integer> needed, List<Integer> order) {
        this.table = table;
        this.all = List.copyOf(table.getColumns());
        this.needed = List.copyOf(needed);
        this.order = List.copyOf(order);
    }

    /**
     * Sees to a table's columns from now on.
     *
     * @param needed how wide each column has to be, in pixels at the usual size of text
     * @param order the columns by their places, counted from 0, what matters most first; the first is always shown
     */
    public static void fit(TableView<?> table, List<Integer> needed, List<Integer> order) {
        Columns columns = new Columns(table, needed, order);
        if (needed.size() != columns.all.size()
                || !order.stream().sorted().toList().equals(places(columns.all.size()))) {
            throw new IllegalArgumentException("The table has " + columns.all.size() + " columns, but " + needed.size()
                    + " widths and the order " + order + " were given. Give each column once.");
        }
        table.widthProperty().addListener((property, before, width) -> columns.show());
        columns.show();
    }

    private static List<Integer> places(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    private void show() {
        double scale = scale();
        double room = table.getWidth();
        boolean fits = true;
        for (int at : order) {
            TableColumn<?, ?> column = all.get(at);
            double width = needed.get(at) * scale;
            room -= width;
            fits = at == order.getFirst() || fits && room >= 0;
            column.setMinWidth(Math.min(width, column.getMaxWidth()));
            column.setVisible(fits || table.getWidth() <= 0);
        }
    }

    /** How large text is, compared with the usual; the headings tell when it changes. */
    private double scale() {
        if (table.lookup(".column-header > .label") instanceof Labeled heading) {
            if (!measured) {
                measured = true;
                heading.fontProperty().addListener((property, before, font) -> show());
            }
            return heading.getFont().getSize() / USUAL_PX;
        }
        return 1;
    }
}
