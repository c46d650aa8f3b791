package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionInfo;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.people.Texts;
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
    private static final List<String> HELP =
            List.of("window: help", "window: keys", "window: palette", "window: tour", "window: report");

    private final Supplier<List<ActionInfo>> actions;
    private final KeyMap keys;
    private final Consumer<String> run;
    private final Texts texts;

    Menus(Supplier<List<ActionInfo>> actions, KeyMap keys, Consumer<String> run, Texts texts) {
        this.actions = actions;
        this.keys = keys;
        this.run = run;
        this.texts = texts;
    }

    /**
     * Answers the bar.
     *
     * @param panels names and ids of the panels, asked when the menu opens
     */
    MenuBar bar(Supplier<List<MenuItem>> panels) {
        Menu edit = fixed(texts.get("menu.edit"), List.of("undo", "redo"));
        Menu doing = growing(texts.get("menu.actions"), this::groups);
        Menu view = growing(texts.get("menu.view"), () -> {
            List<MenuItem> items = new ArrayList<>(panels.get());
            items.add(new javafx.scene.control.SeparatorMenuItem());
            for (KeyMap.Binding binding : keys.bindings()) {
                if (binding.command().startsWith("window: zoom")
                        || binding.command().startsWith("window: language")
                        || binding.command().equals("window: theme")) {
                    items.add(item(titled(binding.command(), binding.title()), binding.command()));
                }
            }
            return items;
        });
        Menu help = fixed(texts.get("menu.help"), HELP);
        MenuBar bar = new MenuBar(edit, doing, view, help);
        bar.setAccessibleText(texts.get("menu.name"));
        return bar;
    }

    private Menu fixed(String title, List<String> commands) {
        Menu menu = new Menu(title);
        commands.forEach(command -> menu.getItems().add(item(titled(command, command), command)));
        return menu;
    }

    private String titled(String command, String otherwise) {
        return texts.title(command, otherwise);
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
            String group = action.group().isEmpty() ? texts.get("menu.general") : action.group();
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
