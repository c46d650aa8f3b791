package dev.backline.distribution.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Markdown table with a title and a sentence that says how it was measured. */
final class Table {
    private final String title;
    private final String how;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String title, String how, String... columns) {
        this.title = title;
        this.how = how;
        rows.add(List.of(columns));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it has more or fewer cells than there are columns
     */
    Table row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("Row \"" + String.join(", ", cells) + "\" has " + cells.length
                    + " cells, but the table \"" + title + "\" has "
                    + rows.getFirst().size() + " columns.");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The table as Markdown, with a line end after its last line. */
    String markdown() {
        StringBuilder text = new StringBuilder("### " + title + "\n\n" + how + "\n\n");
        text.append(line(rows.getFirst()));
        text.append(line(rows.getFirst().stream().map(cell -> "---").toList()));
        rows.stream().skip(1).map(Table::line).forEach(text::append);
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
