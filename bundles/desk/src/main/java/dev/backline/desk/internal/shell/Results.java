package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.model.ResultModel;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Shows results: the same for the palette, the console and every panel. */
public final class Results {
    private Results() {}

    /** Answers a control that shows a result. */
    public static Node node(ResultModel result, Locale language) {
        Words words = Words.of(Results.class, language);
        if (result.kind() != ResultModel.Kind.TEXT) {
            return table(words.get("result"), result.columns(), result.rows());
        }
        if (result.rows().isEmpty()) {
            Label done = new Label(words.get("result.done"));
            done.getStyleClass().add("good-text");
            return done;
        }
        TextArea text = new TextArea(
                String.join("\n", result.rows().stream().map(List::getFirst).toList()));
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("mono");
        text.setAccessibleText(words.get("result"));
        return text;
    }

    /** Answers a table of texts; only the rows that are seen have nodes. */
    public static TableView<List<String>> table(String name, List<String> columns, List<List<String>> rows) {
        TableView<List<String>> table = new TableView<>(FXCollections.observableArrayList(rows));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(name);
        for (int i = 0; i < columns.size(); i++) {
            table.getColumns().add(column(columns.get(i), i, rows));
        }
        // JavaFX would write a text of its own.
        table.setPlaceholder(new Label());
        return table;
    }

    private static TableColumn<List<String>, String> column(String name, int at, List<List<String>> rows) {
        TableColumn<List<String>, String> column = new TableColumn<>(words(name));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                at < row.getValue().size() ? row.getValue().get(at) : ""));
        column.setCellFactory(shown -> new Cell());
        int widest = rows.stream()
                .limit(50)
                .mapToInt(row -> at < row.size() ? row.get(at).length() : 0)
                .max()
                .orElse(0);
        column.setPrefWidth(8.0 * Math.clamp(Math.max(widest, name.length()), 6, 60) + 24);
        column.setMinWidth(40);
        return column;
    }

    /** A text; one that may be cut is shown whole while the pointer rests on it. */
    private static final class Cell extends TableCell<List<String>, String> {
        private static final int LONG = 12;

        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            String shown = empty || text == null ? "" : text;
            setText(shown);
            whole.setText(shown);
            setTooltip(shown.length() > LONG ? whole : null);
        }
    }

    private static String words(String name) {
        String spaced =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').strip();
        return spaced.isEmpty()
                ? spaced
                : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
