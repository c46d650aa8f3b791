package dev.backline.audio.ui.internal.wave;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/** Draws a waveform. What it reads of the peaks grows with the width alone, however long the file is. */
final class WavePainter {
    static final double RULER = 20;

    private static final double FLOOR_DB = -60;
    private static final double CLOSE = 3;

    private final GraphicsContext g;
    private final float[] span = new float[2];
    private Look look;
    private Peaks peaks;
    private Optional<Piece> piece = Optional.empty();
    private Stretch stretch = new Stretch(0, 1);
    private boolean decibels;
    private double width;
    private double height;

    WavePainter(GraphicsContext g, Look look, Peaks peaks) {
        this.g = g;
        this.look = look;
        this.peaks = peaks;
    }

    /** Takes what is drawn next. */
    void set(Look wearing, Peaks of, Optional<Piece> close, boolean inDecibels) {
        look = wearing;
        peaks = of;
        piece = close;
        decibels = inDecibels;
    }

    /**
     * Begins a drawing.
     *
     * @param chosen first and last frame of what is chosen
     */
    void wave(Stretch seen, double wide, double high, long[] chosen) {
        stretch = seen;
        width = wide;
        height = high;
        g.setFont(Font.font(11));
        g.setTextBaseline(VPos.CENTER);
        ruler();
        if (chosen[1] > chosen[0]) {
            g.setFill(look.of(Role.ACCENT).deriveColor(0, 1, 1, 0.22));
            g.fillRect(seen.x(chosen[0]), RULER, seen.x(chosen[1]) - seen.x(chosen[0]), high);
        }
        double each = (high - RULER) / peaks.channels();
        for (int c = 0; c < peaks.channels(); c++) {
            channel(c, RULER + c * each, each);
        }
    }

    private void channel(int channel, double top, double high) {
        double middle = top + high / 2;
        double half = high / 2 - 3;
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        g.strokeLine(0, Math.round(middle) + 0.5, width, Math.round(middle) + 0.5);
        g.setFill(look.of(Role.ACCENT));
        g.setStroke(look.of(Role.ACCENT));
        boolean single = stretch.framesAPixel() < Peaks.CELL;
        if (single && piece.isEmpty()) {
            return;
        }
        if (stretch.framesAPixel() < 1) {
            line(piece.orElseThrow(), channel, middle, half);
            return;
        }
        for (int x = 0; x < width; x++) {
            long first = (long) (stretch.from() + x * stretch.framesAPixel());
            long behind = (long) (stretch.from() + (x + 1) * stretch.framesAPixel());
            if (first >= peaks.frames()) {
                return;
            }
            if (single) {
                piece.orElseThrow().span(channel, first, Math.max(first + 1, behind), span);
            } else {
                peaks.span(channel, first, behind, span);
            }
            double up = middle - shown(span[1]) * half;
            double down = middle - shown(span[0]) * half;
            g.fillRect(x, up, 1, Math.max(1, down - up));
        }
    }

    private void line(Piece close, int channel, double middle, double half) {
        g.setLineWidth(1.4);
        g.beginPath();
        long first = (long) stretch.from();
        for (long frame = first; stretch.x(frame) <= width && frame < peaks.frames(); frame++) {
            double x = stretch.x(frame);
            double y = middle - shown(close.at(channel, frame)) * half;
            if (frame == first) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
            if (stretch.framesAPixel() < 0.2) {
                g.fillOval(x - 2, y - 2, 4, 4);
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

    private void ruler() {
        int rate = peaks.sampleRateHz();
        double step = 1e-5;
        for (int i = 0; step * rate / stretch.framesAPixel() < 90; i++) {
            step *= i % 3 == 1 ? 2.5 : 2;
        }
        g.setFill(look.of(Role.MUTED));
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        for (double at = Math.ceil(stretch.from() / rate / step) * step; stretch.x(at * rate) < width; at += step) {
            double x = Math.round(stretch.x(at * rate)) + 0.5;
            g.strokeLine(x, 4, x, height);
            g.fillText(time(Math.round(at * rate), rate), x + 4, 10);
        }
    }

    static String time(long frame, int rate) {
        double seconds = (double) frame / rate;
        long minutes = (long) (seconds / 60);
        return String.format(Locale.ROOT, "%d:%06.3f", minutes, seconds - 60 * minutes);
    }

    /** Draws onsets as ticks at the foot; where they stand too close they are a band. */
    void onsets(long[] onsets) {
        g.setFill(look.of(Role.TEXT));
        int at = Arrays.binarySearch(onsets, (long) stretch.from());
        double last = -CLOSE;
        for (int i = at < 0 ? -at - 1 : at; i < onsets.length && stretch.x(onsets[i]) <= width; i++) {
            double x = Math.round(stretch.x(onsets[i]));
            if (x - last >= CLOSE) {
                g.fillRect(x, height - 12, 1.5, 12);
                last = x;
            }
        }
    }

    void marks(List<Mark> marks) {
        for (Mark mark : marks) {
            double x = stretch.x(mark.frame());
            if (x >= -1 && x <= width) {
                Role role = switch (mark.kind()) {
                    case WARP -> Role.WARNING;
                    case LOOP -> Role.GOOD;
                    case CUE -> Role.TEXT;
                };
                g.setStroke(look.of(role));
                g.setLineWidth(1.2);
                g.strokeLine(x, RULER, x, height);
                g.setFill(look.of(role));
                g.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {RULER, RULER, RULER + 8}, 3);
                g.fillText(mark.text(), x + 7, RULER + 6);
            }
        }
    }

    void cursor(long frame, Role role) {
        g.setStroke(look.of(role));
        g.setLineWidth(1.5);
        g.strokeLine(stretch.x(frame), RULER, stretch.x(frame), height);
    }
}
