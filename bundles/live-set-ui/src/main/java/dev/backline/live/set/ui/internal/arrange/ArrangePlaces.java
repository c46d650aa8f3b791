package dev.backline.live.set.ui.internal.arrange;

import dev.backline.live.set.ui.internal.Viewport;
import dev.backline.live.set.ui.internal.arrange.ArrangeModel.Lane;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/** Where beats, lanes and values of an arrangement lie on its canvas, as it is scrolled and zoomed. */
final class ArrangePlaces extends Viewport {
    static final double NAMES = 132;
    static final double RULER = 52;

    private final Region canvas;
    private Optional<ArrangeModel> model = Optional.empty();

    ArrangePlaces(Region canvas) {
        super(NAMES, 6, 0.02, 400);
        this.canvas = canvas;
    }

    void show(ArrangeModel fresh) {
        model = Optional.of(fresh);
    }

    double y(Lane one) {
        return RULER + one.top() - top;
    }

    /** Answers how far below the first lane's top a place of the canvas is. */
    double down(double y) {
        return y - RULER + top;
    }

    double yOf(Lane one, double value) {
        double[] range = ArrangeModel.range(one.envelope().orElseThrow());
        double part = Math.clamp((value - range[0]) / (range[1] - range[0]), 0, 1);
        return y(one) + one.height() - 6 - part * (one.height() - 12);
    }

    double valueAt(Lane one, double y) {
        double[] range = ArrangeModel.range(one.envelope().orElseThrow());
        double part = Math.clamp((y(one) + one.height() - 6 - y) / (one.height() - 12), 0, 1);
        return range[0] + part * (range[1] - range[0]);
    }

    /** Answers where the song ends, with its last locator. */
    double end() {
        return model.map(m -> StrictMath.max(
                        m.set().length().value(),
                        m.set().locators().stream()
                                .mapToDouble(l -> l.at().value())
                                .max()
                                .orElse(0)))
                .orElse(0.0);
    }

    double snapped(double beat) {
        return model.map(m -> m.clock().snapped(beat, pxBeat)).orElse(beat);
    }

    double step(double beat) {
        return model.map(m -> m.clock().snap(beat, pxBeat)).orElse(1.0);
    }

    /** Answers the lanes that are seen in a height. */
    List<Lane> seen(double height) {
        return model.map(now -> now.lanes().stream()
                        .skip(now.laneAt(top))
                        .takeWhile(one -> y(one) < height)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void clamp() {
        double room = room(canvas.getWidth());
        left = Math.clamp(left, 0, StrictMath.max(0, end() + room / 2 - room));
        double high = model.map(ArrangeModel::height).orElse(0.0);
        top = Math.clamp(top, 0, StrictMath.max(0, high - (canvas.getHeight() - RULER)));
    }

    /** Makes the whole song fit. */
    void fit() {
        pxBeat = Math.clamp((canvas.getWidth() - NAMES - 30) / StrictMath.max(8, end()), 0.02, 60);
        left = 0;
    }

    /** Scrolls as little as brings a place of a lane into sight. */
    void reveal(Lane one, double beat) {
        double room = room(canvas.getWidth());
        left = Math.clamp(left, StrictMath.max(0, beat + room * 0.05 - room), StrictMath.max(0, beat));
        double high = canvas.getHeight() - RULER;
        double low = one.top() + one.height() - high;
        top = Math.clamp(top, low, StrictMath.max(low, one.top()));
        clamp();
    }
}
