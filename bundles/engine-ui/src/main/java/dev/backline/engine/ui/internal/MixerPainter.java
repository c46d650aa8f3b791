package dev.backline.engine.ui.internal;

import dev.backline.engine.ui.internal.MixerModel.Part;
import dev.backline.engine.ui.internal.MixerModel.Strip;
import dev.backline.engine.ui.internal.MixerModel.What;
import dev.backline.model.Track;
import dev.backline.ui.Brush;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.SetColors;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws the strips of a mixer. */
final class MixerPainter {
    private static final double[] MARKS = {6, 0, -6, -12, -24, -48};
    private static final double LOUD_DB = -6;
    private static final Font SMALL = Font.font(11);
    private static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11.5);

    private Look look;
    private StripLayout place = new StripLayout(0, 0);

    MixerPainter(Look look) {
        this.look = look;
    }

    void wear(Look other) {
        look = other;
    }

    void begin(Brush g, double width, double height, StripLayout layout) {
        place = layout;
        g.setFill(look.of(Role.GROUND));
        g.fillRect(0, 0, width, height);
        g.setTextBaseline(VPos.CENTER);
    }

    /**
     * Draws one.
     *
     * @param part that is chosen, when the strip is
     * @param moving where the chosen part is held
     */
    void strip(
            Brush g,
            Strip strip,
            double x,
            PeakHold[] meter,
            Optional<Part> part,
            OptionalDouble moving,
            boolean focused) {
        boolean apart = strip.kind() == Track.Kind.RETURN || strip.isMain();
        g.setFill(look.of(apart ? Role.RAISED : Role.SURFACE));
        g.fillRoundRect(x, 0, StripLayout.WIDTH, place.height(), 8, 8);
        // Where a theme has one ground for all, lines part what lies beside each other.
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        g.strokeRoundRect(x + 0.5, 0.5, StripLayout.WIDTH - 1, place.height() - 1, 8, 8);
        head(g, strip, x);
        for (int i = 0; i < place.sends() && i < strip.sends().size(); i++) {
            bar(g, x, place.send(i), Part.send(i), held(strip, Part.send(i), part, moving), letter(i));
        }
        bar(g, x, place.pan(), Part.PAN, held(strip, Part.PAN, part, moving), "");
        fader(g, strip, x, held(strip, Part.VOLUME, part, moving), meter);
        switches(g, strip, x);
        if (part.isPresent()) {
            frame(g, x, part.get(), focused);
        }
    }

    private static double held(Strip strip, Part which, Optional<Part> part, OptionalDouble moving) {
        boolean ours = part.isPresent() && part.get().equals(which);
        return ours ? moving.orElse(strip.value(which)) : strip.value(which);
    }

    private static String letter(int send) {
        return String.valueOf((char) ('A' + send % 26));
    }

    private void head(Brush g, Strip strip, double x) {
        Color color = SetColors.of(strip.color(), look);
        g.setFill(color.interpolate(look.of(Role.SURFACE), look.dark() ? 0.6 : 0.7));
        g.fillRoundRect(x, 0, StripLayout.WIDTH, StripLayout.HEAD, 8, 8);
        g.setFill(color);
        g.fillRect(x, StripLayout.HEAD - 3, StripLayout.WIDTH, 3);
        for (int i = 0; i < strip.depth(); i++) {
            g.fillRect(x + 3 + 3.0 * i, 5, 1.5, StripLayout.HEAD - 11);
        }
        g.setFont(BOLD);
        text(g, strip.name(), x + StripLayout.INSET + 3.0 * strip.depth(), StripLayout.HEAD / 2 - 1, Role.TEXT, 70);
        g.setFont(SMALL);
    }

    private void bar(Brush g, double x, double y, Part part, double value, String name) {
        double wide = StripLayout.WIDTH - 2 * StripLayout.INSET;
        double from = x + StripLayout.INSET;
        g.setFill(look.of(Role.GROUND));
        g.fillRoundRect(from, y + 2, wide, StripLayout.ROW - 4, 4, 4);
        double share = part.share(value);
        g.setFill(look.of(Role.ACCENT).deriveColor(0, 1, 1, look.dark() ? 0.45 : 0.35));
        if (part.what() == What.PAN) {
            double middle = from + wide / 2;
            double to = from + share * wide;
            g.fillRect(Math.min(middle, to), y + 3, Math.max(1.5, Math.abs(to - middle)), StripLayout.ROW - 6);
        } else if (share > 0) {
            g.fillRoundRect(from, y + 2, share * wide, StripLayout.ROW - 4, 4, 4);
        }
        if (!name.isEmpty()) {
            text(g, name, from + 4, y + StripLayout.ROW / 2, Role.MUTED, 14);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        text(g, part.text(value), from + wide - 4, y + StripLayout.ROW / 2, Role.TEXT, 44);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void fader(Brush g, Strip strip, double x, double value, PeakHold[] meter) {
        double top = place.faderTop();
        double high = place.faderBottom() - top;
        scale(g, x, top, high);
        meter(g, x + StripLayout.WIDTH - 34, top, high, meter[0]);
        meter(g, x + StripLayout.WIDTH - 22, top, high, meter[1]);
        peak(g, x, meter);
        double middle = x + 22;
        g.setFill(look.of(Role.GROUND));
        g.fillRoundRect(middle - 2, top, 4, high, 4, 4);
        double y = top + (1 - Part.VOLUME.share(value)) * high;
        g.setFill(strip.on() ? look.of(Role.TEXT) : look.of(Role.MUTED));
        g.fillRoundRect(middle - 13, y - 5, 26, 10, 5, 5);
        g.setFill(look.of(Role.GROUND));
        g.fillRect(middle - 13, y - 0.75, 26, 1.5);
        g.setTextAlign(TextAlignment.CENTER);
        text(g, Part.VOLUME.text(value) + " dB", x + StripLayout.WIDTH / 2, place.number() + 8, Role.TEXT, 80);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void scale(Brush g, double x, double top, double high) {
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        for (double mark : MARKS) {
            double y = Math.round(top + (1 - Part.VOLUME.share(mark)) * high) + 0.5;
            g.strokeLine(x + 8, y, x + StripLayout.WIDTH - 36, y);
        }
    }

    private void meter(Brush g, double x, double top, double high, PeakHold hold) {
        g.setFill(look.of(Role.GROUND));
        g.fillRect(x, top, 9, high);
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        g.strokeRect(x - 0.5, top - 0.5, 10, high + 1);
        double share = Part.VOLUME.share(Math.clamp(hold.shownDb(), MixerModel.FLOOR_DB, MixerModel.MOST_DB));
        double loud = Part.VOLUME.share(LOUD_DB);
        if (share > 0) {
            double low = Math.min(share, loud);
            g.setFill(look.of(Role.GOOD));
            g.fillRect(x, top + (1 - low) * high, 9, low * high);
        }
        if (share > loud) {
            g.setFill(look.of(hold.shownDb() > 0 ? Role.DANGER : Role.WARNING));
            g.fillRect(x, top + (1 - share) * high, 9, (share - loud) * high);
        }
        if (hold.isClipped()) {
            g.setFill(look.of(Role.DANGER));
            g.fillRect(x, top - 4, 9, 4);
        }
    }

    private void peak(Brush g, double x, PeakHold[] meter) {
        double db = Math.max(meter[0].highestDb(), meter[1].highestDb());
        boolean clipped = meter[0].isClipped() || meter[1].isClipped();
        String text = db <= MixerModel.FLOOR_DB ? "-∞" : String.format(Locale.ROOT, "%.1f", db);
        g.setTextAlign(TextAlignment.RIGHT);
        if (clipped) {
            g.setFill(look.of(Role.DANGER));
            g.fillRoundRect(x + 28, place.peak(), StripLayout.WIDTH - 38, StripLayout.NUMBER - 6, 5, 5);
            g.setFill(look.of(Role.GROUND));
            g.fillText(text + " !", x + StripLayout.WIDTH - 14, place.peak() + 7, 44);
        } else {
            text(g, text, x + StripLayout.WIDTH - 14, place.peak() + 7, Role.MUTED, 44);
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void switches(Brush g, Strip strip, double x) {
        double each = (StripLayout.WIDTH - 2 * StripLayout.INSET) / 3;
        double from = x + StripLayout.INSET;
        one(g, from, each, "M", !strip.on(), Role.WARNING);
        one(g, from + each, each, "S", strip.solo(), Role.ACCENT);
        if (strip.canArm()) {
            one(g, from + 2 * each, each, "A", strip.armed(), Role.DANGER);
        }
    }

    private void one(Brush g, double x, double wide, String letter, boolean lit, Role role) {
        double y = place.switches() + 1;
        g.setFill(lit ? look.of(role) : look.of(Role.GROUND));
        g.fillRoundRect(x + 1, y, wide - 2, 18, 5, 5);
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        g.strokeRoundRect(x + 1.5, y + 0.5, wide - 3, 17, 5, 5);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFont(lit ? BOLD : SMALL);
        text(g, letter, x + wide / 2, y + 9, lit ? Role.GROUND : Role.MUTED, wide);
        g.setFont(SMALL);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void frame(Brush g, double x, Part part, boolean focused) {
        g.setStroke(look.of(focused ? Role.ACCENT : Role.MUTED));
        g.setLineWidth(focused ? 2 : 1);
        g.strokeRoundRect(x + 1, 1, StripLayout.WIDTH - 2, place.height() - 2, 8, 8);
        double y = switch (part.what()) {
            case VOLUME -> place.number() - 1;
            case PAN -> place.pan();
            case SEND -> place.send(part.send());
        };
        g.setLineWidth(1);
        g.strokeRoundRect(
                x + StripLayout.INSET - 2, y, StripLayout.WIDTH - 2 * StripLayout.INSET + 4, StripLayout.ROW, 5, 5);
    }

    private void text(Brush g, String text, double x, double y, Role role, double room) {
        g.setFill(look.of(role));
        int fits = Math.max(2, (int) (room / 6.2));
        g.fillText(text.length() <= fits ? text : text.substring(0, fits - 1) + "…", x, y, room);
    }
}
