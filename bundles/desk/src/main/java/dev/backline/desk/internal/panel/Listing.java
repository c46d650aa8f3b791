package dev.backline.desk.internal.panel;

import dev.backline.desk.internal.look.Icon;
import dev.backline.desk.internal.shell.Results;
import dev.backline.ui.Columns;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A table with a filter; what is chosen stays chosen when the rows are read anew. */
final class Listing {
    private static final double REST_MS = 200;

    private final ObservableList<List<String>> rows = FXCollections.observableArrayList();
    private final FilteredList<List<String>> shown = new FilteredList<>(rows);
    private final TableView<List<String>> table;
    private final TextField filter = new TextField();
    private final StackPane pane;
    /** Rows that change all the time are not read faster than this. */
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST_MS));

    private List<List<String>> wanted = List.of();

    Listing(Words words, String name, List<String> columns, List<Integer> widths, Node empty) {
        table = Results.table(name, columns, List.of());
        table.setItems(shown);
        for (int i = 0; i < widths.size(); i++) {
            table.getColumns().get(i).setText(columns.get(i));
            table.getColumns().get(i).setPrefWidth(widths.get(i));
        }
        table.setPlaceholder(empty);
        filter.setPromptText(words.get("filter"));
        filter.setAccessibleText(words.get("filter.name", name));
        filter.setPrefColumnCount(14);
        filter.textProperty().addListener((property, before, text) -> filter());
        pane = new StackPane(table);
        rest.setOnFinished(event -> put());
    }

    /**
     * Lets what matters least give way where it is narrow.
     *
     * @param needed how wide each column has to be
     * @param order the columns by their places, what matters most first
     */
    Listing fit(List<Integer> needed, List<Integer> order) {
        Columns.fit(table, needed, order);
        return this;
    }

    /** Answers what an empty panel says: what it is for, and what to do. */
    static Node empty(String icon, String what, String next) {
        Label title = new Label(what);
        title.setWrapText(true);
        title.getStyleClass().add("title");
        Label advice = new Label(next);
        advice.setWrapText(true);
        advice.setMinHeight(Label.USE_PREF_SIZE);
        advice.getStyleClass().add("muted");
        VBox box = new VBox(new Icon(icon), title, advice);
        box.getStyleClass().add("empty");
        return box;
    }

    private void filter() {
        String wanted = filter.getText().toLowerCase(Locale.ROOT).strip();
        shown.setPredicate(row -> wanted.isEmpty()
                || row.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    /** Shows these rows: at once when it did not just show others, and is seen; else a little later the newest of all. */
    void show(List<List<String>> fresh) {
        wanted = fresh;
        if (rest.getStatus() != Animation.Status.RUNNING) {
            put();
        }
    }

    private void put() {
        if (!isSeen()) {
            rest.playFromStart();
        } else if (!rows.equals(wanted)) {
            Optional<String> chosen = chosen();
            rows.setAll(wanted);
            chosen.ifPresent(this::choose);
            rest.playFromStart();
        }
    }

    /** A table in a tab behind another one costs as much as one that is seen. */
    private boolean isSeen() {
        Node at = pane;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    /** Chooses the row of a first cell. */
    void choose(String first) {
        for (List<String> row : shown) {
            if (row.getFirst().equals(first)) {
                table.getSelectionModel().select(row);
            }
        }
    }

    /** Answers the first cell of the chosen row. */
    Optional<String> chosen() {
        return row().map(List::getFirst);
    }

    /** Answers the chosen row. */
    Optional<List<String>> row() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    TableView<List<String>> table() {
        return table;
    }

    TextField filterField() {
        return filter;
    }

    Node node() {
        return pane;
    }
}
