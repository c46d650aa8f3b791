package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.Actions;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.model.Command;
import dev.backline.desk.internal.model.FormModel;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.model.PaletteModel;
import dev.backline.desk.internal.people.HabitBook;
import dev.backline.desk.internal.people.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Everything that can be done: the registry's actions, the panels, and what only the window can do; by key and by palette. */
final class Commands {
    private static final String PANEL = Command.WINDOW + "panel ";

    private final KeyMap keys = new KeyMap();
    private final PaletteModel palette = new PaletteModel(this::all);
    private final Map<String, Runnable> own = new LinkedHashMap<>();
    private final Map<String, Runnable> history = new LinkedHashMap<>();
    private final Actions actions;
    private final Panels panels;
    private final Executor background;
    private final Texts texts;
    private final Reach reach;
    private final HabitBook habits;
    /** Whether the next keys are chosen for a command, rather than pressed to do something. */
    private BooleanSupplier capturing = () -> false;

    /**
     * What commands reach of the window.
     *
     * @param overlay where sheets are shown
     * @param reveal shows a panel
     * @param ofPanels the keys of the panels that are open
     * @param say tells the user a sentence
     * @param keep keeps the arrangement
     */
    record Reach(
            Supplier<Overlay> overlay,
            Consumer<String> reveal,
            Supplier<List<KeyMap.Binding>> ofPanels,
            Consumer<String> say,
            Runnable keep) {}

    Commands(Actions actions, Panels panels, Executor background, Texts texts, Reach reach, HabitBook habits) {
        this.actions = actions;
        this.panels = panels;
        this.background = background;
        this.texts = texts;
        this.reach = reach;
        this.habits = habits;
        own("palette", "Search all commands", "Shortcut+K", () -> showPalette(""));
        own("palette too", "Search all commands", "Shortcut+Shift+P", () -> showPalette(""));
        own("keys", "Show all keys", "Shift+F1", this::showKeys);
        own("forget habits", "Forget which commands I use often", "", this::forgetHabits);
    }

    /** Adds a command of the window with its usual keys; empty for none. */
    void own(String name, String title, String usual, Runnable run) {
        keys.with(Command.WINDOW + name, title, usual);
        own.put(Command.WINDOW + name, run);
    }

    KeyMap keys() {
        return keys;
    }

    PaletteModel palette() {
        return palette;
    }

    /** Answers every command: the registry's actions, the panels, and the window's own. */
    List<Command> all() {
        List<Command> all = new ArrayList<>();
        for (ActionInfo action : actions.list()) {
            all.add(new Command(action.fullName(), action.title(), action.fullName(), keys.keysOf(action.fullName())));
        }
        for (PanelEntry entry : panels.list()) {
            String id = PANEL + entry.id();
            all.add(new Command(id, texts.get("window.show", entry.title()), entry.bundle(), keys.keysOf(id)));
        }
        for (KeyMap.Binding binding : keys.bindings()) {
            boolean twice = binding.command().endsWith(" too");
            if (own.containsKey(binding.command()) && !twice) {
                all.add(new Command(
                        binding.command(),
                        texts.title(binding.command(), binding.title()),
                        texts.get("window.detail"),
                        keys.keysOf(binding.command())));
            }
        }
        return all;
    }

    /** Does a command of any kind. */
    void run(String command) {
        habits.used(command);
        Optional<Runnable> ofWindow = Optional.ofNullable(own.get(command));
        if (history.containsKey(command)) {
            closeSheet();
            history.get(command).run();
        } else if (ofWindow.isPresent()) {
            ofWindow.get().run();
        } else if (command.startsWith(PANEL)) {
            closeSheet();
            reach.reveal().accept(command.substring(PANEL.length()));
        } else {
            offer(command, Map.of());
        }
    }

    /** Gives one of the registry's actions to the window: undo and redo take the open set's steps too. */
    void instead(String action, String title, String usual, Runnable run) {
        keys.with(action, title, usual);
        history.put(action, run);
    }

    /** Shows the palette with something typed already. */
    void showPalette(String typed) {
        PaletteSheet sheet = new PaletteSheet(palette, texts, suggestion(), reach.keep(), command -> {
            palette.used(command.id());
            if (command.ofWindow()) {
                closeSheet();
            }
            run(command.id());
            reach.keep().run();
        });
        overlay().show(sheet, () -> {});
        sheet.type(typed);
        sheet.begin();
    }

    /** What has keys or a pin is at hand already. */
    private Optional<Command> suggestion() {
        Map<String, Command> free = new LinkedHashMap<>();
        for (Command command : all()) {
            if (command.keys().isEmpty() && !palette.isPinned(command.id())) {
                free.put(command.id(), command);
            }
        }
        return habits.suggestion(free::containsKey).map(free::get);
    }

    private void forgetHabits() {
        closeSheet();
        habits.forget();
        reach.say().accept(texts.get("habits.forgotten"));
    }

    /** Shows all keys. */
    void showKeys() {
        KeysSheet sheet = new KeysSheet(keys, this::all, reach.ofPanels().get(), texts, reach.keep());
        capturing = sheet::asking;
        overlay().show(sheet, () -> capturing = () -> false);
        sheet.begin();
    }

    /** Opens the form of an action. */
    void offer(String action, Map<String, ?> values) {
        Optional<ActionInfo> info = actions.find(action);
        if (info.isEmpty()) {
            reach.say().accept(actions.explainMissing(action));
            return;
        }
        ActionSheet sheet = new ActionSheet(
                actions, background, new FormModel(info.get(), values, texts.language()), texts, this::closeSheet);
        sheet.getProperties().put(HelpDesk.TOPIC, action);
        overlay().show(sheet, sheet::stop);
        sheet.begin();
    }

    /** Closes the sheet that is over the window, if there is one. */
    void closeSheet() {
        overlay().close();
    }

    private Overlay overlay() {
        return reach.overlay().get();
    }

    /** Does what a pressed key means. */
    void key(KeyEvent event) {
        if (capturing.getAsBoolean()) {
            return;
        }
        for (KeyMap.Binding binding : keys.bindings()) {
            if (!binding.keys().isEmpty()
                    && !event.isConsumed()
                    && KeyCombination.valueOf(binding.keys()).match(event)
                    && !typing(event, binding)) {
                keys.commandOf(binding.keys()).ifPresent(command -> {
                    event.consume();
                    run(command);
                });
            }
        }
    }

    /** A text that is being typed has an undo of its own. */
    private static boolean typing(KeyEvent event, KeyMap.Binding binding) {
        return event.getTarget() instanceof TextInputControl
                && (binding.command().equals("undo") || binding.command().equals("redo"));
    }
}
