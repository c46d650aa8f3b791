package dev.backline.live.set.ui.internal;

import dev.backline.ui.Brush;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.Sheet;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** One canvas with the focus, drawn at most once in a pulse and only when something changed. */
public abstract class Surface extends Region {
    /** Text on a canvas: smaller than that of controls, as it names many things side by side. */
    private static final double TEXT = 11.5;

    public static final Font PLAIN = Font.font(Font.getDefault().getFamily(), TEXT);
    public static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, TEXT);
    public static final Font SMALL = Font.font(Font.getDefault().getFamily(), 10);

    private static final double LETTER = 6.5;
    private static final double ROOM_FOR_CORNERS = 26;
    private static final double LEAST_HIGH = 6;

    private final Sheet sheet = new Sheet(this::paint);
    private Look look;

    // What is called here belongs to JavaFX, and hears of nothing before the subclass is complete.
    @SuppressWarnings("this-escape")
    protected Surface(Look look) {
        this.look = look;
        getChildren().add(sheet);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setMinSize(120, 90);
        focusedProperty().addListener((property, before, focused) -> redraw());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    }

    protected abstract void draw(Brush g, double width, double height);

    public final Look look() {
        return look;
    }

    /** Takes other colours. */
    public final void wear(Look other) {
        look = other;
        redraw();
    }

    /** Asks to be drawn with the next pulse. */
    public final void redraw() {
        sheet.redraw();
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    public final void fill(Brush g, Role role) {
        g.setFill(look.of(role));
    }

    public final void text(Brush g, String text, double x, double y, double room) {
        int fits = (int) (room / LETTER);
        if (fits >= 1 && !text.isEmpty()) {
            String shown = text.length() <= fits + 1 ? text : text.substring(0, fits) + "…";
            g.fillText(shown, x, y, room);
        }
    }

    /** Fills whole pixels, which costs a fraction of what edges between pixels do. */
    public static void rect(Brush g, double x, double y, double w, double h) {
        double left = whole(x);
        double top = whole(y);
        g.fillRect(left, top, StrictMath.max(1, whole(x + w) - left), StrictMath.max(1, whole(y + h) - top));
    }

    /** Halves always go up: a line of one pixel never becomes two. */
    private static double whole(double value) {
        return StrictMath.round(value);
    }

    /** Fills a box whose corners lack three pixels each where there is room for them: whole pixels, which look round. */
    public static void box(Brush g, double x, double y, double w, double h) {
        if (w < ROOM_FOR_CORNERS || h < LEAST_HIGH) {
            rect(g, x, y, w, h);
            return;
        }
        double left = whole(x);
        double top = whole(y);
        double wide = whole(x + w) - left;
        double high = whole(y + h) - top;
        // Side by side, not over each other: a colour may let through what is below.
        g.fillRect(left + 2, top, wide - 4, 1);
        g.fillRect(left + 1, top + 1, wide - 2, 1);
        g.fillRect(left, top + 2, wide, high - 4);
        g.fillRect(left + 1, top + high - 2, wide - 2, 1);
        g.fillRect(left + 2, top + high - 1, wide - 4, 1);
    }

    /** A ring around what is chosen: strong with the focus, and never by colour alone. */
    public final void ring(Brush g, double x, double y, double w, double h) {
        g.setStroke(look.of(isFocused() ? Role.ACCENT : Role.MUTED));
        g.setLineWidth(isFocused() ? 2 : 1);
        g.strokeRoundRect(x, y, w, h, 6, 6);
    }

    private void paint(Brush g, double width, double height) {
        g.setFont(PLAIN);
        fill(g, Role.GROUND);
        g.fillRect(0, 0, width, height);
        draw(g, width, height);
    }
}
