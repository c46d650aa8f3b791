package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Surface;
import dev.backline.model.Note;
import dev.backline.ui.Brush;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;

/** Steps of drum pads: how high a step is filled is its velocity, how wide its foot is, its chance. */
final class DrumCanvas extends Surface {
    private static final double NAMES = 108;
    private static final double HEAD = 18;
    private static final double ROW = 30;
    private static final double LEAST = 20;
    private static final double MOST = 44;
    private static final double GAP = 3;
    private static final int BEATS_A_BAR = 4;

    private final Hands hands;
    private Optional<DrumModel> model = Optional.empty();
    private int pad;
    private int step;
    private double left;
    private double top;
    private double playing = -1;

    /** What the user does to the steps. */
    interface Hands {
        void chosen();

        void toggle(int pad, int step);

        void velocity(int pad, int step, int by);

        void chance(int pad, int step, double by);
    }

    DrumCanvas(Look look, Hands hands) {
        super(look);
        this.hands = hands;
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    void show(DrumModel fresh) {
        model = Optional.of(fresh);
        pad = Math.clamp(pad, 0, fresh.pads().size() - 1);
        step = Math.clamp(step, 0, fresh.steps() - 1);
        hands.chosen();
        redraw();
    }

    int pad() {
        return pad;
    }

    int step() {
        return step;
    }

    void play(double beat) {
        if (beat != playing) {
            playing = beat;
            redraw();
        }
    }

    private double cell() {
        int steps = model.map(DrumModel::steps).orElse(16);
        return Math.clamp((getWidth() - NAMES - GAP) / steps, LEAST, MOST);
    }

    private void clampView() {
        DrumModel now = model.orElseThrow();
        left = Math.clamp(left, 0, StrictMath.max(0, now.steps() * cell() - (getWidth() - NAMES)));
        top = Math.clamp(top, 0, StrictMath.max(0, now.pads().size() * ROW - (getHeight() - HEAD)));
    }

    private void key(KeyEvent event) {
        if (model.isEmpty()) {
            return;
        }
        int up = switch (event.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            default -> 0;
        };
        if (up != 0 && event.isShortcutDown() && event.isAltDown()) {
            hands.chance(pad, step, up * 0.1);
        } else if (up != 0 && event.isShortcutDown()) {
            hands.velocity(pad, step, up * (event.isShiftDown() ? 1 : 8));
        } else {
            switch (event.getCode()) {
                case LEFT -> go(pad, step - 1);
                case RIGHT -> go(pad, step + 1);
                case UP -> go(pad - 1, step);
                case DOWN -> go(pad + 1, step);
                case HOME -> go(pad, 0);
                case END -> go(pad, Integer.MAX_VALUE);
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    private void go(int toPad, int toStep) {
        DrumModel now = model.orElseThrow();
        pad = Math.clamp(toPad, 0, now.pads().size() - 1);
        step = Math.clamp(toStep, 0, now.steps() - 1);
        double wide = getWidth() - NAMES;
        double high = getHeight() - HEAD;
        left = Math.clamp(left, (step + 1) * cell() - wide, StrictMath.max((step + 1) * cell() - wide, step * cell()));
        top = Math.clamp(top, (pad + 1) * ROW - high, StrictMath.max((pad + 1) * ROW - high, pad * ROW));
        hands.chosen();
        redraw();
    }

    private void press(MouseEvent event) {
        if (model.isEmpty() || event.getY() < HEAD || event.getX() < NAMES) {
            return;
        }
        int toPad = (int) ((event.getY() - HEAD + top) / ROW);
        int toStep = (int) ((event.getX() - NAMES + left) / cell());
        if (toPad < model.get().pads().size() && toStep < model.get().steps()) {
            go(toPad, toStep);
            hands.toggle(pad, step);
        }
    }

    /** The wheel over a step changes its velocity while Ctrl is held, its chance with Alt; else it scrolls. */
    private void scroll(ScrollEvent event) {
        if (model.isEmpty()) {
            return;
        }
        int by = event.getDeltaY() > 0 ? 1 : -1;
        int overPad = (int) ((event.getY() - HEAD + top) / ROW);
        int overStep = (int) ((event.getX() - NAMES + left) / cell());
        boolean over = event.getX() > NAMES
                && overPad >= 0
                && overPad < model.get().pads().size()
                && overStep < model.get().steps();
        if (over && event.isShortcutDown()) {
            hands.velocity(overPad, overStep, by * 8);
        } else if (over && event.isAltDown()) {
            hands.chance(overPad, overStep, by * 0.1);
        } else {
            left -= event.isShiftDown() ? event.getDeltaY() : event.getDeltaX();
            top -= event.isShiftDown() ? 0 : event.getDeltaY();
            redraw();
        }
    }

    @Override
    protected void draw(Brush g, double width, double height) {
        if (model.isEmpty()) {
            return;
        }
        clampView();
        DrumModel now = model.get();
        Color color = SetColors.of(now.clip().color().index(), look());
        int from = (int) (left / cell());
        g.save();
        g.beginPath();
        g.rect(NAMES, 0, width - NAMES, height);
        g.clip();
        for (int row = (int) (top / ROW); row < now.pads().size() && row * ROW - top < height; row++) {
            for (int s = from; s < now.steps() && NAMES + s * cell() - left < width; s++) {
                step(g, now, row, s, color);
            }
        }
        head(g, now, from, width);
        ring(g, NAMES + step * cell() - left + 1, HEAD + pad * ROW - top + 1, cell() - GAP, ROW - GAP);
        g.restore();
        names(g, now, height);
    }

    private void step(Brush g, DrumModel now, int row, int s, Color color) {
        double x = NAMES + s * cell() - left + 1;
        double y = HEAD + row * ROW - top + 1;
        double w = cell() - GAP;
        double h = ROW - GAP;
        boolean strong = (int) StrictMath.floor(now.beat(s) + 1e-6) % 2 == 0;
        g.setFill(look().of(strong ? Role.RAISED : Role.SURFACE));
        g.fillRoundRect(x, y, w, h, 4, 4);
        boolean sounds = playing >= now.beat(s) && playing < now.beat(s) + now.grid();
        if (sounds) {
            g.setFill(look().of(Role.GOOD).deriveColor(0, 1, 1, 0.35));
            g.fillRoundRect(x, y, w, h, 4, 4);
        }
        List<Note> notes = now.at(row, s);
        if (!notes.isEmpty()) {
            Note note = notes.getFirst();
            double high = 4 + (h - 4) * note.velocity() / 127;
            g.setFill(color.interpolate(look().of(Role.SURFACE), note.enabled() ? 0.1 : 0.7));
            g.fillRoundRect(x, y + h - high, w, high, 4, 4);
            if (note.probability() < 1) {
                g.setFill(look().of(Role.GROUND));
                g.fillRect(x + 2, y + h - 5, (w - 4) * (1 - note.probability()), 3);
            }
            if (notes.size() > 1) {
                g.setFill(look().of(Role.GROUND));
                g.fillText(Integer.toString(notes.size()), x + 4, y + h - 8);
            }
        }
    }

    private void head(Brush g, DrumModel now, int from, double width) {
        fill(g, Role.GROUND);
        g.fillRect(NAMES, 0, width - NAMES, HEAD);
        g.setFont(SMALL);
        fill(g, Role.MUTED);
        for (int s = from; s < now.steps() && NAMES + s * cell() - left < width; s++) {
            double beat = now.beat(s);
            if (StrictMath.abs(beat - StrictMath.rint(beat)) < 1e-6) {
                long whole = StrictMath.round(beat);
                long bar = StrictMath.floorDiv(whole, BEATS_A_BAR) + 1;
                g.fillText(
                        bar + "." + (StrictMath.floorMod(whole, BEATS_A_BAR) + 1),
                        NAMES + s * cell() - left + 2,
                        HEAD - 6);
            }
        }
        g.setFont(PLAIN);
    }

    private void names(Brush g, DrumModel now, double height) {
        fill(g, Role.GROUND);
        g.fillRect(0, 0, NAMES, height);
        for (int row = (int) (top / ROW); row < now.pads().size() && row * ROW - top < height; row++) {
            double y = HEAD + row * ROW - top;
            fill(g, row == pad ? Role.TEXT : Role.MUTED);
            g.setFont(row == pad ? BOLD : PLAIN);
            text(g, now.pads().get(row).name(), 8, y + ROW / 2 + 4, NAMES - 14);
        }
        g.setFont(PLAIN);
        fill(g, Role.GROUND);
        g.fillRect(0, 0, NAMES, HEAD);
    }
}
