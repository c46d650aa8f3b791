package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.model.Layout;
import dev.backline.desk.internal.model.NamedLayouts;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.model.Workspace.Slot;
import dev.backline.ui.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Which panels are open, and where: docked, or in a window of their own. Each stands behind its fence. */
final class Arrangement implements AutoCloseable {
    /** Choosing a file keeps the caller waiting while the window lives. */
    private static final String DIALOGS = "com.sun.glass.ui.CommonDialogs";

    private static final String DASH = "M4 12h16";
    private static final long REST_NANOS = 300_000_000;

    /** The watchdog reads it from beside. */
    private final Map<String, PanelHost> hosts = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, Stage> floating = new LinkedHashMap<>();
    private final Dock dock;
    private final Site.Surroundings around;
    private final Panels panels;
    private final Looks looks;
    private final Runnable keep;
    /** When the user did something last, or a panel was opened. */
    private long stirred = System.nanoTime();
    /** Panels behind others are opened one after the other while the user rests, so that nobody waits for them. */
    private final AnimationTimer waking = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (System.nanoTime() - stirred > REST_NANOS) {
                stir();
                hosts().stream().filter(PanelHost::isWaiting).findFirst().ifPresentOrElse(PanelHost::wake, this::stop);
            }
        }
    };

    /**
     * Begins with what was kept, and no panel open yet.
     *
     * @param keep called whenever the arrangement changed
     */
    Arrangement(Site.Surroundings around, Panels panels, Looks looks, Workspace kept, Runnable keep) {
        this.around = around;
        this.dock = new Dock(around.texts(), new Dock.Heard(keep, this::detach, this::hide));
        this.panels = panels;
        this.looks = looks;
        this.keep = keep;
        kept.slots().forEach(slot -> slots.put(slot.panel(), slot));
        dock.lay(kept.layout());
    }

    Dock dock() {
        return dock;
    }

    /** Puts off what can wait: the user does something. */
    void stir() {
        stirred = System.nanoTime();
    }

    /** Brings the window to what is offered; the arrangement is kept when that changed something. */
    void sync() {
        int before = hosts.size();
        boolean missing = panels.list().stream().anyMatch(entry -> !hosts.containsKey(entry.id()))
                || slots.values().stream().anyMatch(slot -> slot.shown() && !hosts.containsKey(slot.panel()));
        boolean changed = missing ? dock.together(this::follow) : follow();
        if (changed || hosts.size() != before) {
            keep.run();
        }
    }

    /** Opens what is offered anew, and leaves a placeholder where something is gone; answers whether a panel was replaced. */
    private boolean follow() {
        boolean changed = false;
        for (PanelEntry entry : panels.list()) {
            Slot slot = slots.computeIfAbsent(
                    entry.id(),
                    id -> new Slot(
                            id,
                            entry.title(),
                            entry.bundle(),
                            entry.place(),
                            NamedLayouts.atStart(id),
                            false,
                            false,
                            Map.of()));
            PanelHost host = hosts.get(entry.id());
            if (slot.shown() && host == null) {
                open(entry, slot);
            } else if (host != null && !host.entry().equals(Optional.of(entry))) {
                host.open(entry);
                dock.rename(host);
                changed = true;
            }
        }
        for (PanelHost host : List.copyOf(hosts.values())) {
            boolean offered = panels.find(host.panelId()).isPresent();
            if (!offered && host.entry().isPresent()) {
                host.gone(host.entry().map(PanelEntry::bundle).orElse(""));
                changed = true;
            }
        }
        slots.values().stream()
                .filter(slot -> slot.shown() && !hosts.containsKey(slot.panel()))
                .toList()
                .forEach(this::placeholder);
        return changed;
    }

    private void open(PanelEntry entry, Slot slot) {
        PanelHost host = new PanelHost(around, entry.id(), entry.title(), slot.state());
        hosts.put(entry.id(), host);
        if (slot.floating()) {
            window(host);
            host.open(entry);
        } else {
            host.await(entry);
            dock.add(host, slot.place(), entry.icon());
            waking.start();
        }
    }

    private void placeholder(Slot slot) {
        PanelHost host = new PanelHost(around, slot.panel(), slot.title(), slot.state());
        hosts.put(slot.panel(), host);
        dock.add(host, slot.place(), DASH);
        host.gone(slot.bundle());
    }

    private static String icon(PanelHost host) {
        return host.entry().map(PanelEntry::icon).orElse(DASH);
    }

    void detach(PanelHost host) {
        host.wake();
        remember(host, slot -> slot.at(slot.place(), true));
        dock.remove(host, true);
        window(host);
        keep.run();
    }

    private void window(PanelHost host) {
        Stage stage = new Stage();
        stage.setTitle(host.title());
        Scene apart = new Scene(host, 640, 460);
        looks.dress(apart);
        stage.setScene(apart);
        stage.setOnCloseRequest(event -> dockAgain(host, apart));
        stage.setOnHidden(event -> looks.forget(apart));
        floating.put(host.panelId(), stage);
        stage.show();
    }

    private void dockAgain(PanelHost host, Scene apart) {
        floating.remove(host.panelId());
        apart.setRoot(new Region());
        host.setStyle("");
        Place back = slots.containsKey(host.panelId())
                ? Objects.requireNonNull(slots.get(host.panelId())).place()
                : Place.CENTER;
        remember(host, slot -> slot.at(back, false));
        dock.add(host, back, icon(host));
        dock.front(host);
        keep.run();
    }

    void hide(PanelHost host) {
        remember(host, slot -> slot.shown(false));
        dock.remove(host, true);
        host.close();
        hosts.remove(host.panelId());
        keep.run();
    }

    private void remember(PanelHost host, UnaryOperator<Slot> change) {
        slots.computeIfPresent(host.panelId(), (id, slot) -> change.apply(slot.withState(host.state())));
    }

    /** Shows a panel, wherever it is, and gives it the focus. */
    void reveal(String id) {
        slots.computeIfPresent(id, (key, slot) -> slot.shown(true));
        sync();
        Optional.ofNullable(hosts.get(id)).ifPresent(host -> {
            dock.front(host);
            host.wake();
            Optional.ofNullable(floating.get(id)).ifPresent(Stage::toFront);
            focus(host);
        });
        keep.run();
    }

    /** The tabs that a panel lies behind: they take the focus when nothing in it can. */
    private static Optional<Node> tabs(PanelHost host) {
        Node at = host;
        while (at != null && !(at instanceof TabPane)) {
            at = at.getParent();
        }
        return Optional.ofNullable(at);
    }

    private static void focus(PanelHost host) {
        Optional<Node> first = Walk.reachable(host).stream().findFirst();
        first.or(() -> tabs(host)).ifPresent(Node::requestFocus);
    }

    /** Puts the window back to how a new home begins; what is open apart from that stands at its own place. */
    void reset() {
        closeAll();
        slots.replaceAll(
                (id, slot) -> slot.at(panels.find(id).map(PanelEntry::place).orElse(slot.place()), false)
                        .shown(NamedLayouts.atStart(id)));
        dock.lay(NamedLayouts.start());
        sync();
        keep.run();
    }

    /** Takes another layout over: what is in it is shown, everything else is closed and keeps its state. */
    void take(Layout layout) {
        closeAll();
        List<String> shown = layout.panels();
        slots.replaceAll((id, slot) -> shown.contains(id) ? slot.at(slot.place(), false) : slot.shown(false));
        dock.lay(layout);
        sync();
        keep.run();
    }

    /** Answers the layout of what is shown now, to be kept under a name. */
    Layout layout() {
        return dock.arranged().only(hosts::containsKey);
    }

    private void closeAll() {
        for (PanelHost host : hosts()) {
            remember(host, slot -> slot);
            dock.remove(host, true);
            host.close();
        }
        List.copyOf(floating.values()).forEach(Window::hide);
        floating.clear();
        hosts.clear();
    }

    /** Answers a menu item for each panel, ticked when it is open. */
    List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        for (PanelEntry entry : panels.list()) {
            CheckMenuItem item = new CheckMenuItem(entry.title());
            item.setSelected(hosts.containsKey(entry.id()));
            item.setOnAction(event -> toggle(entry.id()));
            items.add(item);
        }
        return items;
    }

    /** Shows a place's panels, or hides them when they are seen. */
    void toggle(Place place) {
        dock.change(layout -> layout.toggled(place));
    }

    /** Does something with the panel that has the focus. */
    void focused(@Nullable Node owner, Consumer<PanelHost> what) {
        Optional<PanelHost> inside =
                hosts().stream().filter(host -> Walk.within(owner, host)).findFirst();
        inside.or(() -> dock.fronts().stream()
                        .filter(host ->
                                tabs(host).filter(tabs -> tabs.equals(owner)).isPresent())
                        .findFirst())
                .ifPresent(what);
    }

    /** Splits the place of a panel, and moves it to a side; alone in its place it goes beside the next one on that side. */
    void split(PanelHost host, Layout.Side side) {
        String id = host.panelId();
        dock.change(layout -> {
            boolean alone =
                    layout.groupOf(id).map(group -> group.panels().size() == 1).orElse(true);
            return alone
                    ? neighbour(host, side)
                            .map(next -> layout.joined(id, next, Integer.MAX_VALUE))
                            .orElse(layout)
                    : layout.split(id, id, side);
        });
        focus(host);
    }

    /** The panel in front whose place is next on a side. */
    private Optional<String> neighbour(PanelHost host, Layout.Side side) {
        Bounds here = host.localToScene(host.getBoundsInLocal());
        return dock.fronts().stream()
                .filter(other -> !other.equals(host))
                .filter(other -> beyond(here, other.localToScene(other.getBoundsInLocal()), side))
                .min(Comparator.comparingDouble(other -> far(here, other.localToScene(other.getBoundsInLocal()))))
                .map(PanelHost::panelId);
    }

    private static boolean beyond(Bounds here, Bounds there, Layout.Side side) {
        return switch (side) {
            case LEFT -> there.getMaxX() <= here.getMinX();
            case RIGHT -> there.getMinX() >= here.getMaxX();
            case ABOVE -> there.getMaxY() <= here.getMinY();
            case BELOW -> there.getMinY() >= here.getMaxY();
        };
    }

    private static double far(Bounds here, Bounds there) {
        return Math.abs(here.getCenterX() - there.getCenterX()) + Math.abs(here.getCenterY() - there.getCenterY());
    }

    /** Brings the next panel of the same place to the front. */
    void next(PanelHost host, int step) {
        dock.arranged().groupOf(host.panelId()).ifPresent(group -> {
            List<String> shown =
                    group.panels().stream().filter(hosts::containsKey).toList();
            reveal(shown.get(Math.floorMod(shown.indexOf(host.panelId()) + step, shown.size())));
        });
    }

    void toggle(String id) {
        host(id).ifPresentOrElse(this::hide, () -> reveal(id));
    }

    /** Gives the focus to the next region, or with -1 to the one before. */
    void region(@Nullable Node owner, int step) {
        List<PanelHost> fronts = dock.fronts();
        if (fronts.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < fronts.size(); i++) {
            if (Walk.within(owner, fronts.get(i))) {
                at = i;
            }
        }
        focus(fronts.get(Math.floorMod(at < 0 && step < 0 ? -1 : at + step, fronts.size())));
    }

    /** Answers the panels with their places and what each keeps, as they are now. */
    List<Slot> slots() {
        List<Slot> all = new ArrayList<>();
        for (Slot slot : slots.values()) {
            all.add(host(slot.panel()).map(host -> now(slot, host)).orElse(slot));
        }
        return all;
    }

    private Slot now(Slot slot, PanelHost host) {
        return new Slot(
                slot.panel(),
                host.title(),
                host.entry().map(PanelEntry::bundle).orElse(slot.bundle()),
                dock.placeOf(host).orElse(slot.place()),
                true,
                dock.isFront(host),
                floating.containsKey(slot.panel()),
                host.state());
    }

    /** Answers whether keys belong to the panel that has the focus; there they go before those of the window. */
    boolean claims(KeyEvent event) {
        return event.getTarget() instanceof Node target
                && hosts().stream()
                        .filter(host -> Walk.within(target, host))
                        .flatMap(host -> host.keys().stream())
                        .anyMatch(binding ->
                                KeyCombination.valueOf(binding.keys()).match(event));
    }

    /** Answers the host of a panel that is shown. */
    Optional<PanelHost> host(String id) {
        return Optional.ofNullable(hosts.get(id));
    }

    /** Answers the hosts of all panels that are shown. From any thread. */
    List<PanelHost> hosts() {
        synchronized (hosts) {
            return List.copyOf(hosts.values());
        }
    }

    /**
     * Answers the panel that a stack is in: the one whose code is nearest to its top; in the window's own dialogs none. From any
     * thread.
     */
    Optional<PanelHost> owner(StackTraceElement[] stack) {
        if (Arrays.stream(stack).anyMatch(call -> call.getClassName().startsWith(DIALOGS))) {
            return Optional.empty();
        }
        List<PanelHost> all = hosts();
        Optional<PanelHost> called = all.stream().filter(PanelHost::entered).findFirst();
        if (called.isPresent()) {
            return called;
        }
        for (StackTraceElement call : stack) {
            Optional<PanelHost> surest = all.stream()
                    .filter(host -> host.owns(call) > 0)
                    .max(Comparator.comparingInt(host -> host.owns(call)));
            if (surest.isPresent()) {
                return surest;
            }
        }
        return Optional.empty();
    }

    /** Lets every panel go. */
    @Override
    public void close() {
        waking.stop();
        hosts.values().forEach(PanelHost::close);
        floating.values().forEach(Window::hide);
    }
}
