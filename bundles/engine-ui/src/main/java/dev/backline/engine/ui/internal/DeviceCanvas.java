package dev.backline.engine.ui.internal;

import dev.backline.engine.ui.internal.DeviceModel.Fate;
import dev.backline.engine.ui.internal.DeviceModel.Kind;
import dev.backline.engine.ui.internal.DeviceModel.Row;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.Quantity;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/**
 * The rows of a device chain on one canvas: only those that are seen are drawn. Up and down choose a row; left and right move its value, or shut and open a
 * device; O switches a device; Enter types a value.
 */
final class DeviceCanvas extends Region {
    private static final double ROW = 23;
    private static final double DEEP = 14;
    private static final double NUMBER = 76;
    private static final double REST_MS = 350;
    private static final Font PLAIN = Font.font(12);
    private static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 12.5);

    private final Canvas canvas = new Canvas();
    private final TextField typing = new TextField();
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST_MS));
    private final Words words;
    private final Edits edits;
    private Look look;
    private List<Row> rows = List.of();
    private int chosen;
    private double top;
    private OptionalDouble moving = OptionalDouble.empty();
    // What was asked for holds until the set comes back with it.
    private OptionalDouble settled = OptionalDouble.empty();
    private boolean dragging;
    private double pressedX;
    private double pressedShare;

    DeviceCanvas(Look look, Words words, Edits edits) {
        this.look = look;
        this.words = words;
        this.edits = edits;
        getChildren().addAll(canvas, typing);
        canvas.setManaged(false);
        typing.setManaged(false);
        typing.setVisible(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TREE_VIEW);
        setAccessibleText(words.get("devices.name"));
        setMinSize(140, 80);
        rest.setOnFinished(event -> commit());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            dragging = false;
            commit();
        });
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        focusedProperty().addListener((property, before, now) -> draw());
        typing.setOnAction(event -> typed());
        typing.focusedProperty().addListener((property, before, now) -> typing.setVisible(now));
        typing.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                requestFocus();
            }
            event.consume();
        });
    }

    void show(List<Row> value) {
        Optional<List<String>> before = row().map(Row::address);
        rows = value;
        chosen = Math.clamp(chosen, 0, Math.max(0, rows.size() - 1));
        // The set as it was changed a moment ago comes while the hand moves on already.
        boolean held = dragging || rest.getStatus() == Animation.Status.RUNNING;
        if (!held || !row().map(Row::address).equals(before)) {
            moving = OptionalDouble.empty();
        }
        settled = OptionalDouble.empty();
        top = clamp(top);
        tell();
        draw();
    }

    void wear(Look other) {
        look = other;
        draw();
    }

    private Optional<Row> row() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(chosen));
    }

    // ---- hands

    private void key(KeyEvent event) {
        if (row().isEmpty() || event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
            return;
        }
        Row at = row().get();
        switch (event.getCode()) {
            case UP -> choose(chosen - 1);
            case DOWN -> choose(chosen + 1);
            case PAGE_UP -> choose(chosen - (int) (getHeight() / ROW));
            case PAGE_DOWN -> choose(chosen + (int) (getHeight() / ROW));
            case HOME -> choose(0);
            case END -> choose(rows.size() - 1);
            case LEFT -> sideways(at, -1, event.isShiftDown());
            case RIGHT -> sideways(at, 1, event.isShiftDown());
            case O -> turn(at);
            case ENTER -> enter(at);
            case DELETE, BACK_SPACE -> reset(at);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter(Row at) {
        if (at.isValue()) {
            type(at);
        } else if (at.kind() == Kind.DEVICE) {
            edits.fold(at.device());
        }
    }

    private void sideways(Row at, int direction, boolean fine) {
        if (at.kind() == Kind.DEVICE) {
            edits.fold(at.device(), direction < 0);
        } else if (at.isValue()) {
            nudge(at, direction, fine);
        }
    }

    private void nudge(Row at, int direction, boolean fine) {
        move(at, at.dial().step(moving.orElse(settled.orElse(at.dial().value())), direction, fine));
        rest.playFromStart();
    }

    private void turn(Row at) {
        if (at.isSwitch() && at.editable()) {
            boolean on = !at.on();
            edits.change(words.get(on ? "devices.on" : "devices.off", at.name()), at.turn(on));
        } else if (at.isSwitch()) {
            refuse(at);
        }
    }

    private void refuse(Row at) {
        edits.say(
                at.mover().isEmpty()
                        ? words.get("devices.unnumbered")
                        : words.get("devices.moved", name(at), at.mover()));
    }

    /** Puts a value back to what it was when the set was opened. */
    private void reset(Row at) {
        if (at.isValue()) {
            move(at, edits.usual(at));
            commit();
        }
    }

    private String name(Row at) {
        return at.kind() == Kind.STRIP ? words.get("devices.chain." + at.name()) : at.name();
    }

    private void move(Row at, double value) {
        if (!at.editable()) {
            refuse(at);
            return;
        }
        moving = OptionalDouble.of(at.dial().clamp(value));
        tell();
        draw();
    }

    private void commit() {
        rest.stop();
        if (moving.isPresent() && row().isPresent()) {
            Row at = row().get();
            double value = moving.getAsDouble();
            moving = OptionalDouble.empty();
            if (value != settled.orElse(at.dial().value())) {
                settled = OptionalDouble.of(value);
                edits.change(words.get("devices.edit", edits.track(), name(at), at.text(value)), at.set(value));
            }
        }
    }

    private void choose(int row) {
        commit();
        settled = OptionalDouble.empty();
        chosen = Math.clamp(row, 0, rows.size() - 1);
        double y = chosen * ROW;
        top = clamp(Math.clamp(top, Math.min(y, y + ROW - getHeight()), y));
        tell();
        draw();
        row().ifPresent(r -> edits.chosen(r.device()));
    }

    private void press(MouseEvent event) {
        requestFocus();
        int at = (int) ((event.getY() + top) / ROW);
        if (at >= rows.size()) {
            return;
        }
        choose(at);
        if (event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        Row row = rows.get(at);
        if (row.kind() == Kind.DEVICE) {
            double sign = 8 + row.depth() * DEEP;
            if (event.getX() < sign + 18) {
                turn(row);
            } else {
                edits.fold(row.device());
            }
        } else if (row.kind() == Kind.CHAIN && event.getX() < 8 + row.depth() * DEEP + 14) {
            turn(row);
        } else if (row.isValue() && event.getX() > getWidth() - NUMBER) {
            type(row);
        } else if (row.isValue() && event.getClickCount() == 2) {
            reset(row);
        } else if (row.isValue() && event.getX() > slider()) {
            dragging = true;
            pressedX = event.getX();
            pressedShare = share(row, row.dial().value());
        }
        event.consume();
    }

    /** Answers where the chosen row is. */
    Point2D where() {
        return new Point2D(24, Math.clamp((chosen + 1) * ROW - top, 0, Math.max(0, getHeight() - 10)));
    }

    private void drag(MouseEvent event) {
        if (dragging && row().isPresent()) {
            Row at = row().get();
            double way = (event.getX() - pressedX) / (getWidth() - NUMBER - slider());
            move(at, at(at, Math.clamp(pressedShare + way * (event.isShiftDown() ? 0.1 : 1), 0, 1)));
        }
    }

    /** Answers where on its way a value lies; frequencies are spread as they are heard. */
    private static double share(Row row, double value) {
        DeviceModel.Dial dial = row.dial();
        if (dial.quantity() == Quantity.HERTZ && dial.low() > 0 && dial.high() > 0) {
            return StrictMath.log(value / dial.low()) / StrictMath.log(dial.high() / dial.low());
        }
        return dial.range() == 0 ? 0 : (value - dial.low()) / (dial.high() - dial.low());
    }

    private static double at(Row row, double share) {
        DeviceModel.Dial dial = row.dial();
        if (dial.quantity() == Quantity.HERTZ && dial.low() > 0 && dial.high() > 0) {
            return dial.low() * StrictMath.pow(dial.high() / dial.low(), share);
        }
        return dial.low() + share * (dial.high() - dial.low());
    }

    /** Over the value that is chosen the wheel moves it; elsewhere it scrolls. */
    private void wheel(ScrollEvent event) {
        boolean over = (int) ((event.getY() + top) / ROW) == chosen && event.getX() > slider();
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (isFocused() && over && delta != 0 && row().filter(Row::isValue).isPresent()) {
            nudge(row().orElseThrow(), delta > 0 ? 1 : -1, event.isShiftDown());
        } else {
            top = clamp(top - event.getDeltaY());
            draw();
        }
        event.consume();
    }

    private void type(Row at) {
        if (!at.editable()) {
            refuse(at);
            return;
        }
        typing.setText(at.text(at.dial().value()));
        typing.setAccessibleText(name(at));
        typing.setVisible(true);
        layoutTyping();
        typing.requestFocus();
        typing.selectAll();
    }

    private void typed() {
        Row at = row().orElseThrow();
        OptionalDouble value = at.dial().quantity().parse(typing.getText());
        requestFocus();
        double low = Math.min(at.dial().low(), at.dial().high());
        double high = Math.max(at.dial().low(), at.dial().high());
        boolean silence = at.dial().quantity() == Quantity.DECIBELS && at.kind() == Kind.STRIP;
        if (value.isEmpty() || value.getAsDouble() < low && !silence || value.getAsDouble() > high) {
            edits.say(words.get("devices.typed.fault", typing.getText(), name(at), at.text(low), at.text(high)));
            return;
        }
        move(at, value.getAsDouble());
        commit();
    }

    // ---- drawing

    private double clamp(double y) {
        return Math.clamp(y, 0, Math.max(0, rows.size() * ROW - getHeight()));
    }

    private double slider() {
        return getWidth() * 0.45;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        top = clamp(top);
        layoutTyping();
        draw();
    }

    private void layoutTyping() {
        typing.resizeRelocate(getWidth() - NUMBER - 6, chosen * ROW - top - 3, NUMBER, ROW + 6);
    }

    private void tell() {
        row().ifPresent(r -> setAccessibleText(told(r)));
    }

    private String told(Row at) {
        String shown = at.text(moving.orElse(settled.orElse(at.dial().value())))
                + " ".repeat(Math.min(1, at.dial().quantity().unit().length()))
                + at.dial().quantity().unit();
        String value = words.get("devices.told", name(at), shown, "").strip();
        return switch (at.kind()) {
            case DEVICE -> words.get("devices.told.device", at.name(), state(at.fate()));
            case CHAIN -> words.get("devices.told.device", at.name(), at.on() ? "" : words.get("devices.off.state"));
            case MAPPING ->
                words.get(
                        "devices.told.mapping",
                        at.mover(),
                        at.name(),
                        at.text(at.dial().low()),
                        at.text(at.dial().high()));
            default -> at.mover().isEmpty() ? value : words.get("devices.told.moved", value, at.mover());
        };
    }

    private String state(Fate fate) {
        return switch (fate.what()) {
            case UNKNOWN -> "";
            case PLAYED -> words.get("devices.played");
            case PART -> words.get("devices.part") + ": " + fate.remark();
            case NOT -> words.get("devices.not") + ": " + fate.remark();
            case OFF -> words.get("devices.off.state");
        };
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.SURFACE));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setTextBaseline(VPos.CENTER);
        for (int i = (int) (top / ROW); i < rows.size() && i * ROW - top < getHeight(); i++) {
            double y = i * ROW - top;
            if (i == chosen) {
                g.setFill(look.of(Role.RAISED));
                g.fillRoundRect(2, y, getWidth() - 4, ROW, 6, 6);
            }
            Row row = rows.get(i);
            if (row.kind() == Kind.DEVICE) {
                device(g, row, y);
            } else {
                line(g, row, y, i == chosen);
            }
            if (i == chosen && isFocused()) {
                g.setStroke(look.of(Role.ACCENT));
                g.setLineWidth(1.5);
                g.strokeRoundRect(2, y, getWidth() - 4, ROW, 6, 6);
            }
        }
    }

    private void device(GraphicsContext g, Row row, double y) {
        double x = 8 + row.depth() * DEEP;
        boolean on = row.on();
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        g.strokeLine(x, Math.round(y) + 0.5, getWidth() - 8, Math.round(y) + 0.5);
        g.setStroke(look.of(on ? Role.ACCENT : Role.MUTED));
        g.setLineWidth(1.5);
        g.strokeOval(x + 1, y + ROW / 2 - 5, 10, 10);
        if (on) {
            g.setFill(look.of(Role.ACCENT));
            g.fillOval(x + 4, y + ROW / 2 - 2, 4, 4);
        }
        g.setFont(BOLD);
        text(g, row.name(), x + 20, y, on ? Role.TEXT : Role.MUTED, slider() - x);
        g.setFont(PLAIN);
        Role role = switch (row.fate().what()) {
            case PLAYED -> Role.GOOD;
            case PART -> Role.WARNING;
            case NOT -> Role.DANGER;
            default -> Role.MUTED;
        };
        text(g, state(row.fate()), slider(), y, role, getWidth() - slider() - 10);
    }

    private void line(GraphicsContext g, Row row, double y, boolean ours) {
        double x = 8 + row.depth() * DEEP;
        g.setFont(PLAIN);
        if (row.kind() == Kind.CHAIN) {
            chain(g, row, x, y);
            return;
        }
        boolean moves = row.kind() == Kind.MAPPING;
        String name = moves ? "→ " + row.name() : name(row);
        text(g, name, x, y, moves || !row.mover().isEmpty() ? Role.MUTED : Role.TEXT, slider() - x - 10);
        double value = ours ? moving.orElse(row.dial().value()) : row.dial().value();
        double from = slider();
        double wide = getWidth() - NUMBER - from;
        double share = Math.clamp(share(row, value), 0, 1);
        g.setFill(look.of(Role.GROUND));
        g.fillRoundRect(from, y + ROW / 2 - 3, wide, 6, 6, 6);
        g.setFill(look.of(row.editable() ? Role.ACCENT : Role.MUTED));
        g.fillRoundRect(from, y + ROW / 2 - 3, Math.max(3, share * wide), 6, 6, 6);
        g.setTextAlign(TextAlignment.RIGHT);
        String shown = moves
                ? row.text(row.dial().low()) + " – " + row.text(row.dial().high())
                : row.text(value) + " " + row.dial().quantity().unit();
        text(g, shown.strip(), getWidth() - 12, y, moves ? Role.MUTED : Role.TEXT, moves ? NUMBER + 30 : NUMBER - 14);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void chain(GraphicsContext g, Row row, double x, double y) {
        g.setFill(look.of(row.on() ? Role.WARNING : Role.MUTED));
        g.fillRoundRect(x, y + ROW / 2 - 4, 8, 8, 3, 3);
        text(g, row.name(), x + 14, y, row.on() ? Role.TEXT : Role.MUTED, slider() - x - 24);
        if (!row.on()) {
            text(g, words.get("devices.off.state"), slider(), y, Role.MUTED, 80);
        }
    }

    private void text(GraphicsContext g, String text, double x, double y, Role role, double room) {
        g.setFill(look.of(role));
        int fits = Math.max(3, (int) (room / 6.4));
        g.fillText(text.length() <= fits ? text : text.substring(0, fits - 1) + "…", x, y + ROW / 2);
    }

    /** Hears of what the hands do. */
    interface Edits {
        void change(String label, dev.backline.api.set.SetEdit edit);

        void chosen(String device);

        /** Opens a device that is shut, and shuts one that is open. */
        void fold(String device);

        void fold(String device, boolean shut);

        /** Answers the value that a double click puts back. */
        double usual(Row row);

        /** Answers the name of the track. */
        String track();

        void say(String sentence);
    }
}
