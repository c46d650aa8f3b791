package dev.backline.desk.internal.shell;

import javafx.scene.Node;
import dev.backline.desk.internal.look.Icon;
import dev.backline.desk.internal.people.Texts;
import dev.backline.ui.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

/**
 * Where panels are docked: left, centre, right and bottom, each with tabs. A place without a panel takes no room. The first
 * division of each split is the golden section.
 */
final class Dock extends StackPane {
    /** The larger part of a golden section. */
    static final double GOLDEN = 0.618034;

    private static final double SIDE = 1 - GOLDEN;

    private final Map<Place, TabPane> tabs = new EnumMap<>(Place.class);
    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final Map<String, Double> dividers = new LinkedHashMap<>();
    private final Texts texts;
    private final BiConsumer<PanelHost, Place> moved;
    private final Consumer<PanelHost> floated;
    private final Consumer<PanelHost> closed;

    Dock(Texts texts, BiConsumer<PanelHost, Place> moved, Consumer<PanelHost> floated, Consumer<PanelHost> closed) {
        this.texts = texts;
        this.moved = moved;
        this.floated = floated;
        this.closed = closed;
        getStyleClass().add("dock");
        down.setOrientation(Orientation.VERTICAL);
        for (Place place : Place.values()) {
            TabPane pane = new TabPane();
            pane.getStyleClass().add("dock-tabs");
            pane.setTabClosingPolicy(TabPane.TabClosingPolicy.SELECTED_TAB);
            pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
            pane.setAccessibleText(texts.get("dock.panels", placed(place)));
            tabs.put(place, pane);
        }
        getChildren().add(down);
        arrange();
    }

    private TabPane pane(Place place) {
        return java.util.Objects.requireNonNull(tabs.get(place));
    }

    /** Docks a panel. */
    void add(PanelHost host, Place place, String icon) {
        Tab tab = new Tab(host.title(), host);
        tab.setGraphic(new Icon(icon));
        tab.setUserData(host);
        tab.setOnCloseRequest(event -> closed.accept(host));
        tab.setContextMenu(menu(host, place));
        pane(place).getTabs().add(tab);
        arrange();
    }

    private ContextMenu menu(PanelHost host, Place here) {
        ContextMenu menu = new ContextMenu();
        for (Place place : Place.values()) {
            if (place != here) {
                MenuItem item = new MenuItem(texts.get("dock.move", placed(place)));
                item.setOnAction(event -> moved.accept(host, place));
                menu.getItems().add(item);
            }
        }
        MenuItem apart = new MenuItem(texts.get("dock.float"));
        apart.setOnAction(event -> floated.accept(host));
        MenuItem close = new MenuItem(texts.get("dock.close"));
        close.setOnAction(event -> closed.accept(host));
        menu.getItems().addAll(apart, close);
        return menu;
    }

    private String placed(Place place) {
        return texts.get("dock." + place.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Takes a panel out. */
    void remove(PanelHost host) {
        tabs.values().forEach(pane -> pane.getTabs().removeIf(tab -> tab.getUserData() == host));
        arrange();
    }

    /** Brings a panel to the front. */
    void front(PanelHost host) {
        tabs.values()
                .forEach(pane -> pane.getTabs().stream()
                        .filter(tab -> tab.getUserData() == host)
                        .findFirst()
                        .ifPresent(tab -> pane.getSelectionModel().select(tab)));
    }

    /** Answers whether a panel is the one in front of its place. */
    boolean isFront(PanelHost host) {
        return tabs.values().stream()
                .map(pane -> pane.getSelectionModel().getSelectedItem())
                .anyMatch(tab -> tab != null && tab.getUserData() == host);
    }

    /** Brings the next tab of the place where something lies to the front, or with -1 the one before. */
    void turn(Object target, int step) {
        for (TabPane pane : tabs.values()) {
            int count = pane.getTabs().size();
            if (target instanceof Node node && count > 1 && Walk.within(node, pane)) {
                int at = pane.getSelectionModel().getSelectedIndex();
                pane.getSelectionModel().select(Math.floorMod(at + step, count));
            }
        }
    }

    /** Names the tab of a panel anew. */
    void rename(PanelHost host) {
        tabs.values()
                .forEach(pane -> pane.getTabs().stream()
                        .filter(tab -> tab.getUserData() == host)
                        .forEach(tab -> {
                            tab.setText(host.title());
                            placeOf(host).ifPresent(place -> tab.setContextMenu(menu(host, place)));
                        }));
    }

    /** Answers the panel in front of each place, in reading order. */
    List<PanelHost> fronts() {
        List<PanelHost> fronts = new ArrayList<>();
        for (Place place : List.of(Place.LEFT, Place.CENTER, Place.RIGHT, Place.BOTTOM)) {
            Tab tab = pane(place).getSelectionModel().getSelectedItem();
            if (tab != null && tab.getUserData() instanceof PanelHost host) {
                fronts.add(host);
            }
        }
        return fronts;
    }

    /** Takes over where the splits stood. */
    void divide(Map<String, Double> positions) {
        dividers.putAll(positions);
        place();
    }

    /** Answers where the splits stand. */
    Map<String, Double> dividers() {
        note();
        return Map.copyOf(dividers);
    }

    private void arrange() {
        note();
        List<TabPane> row = new ArrayList<>();
        for (Place place : List.of(Place.LEFT, Place.CENTER, Place.RIGHT)) {
            if (!pane(place).getTabs().isEmpty() || place == Place.CENTER && rowEmpty()) {
                row.add(pane(place));
            }
        }
        if (!across.getItems().equals(row)) {
            across.getItems().setAll(row);
        }
        boolean bottom = !pane(Place.BOTTOM).getTabs().isEmpty();
        List<javafx.scene.Node> column = bottom ? List.of(across, pane(Place.BOTTOM)) : List.of(across);
        if (!down.getItems().equals(column)) {
            down.getItems().setAll(column);
        }
        place();
    }

    private boolean rowEmpty() {
        return pane(Place.LEFT).getTabs().isEmpty()
                && pane(Place.RIGHT).getTabs().isEmpty();
    }

    private boolean docked(Place place) {
        return across.getItems().contains(pane(place));
    }

    private void place() {
        List<Double> positions = new ArrayList<>();
        boolean left = docked(Place.LEFT) && across.getItems().size() > 1;
        boolean right = docked(Place.RIGHT) && across.getItems().size() > 1 && (docked(Place.CENTER) || left);
        if (left) {
            positions.add(dividers.getOrDefault("left", SIDE * GOLDEN));
        }
        if (right && docked(Place.CENTER)) {
            positions.add(dividers.getOrDefault("right", 1 - SIDE * (left ? GOLDEN : 1)));
        }
        across.setDividerPositions(
                positions.stream().mapToDouble(Double::doubleValue).toArray());
        if (down.getItems().size() > 1) {
            down.setDividerPositions(dividers.getOrDefault("bottom", GOLDEN));
        }
    }

    private void note() {
        if (getScene() == null || getWidth() <= 0) {
            return;
        }
        double[] at = across.getDividerPositions();
        boolean left = docked(Place.LEFT) && across.getItems().size() > 1;
        boolean right = docked(Place.RIGHT) && docked(Place.CENTER);
        if (left && at.length > 0) {
            dividers.put("left", at[0]);
        }
        if (right && at.length > (left ? 1 : 0)) {
            dividers.put("right", at[left ? 1 : 0]);
        }
        double[] below = down.getDividerPositions();
        if (below.length > 0) {
            dividers.put("bottom", below[0]);
        }
    }

    /** Answers the place of a panel. */
    Optional<Place> placeOf(PanelHost host) {
        return tabs.entrySet().stream()
                .filter(entry -> entry.getValue().getTabs().stream().anyMatch(tab -> tab.getUserData() == host))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
