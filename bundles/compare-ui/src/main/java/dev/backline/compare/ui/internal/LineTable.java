package dev.backline.compare.ui.internal;

import dev.backline.compare.ui.internal.model.CompareModel;
import dev.backline.compare.ui.internal.model.Line;
import dev.backline.compare.ui.internal.model.Line.Kind;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The lines in columns: where, ours, theirs and what becomes of it; for two sets where, what, before, after and which is taken. */
final class LineTable {
    private final Words words;
    private final CompareModel model;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final FilteredList<Line> shown = new FilteredList<>(lines);
    private final TableView<Line> table = new TableView<>(shown);
    private final List<TableColumn<Line, String>> three;
    private final List<TableColumn<Line, String>> two;

    LineTable(Words words, CompareModel model, Node empty) {
        this.words = words;
        this.model = model;
        table.setAccessibleText(words.get("compare.lines"));
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        three = List.of(
                column("compare.column.where", 150, Line::where),
                column("compare.column.ours", 300, line -> side(line, Kind.OURS)),
                column("compare.column.theirs", 300, line -> side(line, Kind.THEIRS)),
                column("compare.column.merged", 150, this::merged));
        two = List.of(
                column("compare.column.where", 130, Line::where),
                column("compare.column.what", 400, Line::what),
                column("compare.column.before", 120, Line::base),
                column("compare.column.after", 120, Line::theirs),
                column("compare.column.taken", 110, this::merged));
    }

    private TableColumn<Line, String> column(String key, double width, Function<Line, String> cell) {
        TableColumn<Line, String> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
        column.setCellFactory(whole -> new LineCell());
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private String side(Line line, Kind kind) {
        if (line.kind() == Kind.QUESTION) {
            return kind == Kind.OURS ? line.ours() : line.theirs();
        }
        return line.kind() == kind ? line.what() : "";
    }

    /** What becomes of a line, in words: colour is not all that tells it. */
    private String merged(Line line) {
        return words.get((isMerging() ? "compare.answer." : "compare.two.") + model.answered(line));
    }

    private boolean isMerging() {
        return model.sets().flatMap(CompareModel.Sets::base).isPresent();
    }

    TableView<Line> node() {
        return table;
    }

    Optional<Line> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    void filter(Predicate<Line> which) {
        shown.setPredicate(which);
    }

    void show() {
        List<TableColumn<Line, String>> columns = isMerging() ? three : two;
        if (!table.getColumns().equals(columns)) {
            table.getColumns().setAll(columns);
        }
        if (!lines.equals(model.lines())) {
            Optional<Line> before = chosen();
            lines.setAll(model.lines());
            before.filter(shown::contains)
                    .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        }
        table.refresh();
    }

    private final class LineCell extends TableCell<Line, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            getStyleClass().removeAll("warning-text", "good-text", "muted");
            setText(empty || text == null ? "" : text);
            Line line = getTableRow() == null ? null : getTableRow().getItem();
            if (!empty && line != null) {
                String answer = model.answered(line);
                if (line.kind() == Kind.QUESTION) {
                    getStyleClass().add(answer.equals(CompareModel.LATER) ? "warning-text" : "good-text");
                } else if (!answer.equals(line.kind().name().toLowerCase(Locale.ROOT))) {
                    getStyleClass().add("muted");
                }
            }
        }
    }
}
