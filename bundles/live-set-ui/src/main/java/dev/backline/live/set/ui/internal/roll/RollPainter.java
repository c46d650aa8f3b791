package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Surface;
import dev.backline.model.Clip;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.ui.Brush;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
import java.util.function.UnaryOperator;
import javafx.scene.paint.Color;

/** Draws what is seen of a clip's notes; it changes nothing. */
final class RollPainter {
    /** From this many notes in sight on they are drawn as plain pixels. */
    private static final int MANY = 600;

    private final RollCanvas canvas;
    private final RollPlaces places;
    private String velocityName = "";
    private String chanceName = "";
    private int color = -1;

    RollPainter(RollCanvas canvas, RollPlaces places) {
        this.canvas = canvas;
        this.places = places;
    }

    /** Sets what stands beside the lanes. */
    void names(String velocity, String chance) {
        velocityName = velocity;
        chanceName = chance;
    }

    void draw(Brush g, Clip clip, double width, double height) {
        color = clip.color().index();
        g.save();
        g.beginPath();
        g.rect(RollPlaces.KEYS, RollPlaces.RULER, width - RollPlaces.KEYS, height - RollPlaces.RULER);
        g.clip();
        rows(g, width);
        lines(g, clip, width);
        notes(g, width);
        lane(g, width);
        cursor(g);
        g.restore();
        keys(g);
        ruler(g, clip, width);
    }

    private static boolean black(int key) {
        return switch (key % 12) {
            case 1, 3, 6, 8, 10 -> true;
            default -> false;
        };
    }

    private void rows(Brush g, double width) {
        for (int row = (int) (places.top() / places.pxRow());
                row < canvas.model().rows() && places.y(row) < places.bottom();
                row++) {
            int key = canvas.model().key(row);
            Color ground = canvas.look().of(black(key) ? Role.GROUND : Role.SURFACE);
            boolean lit = canvas.isScaleShown()
                    && canvas.model().hasScale()
                    && canvas.model().inScale(key);
            g.setFill(lit ? ground.interpolate(canvas.look().of(Role.ACCENT), 0.13) : ground);
            Surface.rect(g, RollPlaces.KEYS, places.y(row), width - RollPlaces.KEYS, places.pxRow() - 1);
        }
    }

    private void lines(Brush g, Clip now, double width) {
        double step = places.grid();
        while (step * places.pxBeat() < 7) {
            step *= 2;
        }
        for (double at = StrictMath.floor(places.left() / step) * step; places.x(at) < width; at += step) {
            boolean bar = StrictMath.abs(at / RollPlaces.BAR - StrictMath.rint(at / RollPlaces.BAR)) < 1e-6;
            boolean beat = StrictMath.abs(at - StrictMath.rint(at)) < 1e-6;
            Color line = canvas.look()
                    .of(Role.SURFACE)
                    .interpolate(canvas.look().of(Role.LINE), bar ? 1 : beat ? 0.55 : 0.25);
            g.setFill(line);
            Surface.rect(g, places.x(at), RollPlaces.RULER, 1, places.bottom() - RollPlaces.RULER);
        }
        g.setFill(canvas.look().of(Role.GROUND).deriveColor(0, 1, 1, 0.55));
        double start =
                places.x(now.looped() ? now.loop().start().value() : now.start().value());
        double end =
                places.x(now.looped() ? now.loop().end().value() : now.end().value());
        g.fillRect(
                RollPlaces.KEYS,
                RollPlaces.RULER,
                StrictMath.max(0, start - RollPlaces.KEYS),
                places.bottom() - RollPlaces.RULER);
        g.fillRect(end, RollPlaces.RULER, StrictMath.max(0, width - end), places.bottom() - RollPlaces.RULER);
    }

    private void notes(Brush g, double width) {
        double until = places.beat(width);
        if (canvas.isGhostsShown()) {
            g.setFill(canvas.look().of(Role.MUTED).deriveColor(0, 1, 1, 0.3));
            int drawn = 0;
            for (int i = RollModel.first(canvas.model().ghosts(), places.left() - RollPlaces.BAR);
                    i < canvas.model().ghosts().size() && drawn < MANY;
                    i++) {
                Note note = canvas.model().ghosts().get(i);
                int row = canvas.model().row(note.pitch().midi());
                if (note.start().value() > until) {
                    break;
                }
                if (row >= 0 && places.y(row) > RollPlaces.RULER - places.pxRow() && places.y(row) < places.bottom()) {
                    g.fillRect(
                            places.x(note.start().value()),
                            places.y(row) + 2,
                            note.length().value() * places.pxBeat() - 1,
                            places.pxRow() - 5);
                    drawn++;
                }
            }
        }
        int from = canvas.model().firstFrom(places.left());
        int to = RollModel.first(canvas.model().notes(), until);
        if (to - from > MANY) {
            many(g, from, to);
            return;
        }
        UnaryOperator<Note> change = canvas.change();
        for (int i = from; i < to; i++) {
            Note note = canvas.model().notes().get(i);
            boolean chosen = canvas.model().isChosen(note);
            note(g, chosen ? change.apply(note) : note, chosen);
        }
    }

    private Color color() {
        return SetColors.of(color, canvas.look());
    }

    private void note(Brush g, Note note, boolean chosen) {
        int row = canvas.model().row(note.pitch().midi());
        if (row < 0 || places.y(row) < RollPlaces.RULER - places.pxRow() || places.y(row) > places.bottom()) {
            return;
        }
        double x = places.x(note.start().value());
        double w = StrictMath.max(2, note.length().value() * places.pxBeat() - 1);
        g.setFill(shade(note));
        Surface.box(g, x, places.y(row), w, places.pxRow() - 1);
        if (note.probability() < 1) {
            g.setFill(canvas.look().of(Role.GROUND));
            g.fillRect(
                    x + 2,
                    places.y(row) + places.pxRow() - 4,
                    StrictMath.max(0, (w - 4) * (1 - note.probability())),
                    2);
        }
        if (chosen) {
            g.setStroke(canvas.look().of(Role.TEXT));
            g.setLineWidth(1.5);
            g.strokeRoundRect(x, places.y(row) + 0.5, w, places.pxRow() - 1.5, 3, 3);
        }
    }

    private Color shade(Note note) {
        double soft = 0.5 * (1 - note.velocity() / 127.0);
        return color().interpolate(canvas.look().of(Role.SURFACE), note.enabled() ? soft : 0.8);
    }

    private void many(Brush g, int from, int to) {
        Color[] shades = new Color[5];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = color().interpolate(canvas.look().of(Role.SURFACE), 0.12 * (4 - i));
        }
        Color chosen = canvas.look().of(Role.TEXT);
        boolean any = canvas.model().isAnyChosen();
        int high = StrictMath.max(1, (int) places.pxRow() - 2);
        for (int i = from; i < to; i++) {
            Note note = canvas.model().notes().get(i);
            int row = canvas.model().row(note.pitch().midi());
            if (row >= 0 && places.y(row) > RollPlaces.RULER - places.pxRow() && places.y(row) < places.bottom()) {
                int x = (int) ((note.start().value() - places.left()) * places.pxBeat());
                int w = StrictMath.max(1, (int) (note.length().value() * places.pxBeat()) - 1);
                g.setFill(any && canvas.model().isChosen(note) ? chosen : shades[note.velocity() * 4 / 127]);
                g.fillRect(
                        RollPlaces.KEYS + x,
                        RollPlaces.RULER + (int) (row * places.pxRow() - places.top()) + 1,
                        w,
                        high);
            }
        }
    }

    private void lane(Brush g, double width) {
        if (places.lanes() == 0) {
            return;
        }
        double base = places.bottom();
        g.setFill(canvas.look().of(Role.SURFACE));
        g.fillRect(RollPlaces.KEYS, base, width - RollPlaces.KEYS, places.lanes());
        g.setStroke(canvas.look().of(Role.LINE));
        g.setLineWidth(1);
        g.strokeLine(RollPlaces.KEYS, base + 0.5, width, base + 0.5);
        g.strokeLine(RollPlaces.KEYS, base + RollPlaces.LANE + 0.5, width, base + RollPlaces.LANE + 0.5);
        UnaryOperator<Note> change = canvas.change();
        int to = RollModel.first(canvas.model().notes(), places.beat(width));
        double last = -10;
        for (int i = RollModel.first(canvas.model().notes(), places.left()); i < to; i++) {
            Note one = canvas.model().notes().get(i);
            boolean chosen = canvas.model().isChosen(one);
            double x = places.x(one.start().value());
            if (!chosen && x - last < 3 && to > MANY) {
                // Thousands of stems in one pixel are one stem.
                continue;
            }
            last = x;
            Note note = chosen ? change.apply(one) : one;
            g.setFill(chosen ? canvas.look().of(Role.TEXT) : color());
            double velocity = (RollPlaces.LANE - 12) * note.velocity() / 127;
            Surface.rect(g, x, base + RollPlaces.LANE - 4 - velocity, 3, velocity);
            double chance = (RollPlaces.LANE - 12) * note.probability();
            Surface.rect(g, x, base + 2 * RollPlaces.LANE - 4 - chance, 3, chance);
        }
    }

    private void cursor(Brush g) {
        int row = canvas.model().row(canvas.cursorKey());
        if (row >= 0) {
            canvas.ring(
                    g,
                    places.x(canvas.cursorBeat()),
                    places.y(row),
                    places.grid() * places.pxBeat(),
                    places.pxRow() - 1);
        }
        RollDrag now = canvas.drag().orElse(null);
        if (now != null && now.grip == RollDrag.Grip.MARK) {
            g.setStroke(canvas.look().of(Role.ACCENT));
            g.setLineWidth(1);
            g.strokeRect(
                    StrictMath.min(now.x, now.nowX),
                    StrictMath.min(now.y, now.nowY),
                    StrictMath.abs(now.nowX - now.x),
                    StrictMath.abs(now.nowY - now.y));
        }
        if (canvas.playing() >= 0) {
            g.setStroke(canvas.look().of(Role.GOOD));
            g.setLineWidth(1.5);
            g.strokeLine(places.x(canvas.playing()), RollPlaces.RULER, places.x(canvas.playing()), places.bottom());
        }
    }

    private void keys(Brush g) {
        g.setFill(canvas.look().of(Role.GROUND));
        g.fillRect(0, 0, RollPlaces.KEYS, canvas.getHeight());
        g.setFont(Surface.SMALL);
        for (int row = (int) (places.top() / places.pxRow());
                row < canvas.model().rows() && places.y(row) < places.bottom();
                row++) {
            int key = canvas.model().key(row);
            double y = places.y(row);
            if (y < RollPlaces.RULER - places.pxRow()) {
                continue;
            }
            // Keys are white and black in every theme: they stand for an instrument.
            g.setFill(black(key) ? Color.gray(0.16) : Color.gray(0.88));
            g.fillRect(2, y, RollPlaces.KEYS - 6, places.pxRow() - 0.5);
            if (key % 12 == 0 || canvas.model().folded() || key == canvas.cursorKey()) {
                g.setFill(black(key) ? Color.WHITE : Color.BLACK);
                g.fillText(Pitch.of(key).name(), 6, y + places.pxRow() / 2 + 3.5);
            }
        }
        g.setFill(canvas.look().of(Role.GROUND));
        g.fillRect(0, 0, RollPlaces.KEYS, RollPlaces.RULER);
        if (places.lanes() > 0) {
            g.fillRect(0, places.bottom(), RollPlaces.KEYS, places.lanes());
            g.setFill(canvas.look().of(Role.MUTED));
            canvas.text(g, velocityName, 3, places.bottom() + RollPlaces.LANE / 2 + 4, RollPlaces.KEYS - 5);
            canvas.text(g, chanceName, 3, places.bottom() + RollPlaces.LANE * 1.5 + 4, RollPlaces.KEYS - 5);
        }
        g.setFont(Surface.PLAIN);
    }

    private void ruler(Brush g, Clip now, double width) {
        g.setFill(canvas.look().of(Role.GROUND));
        g.fillRect(RollPlaces.KEYS, 0, width - RollPlaces.KEYS, RollPlaces.RULER);
        if (now.looped()) {
            g.setFill(canvas.look().of(Role.RAISED));
            g.fillRoundRect(
                    places.x(now.loop().start().value()),
                    1,
                    now.loop().length().value() * places.pxBeat(),
                    RollPlaces.RULER - 3,
                    4,
                    4);
        }
        g.setFont(Surface.SMALL);
        g.setFill(canvas.look().of(Role.MUTED));
        double step = 1;
        while (step * places.pxBeat() < 46) {
            step *= 2;
        }
        for (double at = StrictMath.max(StrictMath.ceil(places.left() / step) * step, 0);
                places.x(at) < width;
                at += step) {
            long bar = (long) StrictMath.floor(at / RollPlaces.BAR) + 1;
            long beat = (long) (at % RollPlaces.BAR) + 1;
            g.fillText(beat == 1 ? Long.toString(bar) : bar + "." + beat, places.x(at) + 3, RollPlaces.RULER - 7);
        }
        g.setFont(Surface.PLAIN);
    }
}
