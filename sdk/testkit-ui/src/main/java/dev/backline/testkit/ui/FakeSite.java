package dev.backline.testkit.ui;

import dev.backline.api.action.ActionResult;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.ui.Choice;
import dev.backline.ui.Look;
import dev.backline.ui.PanelSite;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.paint.Color;

/** What the window would offer to a panel: answers that a test gave, and a record of what was asked. Used on JavaFX's thread. */
public final class FakeSite implements PanelSite {
    private final Map<String, Object> state;
    private final Map<String, Function<Map<String, ?>, ActionResult>> answers = new HashMap<>();
    private final ObjectProperty<Optional<SetDocument>> set = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.NONE);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(grey());
    private final Deque<SetDocument> before = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<SetEdit> edits = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    FakeSite(Map<String, Object> state) {
        this.state = Map.copyOf(state);
    }

    private static Look grey() {
        Map<Look.Role, Color> colors = new EnumMap<>(Look.Role.class);
        Look.Role[] roles = Look.Role.values();
        for (int i = 0; i < roles.length; i++) {
            colors.put(roles[i], Color.gray((i + 1.0) / (roles.length + 1)));
        }
        return new Look(true, colors);
    }

    /** Answers calls of an action from now on. */
    public void answer(String action, Function<Map<String, ?>, ActionResult> answer) {
        answers.put(action, answer);
    }

    /** Takes a set as the open one. */
    public void open(SetDocument document) {
        before.clear();
        set.set(Optional.of(document));
    }

    /** Takes the last change of the set back. */
    public void undo() {
        set.set(Optional.of(before.pop()));
    }

    /** Answers what was called, offered, opened and revealed, one line each. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Answers every edit that was applied. */
    public List<SetEdit> edits() {
        return List.copyOf(edits);
    }

    /** Answers what the user was told. */
    public List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public Map<String, Object> state() {
        return state;
    }

    @Override
    public void call(String action, Map<String, ?> values, Consumer<ActionResult> then) {
        asked.add("call " + action + " " + values);
        Function<Map<String, ?>, ActionResult> answer = answers.get(action);
        if (answer == null) {
            throw new AssertionError("The panel calls " + action + ", but the test answers only " + answers.keySet());
        }
        ActionResult result = answer.apply(values);
        Platform.runLater(() -> then.accept(result));
    }

    @Override
    public void offer(String action, Map<String, ?> values) {
        asked.add("offer " + action + " " + values);
    }

    @Override
    public ObservableValue<Optional<SetDocument>> set() {
        return set;
    }

    @Override
    public void edit(String label, List<SetEdit> changes) {
        SetDocument now = set.get().orElseThrow();
        try {
            SetDocument changed = now;
            for (SetEdit edit : changes) {
                changed = changed.apply(edit);
            }
            before.push(now);
            edits.addAll(changes);
            set.set(Optional.of(changed));
        } catch (SetFault fault) {
            said.add(String.valueOf(fault.getMessage()));
        }
    }

    @Override
    public Property<Choice> choice() {
        return choice;
    }

    @Override
    public ContextMenu menuFor(Choice chosen, List<MenuItem> own) {
        asked.add("menu " + chosen);
        return new ContextMenu(own.toArray(MenuItem[]::new));
    }

    @Override
    public ContextMenu menuFor(Path file, List<MenuItem> own) {
        asked.add("menu " + file.getFileName());
        return new ContextMenu(own.toArray(MenuItem[]::new));
    }

    @Override
    public ObservableValue<Look> look() {
        return look;
    }

    @Override
    public Locale language() {
        return Locale.ENGLISH;
    }

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void reveal(String panel) {
        asked.add("reveal " + panel);
    }

    @Override
    public void openSet(Path file) {
        asked.add("open " + file.getFileName());
    }
}
