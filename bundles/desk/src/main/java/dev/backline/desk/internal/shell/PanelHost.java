package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.look.Icon;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The fence around one panel. What it throws stays inside: a card tells the reason and opens it again. When its bundle goes, a
 * placeholder stays with the state.
 */
public final class PanelHost extends BorderPane {
    private static final String GONE = "M4 7h16M6 7v12h12V7M9 11h6";

    private static final System.Logger LOG = System.getLogger(PanelHost.class.getName());

    private final Site.Surroundings around;
    private final String id;
    private Optional<PanelEntry> entry = Optional.empty();
    private Optional<PanelView> view = Optional.empty();
    private Optional<Site> site = Optional.empty();
    private Map<String, Object> state;
    private boolean waiting;
    private String title;
    /** The panel's own classes while it is open; the watchdog reads them from beside. */
    private volatile List<Class<?>> types = List.of();
    /** Whether the window is inside of the panel's code by a call of its own. */
    private volatile boolean entered;

    PanelHost(Site.Surroundings around, String id, String title, Map<String, Object> state) {
        this.around = around;
        this.id = id;
        this.title = title;
        this.state = Map.copyOf(state);
        getProperties().put(HelpDesk.TOPIC, "window: panel " + id);
        getStyleClass().add("panel");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(title);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Answers the panel's id. */
    public String panelId() {
        return id;
    }

    /** Answers what stands on its tab. */
    public String title() {
        return title;
    }

    /** Answers whether the panel is open and well. */
    public boolean isOpen() {
        return view.isPresent();
    }

    /** Answers whether every call of the panel has come back. */
    public boolean quiet() {
        return site.map(Site::quiet).orElse(true);
    }

    /** Answers the bundle that brings or brought it. */
    Optional<PanelEntry> entry() {
        return entry;
    }

    /** Takes a panel that is opened when it is seen for the first time. */
    void await(PanelEntry offered) {
        close();
        take(offered);
        waiting = true;
    }

    /** Answers whether its panel was not seen yet. */
    boolean isWaiting() {
        return waiting;
    }

    /** Opens the panel if it waits. */
    void wake() {
        if (waiting) {
            entry.ifPresent(this::open);
        }
    }

    private void take(PanelEntry offered) {
        entry = Optional.of(offered);
        title = offered.title();
        setAccessibleText(title);
        setAccessibleHelp(offered.help());
    }

    /** Opens the panel, in place of whatever is shown. */
    void open(PanelEntry offered) {
        close();
        take(offered);
        Site fresh = new Site(around, state, this::fault);
        site = Optional.of(fresh);
        entered = true;
        try {
            Panel panel = offered.panel().get();
            types = List.of(panel.getClass());
            PanelView opened = panel.open(fresh);
            types = types(panel, opened);
            Node content = opened.content();
            List<Node> tools = opened.tools();
            view = Optional.of(opened);
            setCenter(content);
            setTop(tools.isEmpty() ? null : bar(tools));
            LOG.log(System.Logger.Level.INFO, "The panel {0} is open, from {1}.", id, offered.bundle());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
            fault(fault);
        } finally {
            entered = false;
        }
    }

    private static Node bar(List<Node> tools) {
        Wrapping bar = new Wrapping(tools);
        bar.getStyleClass().add("panel-tools");
        return bar;
    }

    /** Answers what the panel keeps. */
    Map<String, Object> state() {
        view.ifPresent(open -> {
            try {
                state = Map.copyOf(open.state());
            } catch (RuntimeException | LinkageError fault) {
                fault(fault);
            }
        });
        return state;
    }

    /** Closes the view; the state stays. */
    void close() {
        waiting = false;
        state();
        Optional<PanelView> closing = view;
        view = Optional.empty();
        types = List.of();
        site.ifPresent(Site::close);
        site = Optional.empty();
        closing.ifPresent(open -> {
            try {
                open.close();
            } catch (RuntimeException | LinkageError fault) {
                LOG.log(System.Logger.Level.WARNING, "The panel " + id + " failed to close.", fault);
            }
        });
        setCenter(null);
        setTop(null);
    }

    /** Its bundle is gone: a placeholder stands in its place. */
    void gone(String bundle) {
        close();
        entry = Optional.empty();
        Label what = new Label(text("panel.gone", title));
        what.getStyleClass().add("title");
        Label why = new Label(text("panel.gone.why", bundle));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        VBox empty = new VBox(new Icon(GONE), what, why);
        empty.getStyleClass().addAll("empty", "placeholder");
        setCenter(empty);
        LOG.log(System.Logger.Level.INFO, "The panel {0} went with {1}; what it kept is kept.", id, bundle);
    }

    /** Answers whether the window called the panel, and the call has not come back. From any thread. */
    boolean entered() {
        return entered;
    }

    /**
     * Answers how surely a call comes out of the panel: 3 for its own class, 2 for a class beside it, 1 for another class of its
     * bundle, 0 for none. From any thread.
     */
    int owns(StackTraceElement call) {
        return types.stream()
                .mapToInt(one -> owns(one, call.getClassName()))
                .max()
                .orElse(0);
    }

    /** A view that {@link PanelView#of} made tells nothing of where it comes from. */
    private static List<Class<?>> types(Panel panel, PanelView view) {
        boolean plain = view.getClass().getName().startsWith(PanelView.class.getName());
        return plain ? List.of(panel.getClass()) : List.of(panel.getClass(), view.getClass());
    }

    private static int owns(Class<?> own, String called) {
        String name = own.getName().replaceFirst("\\$\\$Lambda.*", "");
        String outer = name.replaceFirst("\\$.*", "");
        if (called.equals(name) || called.startsWith(name + "$")) {
            return name.equals(outer) ? 2 : 3;
        }
        if (called.equals(outer) || called.startsWith(outer + "$")) {
            return 2;
        }
        ClassLoader loader = own.getClassLoader();
        boolean shared = loader == null || loader.equals(PanelHost.class.getClassLoader());
        return !shared && from(loader, called) ? 1 : 0;
    }

    private static boolean from(ClassLoader loader, String called) {
        try {
            return loader.equals(Class.forName(called, false, loader).getClassLoader());
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return false;
        }
    }

    /** Replaces the panel by a card that tells what it threw. */
    void fault(Throwable thrown) {
        LOG.log(System.Logger.Level.WARNING, "The panel " + id + " failed.", thrown);
        Optional<PanelEntry> again = entry;
        view = Optional.empty();
        types = List.of();
        site.ifPresent(Site::close);
        site = Optional.empty();
        String reason = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        Button reopen = new Button(text("panel.reopen"));
        reopen.getStyleClass().add("primary");
        reopen.setAccessibleText(text("panel.reopen.name", title));
        reopen.setOnAction(event -> again.ifPresent(this::open));
        FaultCard card = new FaultCard(
                        around.texts(),
                        text("panel.stopped", title),
                        text(
                                "panel.stopped.why",
                                reason,
                                again.map(PanelEntry::bundle).orElse(id)),
                        id + " " + thrown.getClass().getSimpleName(),
                        Optional.of(thrown))
                .with(reopen);
        setTop(null);
        setCenter(card);
    }

    private String text(String key, Object... values) {
        return around.texts().get(key, values);
    }

    private void key(KeyEvent event) {
        for (PanelKey key : view.map(PanelView::keys).orElse(List.of())) {
            if (!event.isConsumed() && KeyCombination.valueOf(key.keys()).match(event)) {
                event.consume();
                key.run().run();
            }
        }
    }

    /** Answers the keys of the open panel as bindings. */
    List<KeyMap.Binding> keys() {
        return view.map(PanelView::keys).orElse(List.of()).stream()
                .map(key -> new KeyMap.Binding("panel: " + id, key.title(), key.keys()))
                .toList();
    }

    /** Answers a tool bar's button: a sign with a name. */
    static Button tool(String icon, String name, Runnable run) {
        Button button = new Button(name, new Icon(icon));
        button.getStyleClass().add("tool-button");
        button.setAccessibleText(name);
        button.setOnAction(event -> run.run());
        return button;
    }
}
