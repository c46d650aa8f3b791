package dev.backline.audio.ui.internal.wave;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * A file's waveform, channel below channel: from the whole file down to single frames. Plus and minus zoom, Z shows what is chosen, the arrows go, with Ctrl from onset to
 * onset, with Shift they choose a span, 0 shows all, D turns levels into dB, O shows onsets.
 */
final class WaveCanvas extends Region {
    private static final double ZOOM = 1.6;
    private static final double STEP = 16;

    private final Canvas canvas = new Canvas();
    private final Words words;
    private final Runnable moved;
    private Look look;
    private Optional<Peaks> peaks = Optional.empty();
    private Optional<Piece> piece = Optional.empty();
    private Optional<WavePainter> painter = Optional.empty();
    private List<Mark> marks = List.of();
    private long[] onsets = {};
    private OptionalLong playing = OptionalLong.empty();
    private Stretch stretch = new Stretch(0, 1);
    private long cursor;
    private long anchor;
    private boolean decibels;
    private boolean onsetsShown = true;

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
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> place(stretch.frame(event.getX()), true));
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        focusedProperty().addListener((property, before, now) -> draw());
    }

    void show(Peaks value, List<Mark> places) {
        peaks = Optional.of(value);
        marks = List.copyOf(places);
        onsets = new long[0];
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

    /** Takes what the file tells beside its peaks. */
    void show(Traits traits) {
        onsets = traits.onsets();
        if (marks.isEmpty()) {
            marks = traits.cues();
        }
        tell();
        draw();
    }

    /** Shows the frame that sounds now. */
    void play(OptionalLong frame) {
        if (!playing.equals(frame)) {
            playing = frame;
            draw();
        }
    }

    void wear(Look other) {
        look = other;
        draw();
    }

    double framesAPixel() {
        return stretch.framesAPixel();
    }

    long first() {
        return (long) stretch.from();
    }

    int seen() {
        return (int) Math.ceil(getWidth() * stretch.framesAPixel()) + 2;
    }

    boolean hasPiece() {
        return piece.isPresent() && piece.get().holds(first(), seen(), frames());
    }

    /** Answers the first and the last frame that are chosen; equal when none are. */
    long[] chosen() {
        return new long[] {Math.min(anchor, cursor), Math.max(anchor, cursor)};
    }

    int sampleRateHz() {
        return peaks.map(Peaks::sampleRateHz).orElse(1);
    }

    long frames() {
        return peaks.map(Peaks::frames).orElse(0L);
    }

    // ---- hands

    private void key(KeyEvent event) {
        boolean jump = event.isShortcutDown() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT);
        if (peaks.isEmpty() || event.isAltDown() || event.isShortcutDown() && !jump) {
            return;
        }
        long step = Math.max(1, (long) (stretch.framesAPixel() * STEP));
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1 / ZOOM, cursor);
            case MINUS, SUBTRACT -> zoom(ZOOM, cursor);
            case DIGIT0, NUMPAD0 -> all();
            case Z -> chosenSeen();
            case LEFT -> place(jump ? onset(false) : cursor - step, event.isShiftDown());
            case RIGHT -> place(jump ? onset(true) : cursor + step, event.isShiftDown());
            case HOME -> place(0, event.isShiftDown());
            case END -> place(frames(), event.isShiftDown());
            case A -> choose(0, frames());
            case D -> decibels();
            case O -> onsets();
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

    /** Shows where something begins, or hides it. */
    void onsets() {
        onsetsShown = !onsetsShown;
        draw();
    }

    private long onset(boolean next) {
        int at = Arrays.binarySearch(onsets, cursor);
        int behind = at < 0 ? -at - 1 : at + 1;
        int before = (at < 0 ? -at - 1 : at) - 1;
        if (next) {
            return behind < onsets.length ? onsets[behind] : frames();
        }
        return before >= 0 ? onsets[before] : 0;
    }

    private void press(MouseEvent event) {
        requestFocus();
        place(stretch.frame(event.getX()), event.isShiftDown());
        event.consume();
    }

    private void wheel(ScrollEvent event) {
        if (event.isControlDown() || event.isMetaDown()) {
            zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, stretch.frame(event.getX()));
        } else {
            double by = (event.getDeltaX() + event.getDeltaY()) * stretch.framesAPixel();
            look(new Stretch(stretch.from() - by, stretch.framesAPixel()));
        }
        event.consume();
    }

    private void choose(long from, long to) {
        anchor = from;
        place(to, true);
    }

    private void place(long frame, boolean extends_) {
        cursor = Math.clamp(frame, 0, frames());
        if (!extends_) {
            anchor = cursor;
        }
        double seen = getWidth() * stretch.framesAPixel();
        boolean outside = cursor < stretch.from() || cursor > stretch.from() + seen;
        tell();
        look(outside ? new Stretch(cursor - seen / 2, stretch.framesAPixel()) : stretch);
    }

    private void zoom(double by, long around) {
        double x = stretch.x(around);
        double most = Math.max(Stretch.LEAST, frames() / Math.max(1, getWidth()));
        double scale = Math.clamp(stretch.framesAPixel() * by, Stretch.LEAST, most);
        look(new Stretch(around - x * scale, scale));
    }

    private void chosenSeen() {
        long[] chosen = chosen();
        if (chosen[1] > chosen[0]) {
            look(new Stretch(chosen[0], (chosen[1] - chosen[0]) / Math.max(1, getWidth())));
        }
    }

    private void all() {
        tell();
        look(new Stretch(0, Double.MAX_VALUE));
    }

    private void look(Stretch at) {
        stretch = at.within(frames(), getWidth());
        draw();
        moved.run();
    }

    private void tell() {
        peaks.ifPresent(p -> {
            long[] chosen = chosen();
            String length = WavePainter.time(p.frames(), p.sampleRateHz());
            String told = words.get("waveform.told", WavePainter.time(cursor, p.sampleRateHz()), length);
            String more = chosen[1] > chosen[0]
                    ? words.get(
                            "waveform.chosen",
                            WavePainter.time(chosen[0], p.sampleRateHz()),
                            WavePainter.time(chosen[1], p.sampleRateHz()))
                    : "";
            String found = onsets.length > 0 ? words.get("waveform.found", onsets.length) : "";
            setAccessibleText(told + more + found);
        });
    }

    // ---- drawing

    @Override
    protected void layoutChildren() {
        boolean whole = stretch.from() == 0 && stretch.framesAPixel() >= frames() / Math.max(1, canvas.getWidth());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        look(whole ? new Stretch(0, Double.MAX_VALUE) : stretch);
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.GROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (peaks.isEmpty() || getWidth() < 2) {
            return;
        }
        WavePainter by = painter.orElseGet(() -> new WavePainter(g, look, peaks.get()));
        painter = Optional.of(by);
        by.set(look, peaks.get(), piece, decibels);
        by.wave(stretch, getWidth(), getHeight(), chosen());
        if (onsetsShown) {
            by.onsets(onsets);
        }
        by.marks(marks);
        by.cursor(cursor, isFocused() ? Role.ACCENT : Role.MUTED);
        playing.ifPresent(frame -> by.cursor(frame, Role.GOOD));
        if (isFocused()) {
            g.setStroke(look.of(Role.ACCENT));
            g.setLineWidth(1.5);
            g.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
        }
    }
}
