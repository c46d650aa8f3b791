package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionInfo;
import dev.backline.desk.internal.model.KeyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The menus, made from the registry of actions and the window's own commands each time that one is opened. */
final class Menus {
    private final Supplier<List<ActionInfo>> actions;
    private final KeyMap keys;
    private final Consumer<String> run;

    Menus(Supplier<List<ActionInfo>> actions, KeyMap keys, Consumer<String> run) {
        this.actions = actions;
        this.keys = keys;
        this.run = run;
    }

    /**
     * Answers the bar.
     *
     * @param panels names and ids of the panels, asked when the menu opens
     */
    MenuBar bar(Supplier<List<MenuItem>> panels) {
        Menu edit = fixed("Edit", List.of("undo", "redo"), List.of("Undo", "Redo"));
        Menu doing = growing("Actions", this::groups);
        Menu view = growing("View", () -> {
            List<MenuItem> items = new ArrayList<>(panels.get());
            items.add(new javafx.scene.control.SeparatorMenuItem());
            for (KeyMap.Binding binding : keys.bindings()) {
                if (binding.command().startsWith("window: zoom")
                        || binding.command().equals("window: theme")) {
                    items.add(item(binding.title(), binding.command()));
                }
            }
            return items;
        });
        Menu help = fixed("Help", List.of("window: keys", "window: palette"), List.of("Keys", "All commands"));
        MenuBar bar = new MenuBar(edit, doing, view, help);
        bar.setAccessibleText("Menus");
        return bar;
    }

    private Menu fixed(String title, List<String> commands, List<String> titles) {
        Menu menu = new Menu(title);
        for (int i = 0; i < commands.size(); i++) {
            menu.getItems().add(item(titles.get(i), commands.get(i)));
        }
        return menu;
    }

    private Menu growing(String title, Supplier<List<MenuItem>> items) {
        Menu menu = new Menu(title);
        // An empty menu would not open.
        menu.getItems().setAll(items.get());
        menu.setOnShowing(event -> {
            if (menu.equals(event.getTarget())) {
                menu.getItems().setAll(items.get());
            }
        });
        return menu;
    }

    private List<MenuItem> groups() {
        Map<String, List<MenuItem>> groups = new TreeMap<>();
        for (ActionInfo action : actions.get()) {
            String group = action.group().isEmpty() ? "general" : action.group();
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(item(action.title(), action.fullName()));
        }
        List<MenuItem> menus = new ArrayList<>();
        groups.forEach((group, items) -> {
            Menu menu = new Menu(Character.toUpperCase(group.charAt(0)) + group.substring(1));
            menu.getItems().setAll(items);
            menus.add(menu);
        });
        return menus;
    }

    private MenuItem item(String title, String command) {
        String shown = keys.keysOf(command);
        MenuItem item = new MenuItem(shown.isEmpty() ? title : title + "    " + shown);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.accept(command));
        return item;
    }
}
