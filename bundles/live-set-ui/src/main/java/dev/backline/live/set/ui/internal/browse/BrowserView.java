package dev.backline.live.set.ui.internal.browse;

import dev.backline.api.set.SetDocument;
import dev.backline.live.set.ui.internal.Controls;
import dev.backline.ui.Columns;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;

/** A table of sets that fills while they are read. */
final class BrowserView implements PanelView {
    /** So many are read in one job; the next begins when it is done. */
    private static final int AT_ONCE = 24;

    private static final int MOST_RECENT = 12;

    private final PanelSite site;
    private final Words words;
    private final ObservableList<SetRow> rows = FXCollections.observableArrayList();
    private final FilteredList<SetRow> shown = new FilteredList<>(rows);
    private final TableView<SetRow> table = new TableView<>();
    private final TextField search = new TextField();
    private final ToggleButton recentOnly;
    private final Label about = Controls.label("muted");
    private final StackPane pane = new StackPane();
    private final List<String> recent = new ArrayList<>();
    private final ChangeListener<Optional<SetDocument>> onSet = (value, before, now) -> opened(now);
    private Optional<Path> folder = Optional.empty();
    private int round;
    private boolean closed;

    BrowserView(PanelSite site) {
        this.site = site;
        this.words = Words.of(BrowserView.class, site.language());
        recentOnly = Controls.toggle(words.get("sets.recent"), false, on -> filter());
        if (site.state().get("recent") instanceof List<?> files) {
            files.forEach(f -> recent.add(String.valueOf(f)));
        }
        column("sets.name", 190, SetRow::name);
        column("sets.tempo", 62, SetRow::tempo);
        column("sets.key", 104, SetRow::scale);
        column("sets.tracks", 58, SetRow::tracks);
        column("sets.missing", 92, this::missing);
        column("sets.live", 48, SetRow::live);
        column("sets.place", 160, SetRow::place);
        table.setItems(shown);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Columns.fit(table, List.of(120, 68, 92, 66, 82, 56, 110), List.of(0, 1, 4, 2, 3, 5, 6));
        table.setAccessibleText(words.get("panel.sets.title"));
        search.setPromptText(words.get("sets.search"));
        search.setAccessibleText(words.get("sets.search"));
        search.setPrefColumnCount(12);
    }

    void begin() {
        table.setPlaceholder(Controls.empty(
                BrowserPanel.ICON,
                words.get("sets.empty.title"),
                words.get("sets.empty.advice"),
                Controls.button(Controls.OPEN, words.get("sets.choose"), this::choose)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        search.textProperty().addListener((property, before, text) -> filter());
        search.setOnAction(event -> table.requestFocus());
        pane.getChildren().setAll(table);
        pane.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        // What this panel does not take is the window's.
        pane.setOnDragDropped(event -> {
            if (dropped(event.getDragboard().getFiles())) {
                event.setDropCompleted(true);
                event.consume();
            }
        });
        site.set().addListener(onSet);
        opened(site.set().getValue());
        if (site.state().get("folder") instanceof String text && Files.isDirectory(Path.of(text))) {
            show(Path.of(text));
        }
    }

    private void column(String key, double width, Function<SetRow, String> text) {
        TableColumn<SetRow, String> column = new TableColumn<>(words.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private String missing(SetRow row) {
        return row.missing() > 0 ? "⚠ " + row.missing() : row.missing() == 0 ? "✓" : "";
    }

    /** Files that are dragged in open; a folder is shown. */
    boolean dropped(List<File> files) {
        for (File file : files) {
            if (file.isDirectory()) {
                show(file.toPath());
                return true;
            }
            if (Folders.isSet(file.getName())) {
                site.openSet(file.toPath());
                return true;
            }
        }
        return false;
    }

    /** The set that is open is the newest; the first one also tells where to look. */
    private void opened(Optional<SetDocument> document) {
        document.map(d -> d.file().toAbsolutePath()).ifPresent(file -> {
            recent.remove(file.toString());
            recent.addFirst(file.toString());
            while (recent.size() > MOST_RECENT) {
                recent.removeLast();
            }
            Path parent = file.getParent();
            if (folder.isEmpty() && site.state().get("folder") == null && parent != null) {
                Path above = parent.getParent();
                boolean project = String.valueOf(parent.getFileName()).endsWith(" Project") && above != null;
                show(project && above != null ? above : parent);
            }
            filter();
        });
    }

    private void show(Path wanted) {
        folder = Optional.of(wanted);
        about.setText(wanted.toString());
        int mine = ++round;
        Thread.ofVirtual().name("set folders").start(() -> {
            try {
                List<SetRow> found = Folders.sets(wanted);
                Platform.runLater(() -> take(mine, found));
            } catch (IOException fault) {
                Platform.runLater(() -> site.say(words.get("sets.unreadable", wanted)));
            }
        });
    }

    private void take(int mine, List<SetRow> found) {
        if (mine == round && !closed) {
            List<SetRow> all = new ArrayList<>(found);
            for (String text : recent) {
                known(text)
                        .filter(file -> all.stream().noneMatch(r -> r.file().equals(file)))
                        .ifPresent(
                                file -> all.add(new SetRow(file, String.valueOf(file.getParent()), Optional.empty())));
            }
            rows.setAll(all);
            about.setText(words.get("sets.about", folder.map(Path::toString).orElse(""), found.size()));
            if (!shown.isEmpty()) {
                table.getSelectionModel().select(0);
            }
            ask(mine, 0);
        }
    }

    private static Optional<Path> known(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::isRegularFile);
        } catch (InvalidPathException foreign) {
            return Optional.empty();
        }
    }

    /** Asks what is in the next sets; one that is damaged stays without. */
    private void ask(int mine, int from) {
        if (mine != round || closed || from >= rows.size()) {
            return;
        }
        int to = StrictMath.min(rows.size(), from + AT_ONCE);
        List<Path> files = rows.subList(from, to).stream().map(SetRow::file).toList();
        site.call("set info", Map.of("files", files), result -> {
            if (mine != round || closed) {
                return;
            }
            for (Object one : result.results()) {
                if (one instanceof Map<?, ?> tree) {
                    told(String.valueOf(tree.get("file")), tree);
                }
            }
            ask(mine, to);
        });
    }

    private void told(String file, Map<?, ?> tree) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).file().toString().equals(file)) {
                rows.set(i, rows.get(i).with(tree));
            }
        }
    }

    private void filter() {
        String text = search.getText();
        boolean only = recentOnly.isSelected();
        List<String> known = List.copyOf(recent);
        shown.setPredicate(row -> (text.isBlank() || row.fits(text))
                && (!only || known.contains(row.file().toString())));
    }

    private void open() {
        SetRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            site.openSet(row.file());
        }
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.get("sets.choose"));
        File chosen = chooser.showDialog(pane.getScene().getWindow());
        if (chosen != null) {
            show(chosen.toPath());
        }
    }

    @Override
    public Node content() {
        return pane;
    }

    @Override
    public List<Node> tools() {
        return List.of(
                Controls.sign(Controls.OPEN, words.get("sets.choose"), this::choose),
                search,
                recentOnly,
                Controls.gap(),
                about);
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                new PanelKey("Shortcut+F", words.get("sets.search"), search::requestFocus),
                new PanelKey("F5", words.get("sets.again"), () -> folder.ifPresent(this::show)));
    }

    @Override
    public Map<String, Object> state() {
        return folder.<Map<String, Object>>map(f -> Map.of("folder", f.toString(), "recent", List.copyOf(recent)))
                .orElseGet(() -> Map.of("recent", List.copyOf(recent)));
    }

    @Override
    public void close() {
        closed = true;
        site.set().removeListener(onSet);
    }
}
