package dev.backline.desk.internal.shell;

import dev.backline.api.action.Actions;
import dev.backline.desk.internal.model.Fitting;
import dev.backline.desk.internal.model.Named;
import dev.backline.ui.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Context menus, made from the registry: the commands of all bundles that take what is chosen. */
final class ContextMenus {
    private final Actions actions;
    private final OpenSet set;
    private final BiConsumer<String, Map<String, ?>> offer;

    ContextMenus(Actions actions, OpenSet set, BiConsumer<String, Map<String, ?>> offer) {
        this.actions = actions;
        this.set = set;
        this.offer = offer;
    }

    ContextMenu of(Choice choice, List<MenuItem> own) {
        List<Fitting> fitting = set.document()
                .getValue()
                .flatMap(open ->
                        Named.of(open.snapshot(), choice).map(named -> Fitting.of(actions.list(), named, open.file())))
                .orElse(List.of());
        return menu(own, fitting);
    }

    ContextMenu of(Path file, List<MenuItem> own) {
        return menu(own, Fitting.of(actions.list(), file));
    }

    private ContextMenu menu(List<MenuItem> own, List<Fitting> fitting) {
        ContextMenu menu = new ContextMenu(own.toArray(MenuItem[]::new));
        if (!own.isEmpty() && !fitting.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (Fitting one : fitting) {
            MenuItem item = new MenuItem(one.action().title() + " ...");
            item.setMnemonicParsing(false);
            item.setOnAction(event -> offer.accept(one.action().fullName(), one.values()));
            menu.getItems().add(item);
        }
        return menu;
    }
}
