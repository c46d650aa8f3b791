package dev.backline.scripting.ui.internal;

import dev.backline.api.audio.Player;
import dev.backline.api.home.Home;
import dev.backline.api.script.ScriptLibrary;
import dev.backline.api.script.ScriptLibrary.Entry;
import dev.backline.api.script.Scripts;
import dev.backline.scripting.ui.internal.model.ConsoleModel;
import dev.backline.scripting.ui.internal.model.ScriptVersions;
import dev.backline.scripting.ui.internal.text.Layout;
import dev.backline.ui.Controls;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The script editor: library, text, parameters, answers, versions. */
final class ConsoleView implements PanelView {
    private static final String PLAY = "M7 5l12 7l-12 7z";
    private static final String STOP = "M6 6h12v12H6z";
    private static final String SAVE = "M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6";
    private static final String CLOCK = "M12 4a8 8 0 1 0 .1 0M12 8v4l3 2";
    private static final String LINES = "M4 6h16M8 10h12M8 14h12M4 18h16";
    private static final String FRESH = "M12 5v14M5 12h14";
    private static final double PAUSE_MS = 450;
    private static final double FRAME_MS = 90;

    private final PanelSite site;
    private final ScriptLibrary library;
    private final ScriptVersions versions;
    private final Words words;
    private final ConsoleModel model;
    private final Editor editor;
    private final CompletionList completion;
    private final FindBar find;
    private final ParameterForm form = new ParameterForm();
    private final ResultPane results;
    private final LibraryPane shelf;
    private final VersionsPane past;
    private final TextField name = new TextField();
    private final Label status = new Label();
    private final Button run;
    private final Button stop;
    private final StackPane lower = new StackPane();
    private final SplitPane content;
    private final PauseTransition pause = new PauseTransition(Duration.millis(PAUSE_MS));
    private final PauseTransition frame = new PauseTransition(Duration.millis(FRAME_MS));
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ChangeListener<Look> onLook;
    private final ScriptLibrary.Keeping keeping;
    private String saved = "";
    private boolean closed;
    private long opened;
    private long listed;

    ConsoleView(PanelSite site, Scripts scripts, ScriptLibrary library, Home home, Supplier<Optional<Player>> players) {
        this.site = site;
        this.library = library;
        this.versions = new ScriptVersions(home);
        this.words = Words.of(ConsolePanel.class, site.language());
        this.model = new ConsoleModel(scripts, Platform::runLater, this::soon);
        this.editor = new Editor(words.get("console.script"), this::typed);
        this.completion = new CompletionList(model, editor.area(), editor.node(), words);
        this.find = new FindBar(editor, words);
        this.results = new ResultPane(words, () -> site.look().getValue(), players);
        this.shelf = new LibraryPane(words, site.language(), this::open);
        this.past = new VersionsPane(
                words,
                site.language(),
                versions,
                editor::text,
                this::restore,
                () -> lower.getChildren().setAll(answer()));
        this.run = Controls.button(PLAY, words.get("console.run"), this::run);
        this.stop = Controls.button(STOP, words.get("console.stop"), this::stop);
        this.onLook = (value, before, look) -> results.wear(look);
        site.look().addListener(onLook);
        name.setPromptText(words.get("console.name"));
        name.setAccessibleText(words.get("console.name"));
        name.setPrefColumnCount(13);
        status.getStyleClass().addAll("small", "muted");
        this.content = new SplitPane(shelf.node(), work());
        content.setDividerPositions(0.26);
        pause.setOnFinished(event -> model.check(editor.text()));
        frame.setOnFinished(event -> refresh());
        name.setText(String.valueOf(site.state().getOrDefault("name", "")));
        String text = String.valueOf(site.state().getOrDefault("text", words.get("console.first")));
        editor.begin(text);
        saved = text;
        this.keeping = library.keep(notice -> {
            model.printed().add(notice);
            soon();
        });
        reload();
        refresh();
    }

    private Node work() {
        StackPane layered = new StackPane(editor.node(), completion.node());
        BorderPane upper = new BorderPane(layered);
        upper.setTop(new VBox(find.node(), form.node()));
        lower.getChildren().setAll(answer());
        SplitPane both = new SplitPane(upper, lower);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.6);
        return both;
    }

    private Node answer() {
        return results.node();
    }

    private void typed() {
        pause.playFromStart();
        refresh();
    }

    private void run() {
        completion.hide();
        if (pause.getStatus() == Animation.Status.RUNNING) {
            pause.stop();
            model.check(editor.text());
        }
        String marked = editor.area().getSelectedText();
        if (!marked.isBlank()) {
            int above = editor.area()
                    .offsetToPosition(
                            editor.area().getSelection().getStart(),
                            org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                    .getMajor();
            model.evaluate(marked, above);
        } else if (model.declared().parameters().isEmpty()) {
            model.evaluate(editor.text(), 0);
        } else {
            model.run(fileName(), editor.text(), form.values());
        }
        lower.getChildren().setAll(answer());
    }

    private String fileName() {
        return ScriptVersions.isName(name.getText()) ? name.getText() + ".groovy" : "script.groovy";
    }

    private void stop() {
        model.stop();
        results.stop();
    }

    private void format() {
        int caret = editor.area().getCaretPosition();
        editor.text(Layout.of(editor.text()));
        editor.area().moveTo(Math.min(caret, editor.area().getLength()));
    }

    private void fresh() {
        keepUnsaved();
        name.setText("");
        editor.begin("");
        saved = "";
        editor.area().requestFocus();
    }

    /** What was not saved is found among the versions. */
    private void keepUnsaved() {
        String text = editor.text();
        if (!text.equals(saved) && !text.isBlank()) {
            String under = ScriptVersions.isName(name.getText()) ? name.getText() : "unnamed";
            beside(() -> versions.keep(under, text), () -> site.say(words.get("console.kept", under)));
        }
    }

    private void open(Entry entry) {
        keepUnsaved();
        long number = ++opened;
        Thread.ofVirtual().name("script reading").start(() -> {
            try {
                String text = Files.readString(entry.file());
                Platform.runLater(() -> {
                    if (number != opened) {
                        return;
                    }
                    saved = text;
                    name.setText(entry.name());
                    editor.begin(text);
                    model.check(text);
                    editor.area().requestFocus();
                });
            } catch (IOException e) {
                Platform.runLater(
                        () -> site.say(words.get("console.unread", entry.name(), String.valueOf(e.getMessage()))));
            }
        });
    }

    private void save() {
        String under = name.getText().strip();
        if (!ScriptVersions.isName(under)) {
            site.say(words.get("console.name.wrong"));
            name.requestFocus();
            return;
        }
        String text = editor.text();
        beside(() -> versions.save(under, text), () -> {
            saved = text;
            site.say(words.get("console.saved", under));
            reload();
            refresh();
        });
    }

    private void restore(String text) {
        editor.text(text);
        lower.getChildren().setAll(answer());
        editor.area().requestFocus();
    }

    private void showVersions() {
        lower.getChildren().setAll(past.node());
        past.show(ScriptVersions.isName(name.getText()) ? name.getText() : "unnamed");
    }

    private void reload() {
        long number = ++listed;
        Thread.ofVirtual().name("script library").start(() -> {
            try {
                List<Entry> all = library.list();
                Platform.runLater(() -> {
                    if (number == listed) {
                        shelf.show(all);
                    }
                });
            } catch (IOException e) {
                Platform.runLater(() -> site.say(String.valueOf(e.getMessage())));
            }
        });
    }

    /** Work on the disk. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void beside(Writing work, Runnable then) {
        Thread.ofVirtual().name("script saving").start(() -> {
            try {
                work.run();
                Platform.runLater(then);
            } catch (IOException e) {
                Platform.runLater(() -> site.say(String.valueOf(e.getMessage())));
            }
        });
    }

    /** Shows what changed a little later, however often it changed until then; called on any thread. */
    private void soon() {
        if (asked.compareAndSet(false, true)) {
            Platform.runLater(frame::playFromStart);
        }
    }

    private void refresh() {
        asked.set(false);
        if (closed || content == null) {
            return;
        }
        results.show(model);
        editor.mark(model.faultLine());
        form.show(model.declared().parameters());
        run.setDisable(model.isRunning());
        stop.setDisable(!model.isRunning());
        boolean dirty = !editor.text().equals(saved);
        status.setText(words.get(model.isRunning() ? "console.running" : dirty ? "console.unsaved" : "console.rest"));
        if (keeping != null) {
            shelf.arm(keeping.triggers());
        }
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> tools() {
        return List.of(
                run,
                stop,
                name,
                Controls.sign(SAVE, words.get("console.save"), this::save),
                Controls.sign(FRESH, words.get("console.new"), this::fresh),
                Controls.sign(LINES, words.get("console.format"), this::format),
                Controls.sign(CLOCK, words.get("console.versions"), this::showVersions),
                Controls.gap(),
                status);
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                new PanelKey("Shortcut+Enter", words.get("console.key.run"), this::run),
                new PanelKey("Shortcut+Period", words.get("console.key.stop"), this::stop),
                new PanelKey("Ctrl+Space", words.get("console.key.complete"), completion::show),
                new PanelKey("Shortcut+S", words.get("console.save"), this::save),
                new PanelKey("Shortcut+F", words.get("console.find"), find::show),
                new PanelKey("Shortcut+Shift+L", words.get("console.format"), this::format),
                new PanelKey("Shortcut+H", words.get("console.versions"), this::showVersions));
    }

    @Override
    public Map<String, Object> state() {
        return Map.of("text", editor.text(), "name", name.getText());
    }

    @Override
    public void close() {
        closed = true;
        pause.stop();
        frame.stop();
        site.look().removeListener(onLook);
        keeping.close();
        results.stop();
        model.close();
    }
}
