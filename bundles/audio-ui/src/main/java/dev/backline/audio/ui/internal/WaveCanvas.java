package dev.backline.audio.ui.internal;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * A file's waveform, channel below channel: from the whole file down to single frames. Plus and minus zoom, the arrows go, with Shift they choose a span, 0 shows
 * all, D turns levels into dB.
 */
final class WaveCanvas extends Region {
    private static final double RULER = 20;
    private static final double LEAST = 1.0 / 24;
    private static final double ZOOM = 1.6;
    private static final double FLOOR_DB = -60;

    private final Canvas canvas = new Canvas();
    private final Words words;
    private final Runnable moved;
    private final float[] span = new float[2];
    private Look look;
    private Optional<Peaks> peaks = Optional.empty();
    private Optional<Piece> piece = Optional.empty();
    private List<Mark> marks = List.of();
    private double from;
    private double framesAPixel = 1;
    private long cursor;
    private long anchor;
    private boolean decibels;

    /**
     * Makes an empty one.
     *
     * @param moved hears when another part is seen
     */
    WaveCanvas(Look look, Words words, Runnable moved) {
        this.look = look;
        this.words = words;
        this.moved = moved;
        getChildren().add(canvas);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.get("waveform.name"));
        setMinSize(120, 60);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> place(frame(event.getX()), true));
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        focusedProperty().addListener((property, before, now) -> draw());
    }

    void show(Peaks value, List<Mark> places) {
        peaks = Optional.of(value);
        marks = List.copyOf(places);
        piece = Optional.empty();
        cursor = 0;
        anchor = 0;
        all();
    }

    /** Takes single frames of the part that is seen. */
    void show(Piece value) {
        piece = Optional.of(value);
        draw();
    }

    void wear(Look other) {
        look = other;
        draw();
    }

    double framesAPixel() {
        return framesAPixel;
    }

    long first() {
        return (long) from;
    }

    int seen() {
        return (int) Math.ceil(getWidth() * framesAPixel) + 2;
    }

    boolean hasPiece() {
        return piece.isPresent() && piece.get().holds((long) from, seen(), frames());
    }

    /** Answers the first and the last frame that are chosen; equal when none are. */
    long[] chosen() {
        return new long[] {Math.min(anchor, cursor), Math.max(anchor, cursor)};
    }

    private long frames() {
        return peaks.map(Peaks::frames).orElse(0L);
    }

    // ---- hands

    private void key(KeyEvent event) {
        if (peaks.isEmpty() || event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
            return;
        }
        long step = Math.max(1, (long) (framesAPixel * 16));
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1 / ZOOM, cursor);
            case MINUS, SUBTRACT -> zoom(ZOOM, cursor);
            case DIGIT0, NUMPAD0 -> all();
            case LEFT -> place(cursor - step, event.isShiftDown());
            case RIGHT -> place(cursor + step, event.isShiftDown());
            case HOME -> place(0, event.isShiftDown());
            case END -> place(frames(), event.isShiftDown());
            case D -> decibels();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Turns levels into dB, and back. */
    void decibels() {
        decibels = !decibels;
        draw();
    }

    private void press(MouseEvent event) {
        requestFocus();
        place(frame(event.getX()), event.isShiftDown());
        event.consume();
    }

    private void wheel(ScrollEvent event) {
        if (event.isControlDown() || event.isMetaDown()) {
            zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, frame(event.getX()));
        } else {
            from = clamp(from - (event.getDeltaX() + event.getDeltaY()) * framesAPixel);
            changed();
        }
        event.consume();
    }

    private void place(long frame, boolean extends_) {
        cursor = Math.clamp(frame, 0, frames());
        if (!extends_) {
            anchor = cursor;
        }
        if (cursor < from || cursor > from + getWidth() * framesAPixel) {
            from = clamp(cursor - getWidth() * framesAPixel / 2);
        }
        tell();
        changed();
    }

    private void zoom(double by, long around) {
        double x = (around - from) / framesAPixel;
        double most = Math.max(LEAST, frames() / Math.max(1, getWidth()));
        framesAPixel = Math.clamp(framesAPixel * by, LEAST, most);
        from = clamp(around - x * framesAPixel);
        changed();
    }

    private void all() {
        framesAPixel = Math.max(LEAST, frames() / Math.max(1, getWidth()));
        from = 0;
        tell();
        changed();
    }

    private void changed() {
        draw();
        moved.run();
    }

    private long frame(double x) {
        return Math.round(from + x * framesAPixel);
    }

    private double x(double frame) {
        return (frame - from) / framesAPixel;
    }

    private double x(long frame) {
        return x((double) frame);
    }

    private double clamp(double frame) {
        return Math.clamp(frame, 0, Math.max(0, frames() - getWidth() * framesAPixel));
    }

    private void tell() {
        peaks.ifPresent(p -> setAccessibleText(
                words.get("waveform.told", time(cursor, p.sampleRateHz()), time(p.frames(), p.sampleRateHz()))));
    }

    static String time(long frame, int rate) {
        double seconds = (double) frame / rate;
        long minutes = (long) (seconds / 60);
        return String.format(Locale.ROOT, "%d:%06.3f", minutes, seconds - 60 * minutes);
    }

    // ---- drawing

    @Override
    protected void layoutChildren() {
        boolean whole = peaks.isPresent() && from == 0 && framesAPixel >= frames() / Math.max(1, canvas.getWidth());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (whole) {
            framesAPixel = Math.max(LEAST, frames() / Math.max(1, getWidth()));
        }
        from = clamp(from);
        changed();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.GROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (peaks.isEmpty() || getWidth() < 2) {
            return;
        }
        g.setFont(Font.font(11));
        g.setTextBaseline(VPos.CENTER);
        long[] chosen = chosen();
        if (chosen[1] > chosen[0]) {
            g.setFill(look.of(Role.ACCENT).deriveColor(0, 1, 1, 0.22));
            g.fillRect(x(chosen[0]), RULER, x(chosen[1]) - x(chosen[0]), getHeight());
        }
        int channels = peaks.get().channels();
        double high = (getHeight() - RULER) / channels;
        for (int c = 0; c < channels; c++) {
            channel(g, c, RULER + c * high, high);
        }
        ruler(g);
        marks(g);
        g.setStroke(look.of(isFocused() ? Role.ACCENT : Role.MUTED));
        g.setLineWidth(1.5);
        g.strokeLine(x(cursor), RULER, x(cursor), getHeight());
    }

    private void channel(GraphicsContext g, int channel, double top, double high) {
        double middle = top + high / 2;
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        g.strokeLine(0, Math.round(middle) + 0.5, getWidth(), Math.round(middle) + 0.5);
        g.setFill(look.of(Role.ACCENT));
        g.setStroke(look.of(Role.ACCENT));
        boolean single = framesAPixel < Peaks.CELL;
        if (single && piece.isEmpty()) {
            return;
        }
        if (framesAPixel < 1) {
            line(g, channel, middle, high / 2 - 3);
            return;
        }
        for (int x = 0; x < getWidth(); x++) {
            long first = (long) (from + x * framesAPixel);
            long behind = (long) (from + (x + 1) * framesAPixel);
            if (first >= frames()) {
                return;
            }
            if (single) {
                piece.get().span(channel, first, Math.max(first + 1, behind), span);
            } else {
                peaks.get().span(channel, first, behind, span);
            }
            double up = middle - shown(span[1]) * (high / 2 - 3);
            double down = middle - shown(span[0]) * (high / 2 - 3);
            g.fillRect(x, up, 1, Math.max(1, down - up));
        }
    }

    private void line(GraphicsContext g, int channel, double middle, double half) {
        g.setLineWidth(1.4);
        g.beginPath();
        for (long frame = (long) from; x(frame) <= getWidth() && frame < frames(); frame++) {
            double y = middle - shown(piece.orElseThrow().at(channel, frame)) * half;
            if (frame == (long) from) {
                g.moveTo(x(frame), y);
            } else {
                g.lineTo(x(frame), y);
            }
            if (framesAPixel < 0.2) {
                g.fillOval(x(frame) - 2, y - 2, 4, 4);
            }
        }
        g.stroke();
    }

    private double shown(float level) {
        double value = level;
        if (!decibels || value == 0) {
            return Math.clamp(value, -1, 1);
        }
        double db = 20 * StrictMath.log10(Math.abs(value));
        return Math.signum(value) * Math.clamp(1 - db / FLOOR_DB, 0, 1);
    }

    private void ruler(GraphicsContext g) {
        int rate = peaks.orElseThrow().sampleRateHz();
        double step = 1e-5;
        for (int i = 0; step * rate / framesAPixel < 90; i++) {
            step *= i % 3 == 0 ? 2 : i % 3 == 1 ? 2.5 : 2;
        }
        g.setFill(look.of(Role.MUTED));
        g.setStroke(look.of(Role.LINE));
        for (double at = Math.ceil(from / rate / step) * step; x(at * rate) < getWidth(); at += step) {
            double x = Math.round(x(at * rate)) + 0.5;
            g.strokeLine(x, 4, x, getHeight());
            g.fillText(time(Math.round(at * rate), rate), x + 4, 10);
        }
    }

    private void marks(GraphicsContext g) {
        for (Mark mark : marks) {
            double x = x(mark.frame());
            if (x >= -1 && x <= getWidth()) {
                Role role = mark.kind() == MarkKind.WARP ? Role.WARNING : Role.GOOD;
                g.setStroke(look.of(role));
                g.setLineWidth(1.2);
                g.strokeLine(x, RULER, x, getHeight());
                g.setFill(look.of(role));
                g.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {RULER, RULER, RULER + 8}, 3);
                g.fillText(mark.text(), x + 7, RULER + 6);
            }
        }
    }

    /** Kinds of mark. */
    enum MarkKind {
        WARP,
        LOOP
    }

    /**
     * A place that is marked.
     *
     * @param text beside it
     */
    record Mark(MarkKind kind, double frame, String text) {}
}
