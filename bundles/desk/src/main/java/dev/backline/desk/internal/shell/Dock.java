package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.look.Icon;
import dev.backline.desk.internal.model.Layout;
import dev.backline.desk.internal.model.Layout.Group;
import dev.backline.desk.internal.model.Layout.Split;
import dev.backline.desk.internal.people.Texts;
import dev.backline.ui.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows panels as a {@link Layout} says: tabs in nested splits. What is empty or hidden takes no room. */
final class Dock extends StackPane {
    /** The larger part of a golden section. */
    static final double GOLDEN = Layout.GOLDEN;

    private final Map<String, PanelHost> hosts = new LinkedHashMap<>();
    private final Map<String, String> icons = new HashMap<>();
    /** What shows a part of the layout, by the way to it: 0 for a first part, 1 for a second. */
    private final Map<String, TabPane> panes = new LinkedHashMap<>();

    private final Map<String, SplitPane> splits = new LinkedHashMap<>();
    /** What a divider moves without having been moved. */
    private static final double ROUNDING = 0.004;

    private final Texts texts;
    private final Heard heard;
    private Layout layout = Layout.usual();
    private boolean building;
    private boolean gathering;
    private boolean resizing;

    /**
     * Who hears of what the user does to the tabs.
     *
     * @param changed panels were moved
     * @param floated a panel shall have a window of its own
     * @param closed a panel shall be closed
     */
    record Heard(Runnable changed, Consumer<PanelHost> floated, Consumer<PanelHost> closed) {}

    Dock(Texts texts, Heard heard) {
        this.texts = texts;
        this.heard = heard;
        getStyleClass().add("dock");
        new DockDrag(this);
        widthProperty().addListener(size -> resized());
        heightProperty().addListener(size -> resized());
        show();
    }

    /** A split pane would share what a larger window has more evenly among its parts; ours keep their proportions. */
    private void resized() {
        if (!resizing) {
            resizing = true;
            note();
            Platform.runLater(() -> {
                resizing = false;
                settle();
            });
        }
    }

    /** Answers how the panels are docked now, with the dividers where they stand. */
    Layout arranged() {
        note();
        return layout;
    }

    /** Takes a layout over; its panels show as they are added. */
    void lay(Layout other) {
        layout = other;
        show();
    }

    /** Changes the layout by what the user does, and tells of it. */
    void change(UnaryOperator<Layout> change) {
        note();
        layout = change.apply(layout);
        show();
        heard.changed().run();
    }

    /** Does several things to the dock, and shows them once: each showing lays out every panel. */
    boolean together(BooleanSupplier changes) {
        gathering = true;
        try {
            return changes.getAsBoolean();
        } finally {
            gathering = false;
            show();
        }
    }

    /** Docks a panel: where the layout has it, else at a place. */
    void add(PanelHost host, Place place, String icon) {
        note();
        hosts.put(host.panelId(), host);
        icons.put(host.panelId(), icon);
        if (layout.groupOf(host.panelId()).isEmpty()) {
            layout = layout.with(host.panelId(), place);
        }
        show();
    }

    /** Takes a panel out; when it shall come back there, its place is kept. */
    void remove(PanelHost host, boolean back) {
        note();
        hosts.remove(host.panelId());
        if (!back) {
            layout = layout.without(host.panelId());
        }
        show();
    }

    /** Brings a panel to the front. */
    void front(PanelHost host) {
        if (!hosts.containsKey(host.panelId())) {
            return;
        }
        layout = layout.front(host.panelId());
        Optional<TabPane> pane = panes().stream()
                .filter(one ->
                        one.getTabs().stream().anyMatch(tab -> host.panelId().equals(tab.getUserData())))
                .findFirst();
        pane.ifPresentOrElse(one -> select(one, host), this::show);
    }

    private void select(TabPane pane, PanelHost host) {
        tab(host.panelId()).ifPresent(pane.getSelectionModel()::select);
        pane.applyCss();
        pane.layout();
    }

    /** Answers whether a panel is the one in front of its group. */
    boolean isFront(PanelHost host) {
        return layout.groupOf(host.panelId())
                .map(group -> group.front().equals(host.panelId()))
                .orElse(false);
    }

    /** Brings the next tab of the place where something lies to the front, or with -1 the one before. */
    void turn(Object target, int step) {
        for (TabPane pane : panes()) {
            int count = pane.getTabs().size();
            if (target instanceof Node node && count > 1 && Walk.within(node, pane)) {
                int at = pane.getSelectionModel().getSelectedIndex();
                pane.getSelectionModel().select(Math.floorMod(at + step, count));
            }
        }
    }

    /** Names the tab of a panel anew. */
    void rename(PanelHost host) {
        tab(host.panelId()).ifPresent(tab -> {
            tab.setText(host.title());
            tab.setContextMenu(menu(host));
        });
    }

    private Optional<Tab> tab(String panel) {
        return panes.values().stream()
                .flatMap(pane -> pane.getTabs().stream())
                .filter(tab -> panel.equals(tab.getUserData()))
                .findFirst();
    }

    /** Answers the panel in front of each group that is seen, in reading order. */
    List<PanelHost> fronts() {
        List<PanelHost> fronts = new ArrayList<>();
        panes.values().stream()
                .map(pane -> pane.getSelectionModel().getSelectedItem())
                .filter(Objects::nonNull)
                .map(tab -> hosts.get(String.valueOf(tab.getUserData())))
                .filter(Objects::nonNull)
                .forEach(fronts::add);
        return fronts;
    }

    /** Answers the place of a panel; empty in a group that a split made. */
    Optional<Place> placeOf(PanelHost host) {
        return layout.groupOf(host.panelId()).flatMap(Group::place);
    }

    /** Answers the tabs of each group that is seen, for who drags; their user data are the panels' ids. */
    List<TabPane> panes() {
        return List.copyOf(panes.values());
    }

    Heard heard() {
        return heard;
    }

    Optional<PanelHost> host(String panel) {
        return Optional.ofNullable(hosts.get(panel));
    }

    // ---- showing

    private void show() {
        if (gathering) {
            return;
        }
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        building = true;
        panes.values().forEach(pane -> pane.getTabs().clear());
        panes.clear();
        splits.clear();
        Optional<Node> built = build(layout, "");
        getChildren().setAll(built.map(List::of).orElse(List.of()));
        if (getScene() != null) {
            // Tabs take their content into the scene when they are laid out.
            applyCss();
            layout();
        }
        building = false;
        settle();
        if (focused != null && focused.getScene() != null) {
            focused.requestFocus();
        }
        fronts().forEach(PanelHost::wake);
    }

    private Optional<Node> build(Layout part, String way) {
        return switch (part) {
            case Group group -> group(group, way);
            case Split split -> {
                Optional<Node> first = build(split.first(), way + 0);
                Optional<Node> second = build(split.second(), way + 1);
                yield first.isPresent() && second.isPresent()
                        ? Optional.of(split(split, way, first.get(), second.get()))
                        : first.or(() -> second);
            }
        };
    }

    private Node split(Split split, String way, Node first, Node second) {
        SplitPane pane = new SplitPane(first, second);
        pane.setOrientation(split.across() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        splits.put(way, pane);
        return pane;
    }

    private Optional<Node> group(Group group, String way) {
        List<PanelHost> shown = group.panels().stream()
                .filter(hosts::containsKey)
                .map(id -> Objects.requireNonNull(hosts.get(id)))
                .toList();
        if (shown.isEmpty() || group.hidden()) {
            return Optional.empty();
        }
        TabPane pane = new TabPane();
        pane.getStyleClass().add("dock-tabs");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.SELECTED_TAB);
        pane.setAccessibleText(texts.get("dock.panels", shown.getFirst().title()));
        for (PanelHost host : shown) {
            Tab tab = new Tab(host.title(), host);
            tab.setGraphic(new Icon(icons.getOrDefault(host.panelId(), "")));
            tab.setUserData(host.panelId());
            tab.setOnCloseRequest(event -> heard.closed().accept(host));
            tab.setContextMenu(menu(host));
            pane.getTabs().add(tab);
            if (host.panelId().equals(group.front())) {
                pane.getSelectionModel().select(tab);
            }
        }
        pane.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> chosen(now));
        panes.put(way, pane);
        return Optional.of(pane);
    }

    private void chosen(@Nullable Tab tab) {
        if (!building && tab != null && tab.getUserData() instanceof String panel) {
            layout = layout.front(panel);
            host(panel).ifPresent(PanelHost::wake);
        }
    }

    /** Puts the dividers where the layout has them; again when the window has its size. */
    void settle() {
        settle(layout, "");
    }

    private void settle(Layout part, String way) {
        if (part instanceof Split split) {
            Optional.ofNullable(splits.get(way)).ifPresent(pane -> pane.setDividerPositions(split.at()));
            settle(split.first(), way + 0);
            settle(split.second(), way + 1);
        }
    }

    /** Reads back where the user has moved the dividers to. */
    private void note() {
        if (!building && getScene() != null && getWidth() > 0) {
            layout = noted(layout, "");
        }
    }

    private Layout noted(Layout part, String way) {
        return part instanceof Split split
                ? new Split(
                        split.across(), at(split, way), noted(split.first(), way + 0), noted(split.second(), way + 1))
                : part;
    }

    private double at(Split split, String way) {
        SplitPane pane = splits.get(way);
        boolean laid = pane != null && pane.getWidth() > 0 && pane.getDividerPositions().length > 0;
        double now = pane != null && laid ? pane.getDividerPositions()[0] : split.at();
        // Rounding to pixels is not a move.
        return Math.abs(now - split.at()) < ROUNDING ? split.at() : now;
    }

    private ContextMenu menu(PanelHost host) {
        ContextMenu menu = new ContextMenu();
        String id = host.panelId();
        for (Place place : Place.values()) {
            item(
                    menu,
                    texts.get("dock.move", texts.get(word("dock", place))),
                    () -> change(now -> now.with(id, place).front(id)));
        }
        for (Layout.Side side : Layout.Side.values()) {
            item(menu, texts.get(word("dock.split", side)), () -> change(now -> now.split(id, id, side)));
        }
        item(menu, texts.get("dock.float"), () -> heard.floated().accept(host));
        item(menu, texts.get("dock.close"), () -> heard.closed().accept(host));
        return menu;
    }

    private static String word(String before, Enum<?> word) {
        return before + "." + word.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void item(ContextMenu menu, String title, Runnable run) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> run.run());
        menu.getItems().add(item);
    }
}
