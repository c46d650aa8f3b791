package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Viewport;
import dev.backline.model.Clip;
import java.util.Optional;
import javafx.scene.layout.Region;

/** Where beats, keys and the lanes below them lie on the canvas of a clip's notes, as it is scrolled and zoomed. */
final class RollPlaces extends Viewport {
    static final double KEYS = 46;
    static final double RULER = 20;
    static final double LANE = 58;
    static final double BAR = 4;

    private final Region canvas;
    private final RollModel model;
    private Optional<Clip> clip = Optional.empty();
    private final double pxRow = 13;
    private double grid = 0.25;

    RollPlaces(Region canvas, RollModel model) {
        super(KEYS, 64, 2, 800);
        this.canvas = canvas;
        this.model = model;
    }

    void show(Clip fresh) {
        clip = Optional.of(fresh);
    }

    double pxRow() {
        return pxRow;
    }

    double grid() {
        return grid;
    }

    void grid(double beats) {
        grid = beats;
    }

    /** Answers how high the lanes of velocity and chance are together; a low canvas has none. */
    double lanes() {
        return canvas.getHeight() > 260 ? 2 * LANE : 0;
    }

    /** Answers where the rows of keys end. */
    double bottom() {
        return canvas.getHeight() - lanes();
    }

    double y(int row) {
        return RULER + row * pxRow - top;
    }

    int keyAt(double y) {
        return model.key((int) StrictMath.floor((y - RULER + top) / pxRow));
    }

    double snapped(double beat) {
        return StrictMath.floor(beat / grid + 1e-6) * grid;
    }

    /** Answers where what may be seen begins. */
    double begin() {
        return clip.map(c -> StrictMath.min(c.start().value(), c.loop().start().value()))
                .orElse(0.0);
    }

    double end() {
        return clip.map(c -> StrictMath.max(c.end().value(), c.loop().end().value()))
                .orElse(4.0);
    }

    @Override
    public void clamp() {
        double from = begin();
        left = Math.clamp(left, from, StrictMath.max(from, end() + BAR - room(canvas.getWidth())));
        top = Math.clamp(top, 0, StrictMath.max(0, model.rows() * pxRow - (bottom() - RULER)));
    }

    /** Scrolls as little as brings a step of a key into sight. */
    void reveal(int key, double beat) {
        double room = room(canvas.getWidth());
        left = Math.clamp(left, beat + grid - room, StrictMath.max(beat, beat + grid - room));
        int row = StrictMath.max(0, model.row(key));
        double high = bottom() - RULER;
        top = Math.clamp(top, (row + 1) * pxRow - high, StrictMath.max(row * pxRow, (row + 1) * pxRow - high));
        clamp();
    }

    /** Makes the clip fit, with its notes in the middle. */
    void fit() {
        double length = end() - clip.map(c -> c.start().value()).orElse(0.0);
        pxBeat = Math.clamp((canvas.getWidth() - KEYS - 20) / StrictMath.max(1, length), 12, 200);
        left = begin();
        int low = model.notes().stream().mapToInt(n -> n.pitch().midi()).min().orElse(57);
        int high = model.notes().stream().mapToInt(n -> n.pitch().midi()).max().orElse(63);
        int row = model.folded() ? 0 : 127 - (low + high) / 2;
        top = row * pxRow - (bottom() - RULER) / 2;
    }
}
