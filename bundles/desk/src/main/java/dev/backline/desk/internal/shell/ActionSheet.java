package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.ParameterInfo;
import dev.backline.api.job.Progress;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.model.FormModel;
import dev.backline.desk.internal.model.ResultModel;
import dev.backline.desk.internal.people.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The form of an action, then its progress, then its result. */
final class ActionSheet extends VBox {
    private final Actions actions;
    private final Executor background;
    private final FormModel form;
    private final Texts texts;
    private final Runnable close;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final List<Label> faults = new ArrayList<>();
    private final List<Node> fields = new ArrayList<>();
    private final Button run = new Button();
    private final Button preview = new Button();

    ActionSheet(Actions actions, Executor background, FormModel form, Texts texts, Runnable close) {
        this.actions = actions;
        this.background = background;
        this.form = form;
        this.texts = texts;
        this.close = close;
        preview.setText(texts.get("sheet.preview"));
        setAccessibleText(form.action().title());
        askFirst();
    }

    /** Begins: at the first field, or at once when there is none. */
    void begin() {
        if (form.fields().isEmpty() && !form.action().writes()) {
            call(Intent.APPLY);
        } else {
            fields.stream().findFirst().orElse(run).requestFocus();
        }
    }

    /** Asks the job to stop; called when the sheet is closed too. */
    void stop() {
        cancelled.set(true);
    }

    private void askFirst() {
        ActionInfo action = form.action();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        for (ParameterInfo field : form.fields()) {
            row(grid, field);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(380);
        scroll.setFocusTraversable(false);
        run.getStyleClass().add("primary");
        run.setDefaultButton(true);
        run.setOnAction(event -> call(Intent.APPLY));
        preview.setAccessibleText(texts.get("sheet.preview.name", action.title()));
        preview.setOnAction(event -> call(Intent.PREVIEW));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, gap, run);
        if (action.writes()) {
            buttons.getChildren().add(1, preview);
        }
        getChildren().setAll(heading(), grid.getChildren().isEmpty() ? new Region() : scroll, buttons);
        check();
    }

    private Node heading() {
        ActionInfo action = form.action();
        Label title = new Label(action.title());
        title.getStyleClass().add("title");
        Label name = new Label(action.fullName());
        name.getStyleClass().addAll("pill", "mono");
        HBox line = new HBox(10, title, name);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label help = new Label(action.help().split("\n\n", 2)[0]);
        help.setWrapText(true);
        help.getStyleClass().addAll("small", "muted");
        return action.help().isBlank() ? line : new VBox(4, line, help);
    }

    private void row(GridPane grid, ParameterInfo field) {
        int at = grid.getRowCount();
        Label name = new Label(Fields.name(field) + (field.required() ? " *" : ""));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Node control = Fields.of(field, form, texts, this::check);
        Node target = control instanceof HBox box ? box.getChildren().getFirst() : control;
        fields.add(target);
        target.getProperties().put(HelpDesk.TOPIC, form.action().fullName() + "#" + field.name());
        name.setLabelFor(target);
        GridPane.setHgrow(control, Priority.ALWAYS);
        Label hint = new Label();
        hint.setUserData(field);
        hint.setWrapText(true);
        hint.getStyleClass().add("small");
        faults.add(hint);
        grid.add(name, 0, at);
        grid.add(control, 1, at);
        grid.add(hint, 1, at + 1);
    }

    private void check() {
        for (Label hint : faults) {
            if (hint.getUserData() instanceof ParameterInfo field) {
                boolean touched = !form.typed(field.name()).isBlank();
                String fault = form.fault(field).orElse("");
                boolean wrong = !fault.isEmpty() && touched;
                boolean flag = field.type().equals("flag");
                hint.setText(wrong ? fault : flag ? "" : field.help());
                hint.setManaged(!hint.getText().isEmpty());
                hint.getStyleClass().removeAll("danger-text", "muted");
                hint.getStyleClass().add(wrong ? "danger-text" : "muted");
            }
        }
        String effect = effect();
        run.setText(effect);
        run.setAccessibleText(texts.get("sheet.run.name", form.action().title()) + ": " + effect);
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.setDisable(!form.ready());
        preview.setDisable(!form.ready());
    }

    /** What pressing the button does, as far as it is known before. */
    private String effect() {
        ActionInfo action = form.action();
        return action.writes()
                ? form.written().map(file -> texts.get("sheet.write", file)).orElse(action.title())
                : texts.get("sheet.run");
    }

    private void call(Intent intent) {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("sheet.progress", form.action().title()));
        Label message = new Label(texts.get("sheet.working"));
        message.getStyleClass().addAll("small", "muted");
        Button cancel = new Button(texts.get("sheet.cancel"));
        cancel.setCancelButton(false);
        cancel.setAccessibleText(texts.get("sheet.cancel.name", form.action().title()));
        cancel.setOnAction(event -> stop());
        getChildren().setAll(heading(), bar, message, cancel);
        cancel.requestFocus();
        Shown progress = new Shown(bar, message, cancelled);
        background.execute(() -> {
            ActionResult result = actions.call(form.action().fullName(), form.values(), intent, progress);
            Platform.runLater(() -> show(result, intent));
        });
    }

    /** Hears of the progress; what comes faster than it can be drawn is left out. */
    private record Shown(ProgressBar bar, Label message, AtomicBoolean stop, AtomicBoolean drawing)
            implements Progress {
        Shown(ProgressBar bar, Label message, AtomicBoolean stop) {
            this(bar, message, stop, new AtomicBoolean());
        }

        @Override
        public void report(double fraction, String text) {
            if (drawing.compareAndSet(false, true)) {
                Platform.runLater(() -> {
                    drawing.set(false);
                    bar.setProgress(fraction);
                    message.setText(text);
                });
            }
        }

        @Override
        public boolean cancelled() {
            return stop.get();
        }
    }

    private void show(ActionResult result, Intent intent) {
        if (intent == Intent.PREVIEW) {
            preview(result);
            return;
        }
        Button done = new Button(texts.get("sheet.close"));
        done.setAccessibleText(texts.get("sheet.close.name"));
        done.setOnAction(event -> close.run());
        Button again = new Button(texts.get("sheet.again"));
        again.setOnAction(event -> askAgain());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, gap, again, done);
        getChildren().setAll(heading(), body(result, 320), buttons);
        done.setDefaultButton(true);
        done.requestFocus();
    }

    private void askAgain() {
        cancelled.set(false);
        faults.clear();
        fields.clear();
        askFirst();
    }

    /** What would be done stands below the form, so that it can be changed and previewed again. */
    private void preview(ActionResult result) {
        askAgain();
        Label dry = new Label(texts.get("sheet.dry"));
        dry.getStyleClass().addAll("small", "muted");
        getChildren().addAll(dry, body(result, 180));
        (run.isDisabled() ? fields.stream().findFirst().orElse(run) : run).requestFocus();
    }

    private Node body(ActionResult result, double height) {
        VBox body = new VBox(8);
        for (ActionFault fault : result.faults()) {
            body.getChildren().add(FaultCard.of(fault, texts));
        }
        if (!result.results().isEmpty() || result.faults().isEmpty()) {
            Node node =
                    Results.node(ResultModel.of(result.results(), form.action().resultSchema()), texts.language());
            VBox.setVgrow(node, Priority.ALWAYS);
            if (node instanceof Region region) {
                region.setPrefHeight(height);
            }
            body.getChildren().add(node);
        }
        return body;
    }
}
