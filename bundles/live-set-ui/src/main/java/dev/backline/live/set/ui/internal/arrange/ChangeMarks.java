package dev.backline.live.set.ui.internal.arrange;

import dev.backline.live.set.ui.internal.arrange.ArrangeModel.Lane;
import dev.backline.live.set.ui.internal.arrange.Changes.Kind;
import dev.backline.model.Track;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Marks over an arrangement of what differs from the last save, each by colour and by sign; the pointer goes through them. */
final class ChangeMarks extends Region {
    private static final Font SIGN = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11);
    private static final double BADGE = 13;

    private final Canvas canvas = new Canvas();
    private final ArrangePlaces below;
    private final Supplier<Look> look;
    private Changes changes = Changes.NONE;

    /** Makes marks of nothing over an arrangement. */
    ChangeMarks(ArrangePlaces below, Supplier<Look> look) {
        this.below = below;
        this.look = look;
        canvas.setManaged(false);
        canvas.setVisible(false);
        getChildren().add(canvas);
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    void show(Changes value) {
        changes = value;
        // A picture that shows nothing costs as much as any other one.
        canvas.setVisible(!changes.equals(Changes.NONE));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(canvas.isVisible() ? getWidth() : 0);
        canvas.setHeight(canvas.isVisible() ? getHeight() : 0);
        draw();
    }

    /** Draws what is seen of them; called when what lies below was drawn anew. */
    void draw() {
        if (!canvas.isVisible()) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(SIGN);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.save();
        g.beginPath();
        g.rect(0, ArrangePlaces.RULER, getWidth(), Math.max(0, getHeight() - ArrangePlaces.RULER));
        g.clip();
        for (Lane lane : below.seen(getHeight())) {
            if (lane.envelope().isPresent()) {
                points(g, lane);
            } else {
                clips(g, lane);
                Kind track = changes.tracks().get(lane.track().id());
                if (track != null) {
                    badge(g, track, ArrangePlaces.NAMES - BADGE - 6, below.y(lane) + 4);
                }
            }
        }
        g.restore();
    }

    private void clips(GraphicsContext g, Lane lane) {
        for (Track.Placed clip : lane.clips(below.beat(ArrangePlaces.NAMES), below.beat(getWidth()))) {
            Kind kind = changes.clips().get(clip.clip().id());
            if (kind != null) {
                box(g, kind, clip, lane);
            }
        }
        for (Track.Placed clip : changes.gone().getOrDefault(lane.track().id(), List.of())) {
            box(g, Kind.GONE, clip, lane);
        }
    }

    private void box(GraphicsContext g, Kind kind, Track.Placed clip, Lane lane) {
        double from = Math.max(ArrangePlaces.NAMES, below.x(clip.at().value()));
        double to = Math.min(getWidth() + 2, below.x(clip.end().value()) - 1);
        if (to <= from) {
            return;
        }
        double y = below.y(lane) + 1;
        g.setStroke(color(kind));
        g.setLineWidth(2);
        if (kind == Kind.GONE) {
            g.setLineDashes(5, 4);
        }
        g.strokeRect(from + 1, y + 1, Math.max(1, to - from - 2), lane.height() - 6);
        g.setLineDashes();
        if (to - from > BADGE + 4) {
            badge(g, kind, to - BADGE - 2, y + 2);
        }
    }

    private void points(GraphicsContext g, Lane lane) {
        Map<Double, Kind> kinds = changes.points()
                .getOrDefault(Changes.lane(lane.track(), lane.envelope().orElseThrow()), Map.of());
        kinds.forEach((beat, kind) -> {
            double x = below.x(beat);
            if (x >= ArrangePlaces.NAMES && x <= getWidth()) {
                badge(g, kind, x - BADGE / 2, below.y(lane) + 2);
            }
        });
    }

    private void badge(GraphicsContext g, Kind kind, double x, double y) {
        g.setFill(color(kind));
        g.fillRoundRect(x, y, BADGE, BADGE, 4, 4);
        g.setFill(look.get().of(Role.GROUND));
        g.fillText(kind.sign(), x + BADGE / 2, y + BADGE / 2);
    }

    private Color color(Kind kind) {
        return look.get()
                .of(
                        switch (kind) {
                            case ADDED -> Role.GOOD;
                            case CHANGED -> Role.WARNING;
                            case GONE -> Role.DANGER;
                        });
    }
}
