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
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * Pictures of a sound beside its figures. 1 to 5 choose the picture; H draws the harmonic series above the strongest tone, F a lattice of circles; the landscape
 * is turned by the arrows or a drag and comes nearer by plus and minus.
 */
final class LabCanvas extends Region {
    private static final double FIGURES = 214;
    private static final double EDGE = 30;
    private static final double LOW_DB = -96;
    private static final double LOUD_LOW = -60;
    private static final int PARTIALS = 16;
    private static final int SLICES = 60;

    private final Canvas canvas = new Canvas();
    private final Words words;
    private Look look;
    private Figures figures = Figures.NONE;
    private Optional<Portrait> portrait = Optional.empty();
    private Optional<WritableImage> picture = Optional.empty();
    private View view = View.SPECTRUM;
    private boolean harmonics;
    private boolean lattice;
    private double turn = 0.5;
    private double tilt = 0.5;
    private double near = 1;
    private double lastX;
    private double lastY;

    LabCanvas(Look look, Words words) {
        this.look = look;
        this.words = words;
        getChildren().add(canvas);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(240, 120);
        tell();
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            lastX = event.getX();
            lastY = event.getY();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            orbit((event.getX() - lastX) / 200, (event.getY() - lastY) / 200);
            lastX = event.getX();
            lastY = event.getY();
        });
        addEventHandler(ScrollEvent.SCROLL, event -> nearer(event.getDeltaY() > 0 ? 1.1 : 1 / 1.1));
        focusedProperty().addListener((property, before, now) -> draw());
    }

    void show(Figures value) {
        figures = value;
        tell();
        draw();
    }

    void show(Portrait value) {
        portrait = Optional.of(value);
        picture = Optional.empty();
        draw();
    }

    void wear(Look other) {
        look = other;
        picture = Optional.empty();
        draw();
    }

    void choose(View value) {
        view = value;
        tell();
        draw();
    }

    View view() {
        return view;
    }

    void harmonics() {
        harmonics = !harmonics;
        draw();
    }

    void lattice() {
        lattice = !lattice;
        draw();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DIGIT1 -> choose(View.SPECTRUM);
            case DIGIT2 -> choose(View.SPECTROGRAM);
            case DIGIT3 -> choose(View.LOUDNESS);
            case DIGIT4 -> choose(View.FIELD);
            case DIGIT5 -> choose(View.LANDSCAPE);
            case H -> harmonics();
            case F -> lattice();
            case LEFT -> orbit(-0.1, 0);
            case RIGHT -> orbit(0.1, 0);
            case UP -> orbit(0, -0.1);
            case DOWN -> orbit(0, 0.1);
            case PLUS, ADD, EQUALS -> nearer(1.1);
            case MINUS, SUBTRACT -> nearer(1 / 1.1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void orbit(double by, double up) {
        if (view == View.LANDSCAPE) {
            turn += by;
            tilt = Math.clamp(tilt + up, 0.15, 1.3);
            draw();
        }
    }

    private void nearer(double by) {
        if (view == View.LANDSCAPE) {
            near = Math.clamp(near * by, 0.4, 3);
            draw();
        }
    }

    private void tell() {
        StringBuilder told = new StringBuilder(words.get("lab." + view.name().toLowerCase(Locale.ROOT)));
        figures.lines()
                .forEach(l -> told.append(", ")
                        .append(words.get("lab." + l.key()))
                        .append(' ')
                        .append(l.value())
                        .append(' ')
                        .append(l.unit()));
        setAccessibleText(told.toString());
    }

    // ---- drawing

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private double wide() {
        return getWidth() - FIGURES;
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.GROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font(11));
        figures(g);
        g.save();
        g.beginPath();
        g.rect(0, 0, wide(), getHeight());
        g.clip();
        if (portrait.isPresent() && wide() > 2 * EDGE && getHeight() > 2 * EDGE) {
            switch (view) {
                case SPECTRUM -> spectrum(g, portrait.get());
                case SPECTROGRAM -> spectrogram(g, portrait.get());
                case LOUDNESS -> loudness(g, portrait.get());
                case FIELD -> field(g, portrait.get());
                case LANDSCAPE -> landscape(g, portrait.get());
            }
        }
        g.restore();
        if (isFocused()) {
            g.setStroke(look.of(Role.ACCENT));
            g.setLineWidth(1.5);
            g.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
        }
    }

    private void figures(GraphicsContext g) {
        double x = wide();
        g.setFill(look.of(Role.SURFACE));
        g.fillRect(x, 0, FIGURES, getHeight());
        double y = 20;
        for (Figures.Line line : figures.lines()) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(look.of(Role.MUTED));
            g.setFont(Font.font(11));
            g.fillText(words.get("lab." + line.key()), x + 12, y);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(look.of(Role.TEXT));
            g.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 12));
            g.fillText(line.value() + " " + line.unit(), getWidth() - 12, y);
            y += 22;
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Font.font(11));
    }

    private double x(double hz) {
        double share = StrictMath.log(hz / Portrait.LOW_HZ) / StrictMath.log(Portrait.HIGH_HZ / Portrait.LOW_HZ);
        return EDGE + share * (wide() - 2 * EDGE);
    }

    private double y(double db) {
        return EDGE + Math.clamp(db / LOW_DB, 0, 1) * (getHeight() - 2 * EDGE);
    }

    private void spectrum(GraphicsContext g, Portrait drawn) {
        for (double hz : new double[] {31.5, 63, 125, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000}) {
            grid(g, x(hz), true, hz >= 1_000 ? (int) (hz / 1_000) + "k" : Integer.toString((int) hz));
        }
        for (int db = 0; db > LOW_DB; db -= 12) {
            grid(g, y(db), false, Integer.toString(db));
        }
        if (lattice) {
            lattice(g, EDGE + (wide() - 2 * EDGE) / 2, getHeight() / 2, getHeight() / 7);
        }
        int strongest = strongest(drawn);
        if (harmonics) {
            harmonics(g, strongest * drawn.binHz());
        }
        g.setStroke(look.of(Role.ACCENT));
        g.setLineWidth(1.5);
        g.beginPath();
        boolean begun = false;
        for (double px = EDGE; px < wide() - EDGE; px++) {
            double from = hz(px);
            double to = hz(px + 1);
            double most = 0;
            int last = (int) Math.min(drawn.bins() - 1.0, Math.max(from / drawn.binHz(), to / drawn.binHz()));
            for (int k = (int) (from / drawn.binHz()); k <= last; k++) {
                most = Math.max(most, drawn.power(k));
            }
            double at = y(10 * StrictMath.log10(most + 1e-15));
            if (begun) {
                g.lineTo(px, at);
            } else {
                g.moveTo(px, at);
                begun = true;
            }
        }
        g.stroke();
    }

    private double hz(double px) {
        double share = (px - EDGE) / (wide() - 2 * EDGE);
        return Portrait.LOW_HZ * StrictMath.pow(Portrait.HIGH_HZ / Portrait.LOW_HZ, share);
    }

    private static int strongest(Portrait drawn) {
        int most = Math.max(1, (int) (Portrait.LOW_HZ / drawn.binHz()));
        for (int k = most; k < drawn.bins(); k++) {
            most = drawn.power(k) > drawn.power(most) ? k : most;
        }
        return most;
    }

    private void harmonics(GraphicsContext g, double baseHz) {
        g.setStroke(look.of(Role.WARNING));
        g.setFill(look.of(Role.WARNING));
        g.setLineWidth(1);
        for (int n = 1; n <= PARTIALS && n * baseHz < Portrait.HIGH_HZ; n++) {
            double at = x(n * baseHz);
            g.strokeLine(at, EDGE, at, getHeight() - EDGE);
            if (n <= 8) {
                g.fillText(Integer.toString(n), at + 3, EDGE + 6);
            }
        }
        g.fillText(words.get("lab.harmonics.of", String.format(Locale.ROOT, "%.1f", baseHz)), EDGE + 6, EDGE - 12);
    }

    /** Circles of one size, each through the middles of its neighbours: a drawing to look by, which says nothing of the sound. */
    private void lattice(GraphicsContext g, double x, double y, double radius) {
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        for (int q = -2; q <= 2; q++) {
            for (int r = Math.max(-2, -q - 2); r <= Math.min(2, -q + 2); r++) {
                double at = x + radius * (q + r / 2.0);
                double down = y + radius * r * 0.8660254037844386;
                g.strokeOval(at - radius, down - radius, 2 * radius, 2 * radius);
            }
        }
    }

    private void grid(GraphicsContext g, double at, boolean upright, String text) {
        g.setStroke(look.of(Role.LINE));
        g.setLineWidth(1);
        g.setFill(look.of(Role.MUTED));
        double place = Math.round(at) + 0.5;
        if (upright) {
            g.strokeLine(place, EDGE, place, getHeight() - EDGE);
            g.fillText(text, place - 8, getHeight() - EDGE / 2);
        } else {
            g.strokeLine(EDGE, place, wide() - EDGE, place);
            g.fillText(text, 4, place);
        }
    }

    private void spectrogram(GraphicsContext g, Portrait drawn) {
        if (picture.isEmpty()) {
            WritableImage image = new WritableImage(Portrait.COLUMNS, Portrait.BANDS);
            PixelWriter pixels = image.getPixelWriter();
            for (int column = 0; column < Portrait.COLUMNS; column++) {
                for (int band = 0; band < Portrait.BANDS; band++) {
                    pixels.setColor(column, Portrait.BANDS - 1 - band, heat(drawn.level(column, band)));
                }
            }
            picture = Optional.of(image);
        }
        g.drawImage(picture.get(), EDGE, EDGE, wide() - 2 * EDGE, getHeight() - 2 * EDGE);
        g.setFill(look.of(Role.MUTED));
        for (double hz : new double[] {50, 200, 1_000, 5_000}) {
            double share = StrictMath.log(hz / Portrait.LOW_HZ) / StrictMath.log(Portrait.HIGH_HZ / Portrait.LOW_HZ);
            double at = getHeight() - EDGE - share * (getHeight() - 2 * EDGE);
            g.fillText(hz >= 1_000 ? (int) (hz / 1_000) + "k" : Integer.toString((int) hz), 4, at);
        }
        seconds(g, drawn);
    }

    /** From the ground by the accent to the text: lighter or darker is louder, without any need of hues. */
    private Color heat(double db) {
        double share = Math.clamp(1 - db / LOW_DB, 0, 1);
        return share < 0.6
                ? look.of(Role.GROUND).interpolate(look.of(Role.ACCENT), share / 0.6)
                : look.of(Role.ACCENT).interpolate(look.of(Role.TEXT), (share - 0.6) / 0.4);
    }

    private void seconds(GraphicsContext g, Portrait drawn) {
        g.setFill(look.of(Role.MUTED));
        for (int i = 0; i <= 4; i++) {
            double at = EDGE + i / 4.0 * (wide() - 2 * EDGE);
            long frame = (long) (drawn.seconds() * i / 4 * drawn.sampleRateHz());
            g.fillText(WaveCanvas.time(frame, drawn.sampleRateHz()), Math.min(at, wide() - 52), getHeight() - EDGE / 2);
        }
    }

    private void loudness(GraphicsContext g, Portrait drawn) {
        for (int lufs = -6; lufs > LOUD_LOW; lufs -= 6) {
            grid(g, loud(lufs), false, Integer.toString(lufs));
        }
        course(g, figures.momentaryLufs(), Role.MUTED, 1);
        course(g, figures.shortTermLufs(), Role.ACCENT, 2);
        seconds(g, drawn);
    }

    private double loud(double lufs) {
        return EDGE + Math.clamp(lufs / LOUD_LOW, 0, 1) * (getHeight() - 2 * EDGE);
    }

    private void course(GraphicsContext g, List<Double> values, Role role, double width) {
        if (values.size() < 2) {
            return;
        }
        g.setStroke(look.of(role));
        g.setLineWidth(width);
        g.beginPath();
        int steps = (int) Math.min(values.size(), wide());
        for (int i = 0; i < steps; i++) {
            double value = values.get((int) ((long) i * values.size() / steps));
            double x = EDGE + (double) i / steps * (wide() - 2 * EDGE);
            if (i == 0) {
                g.moveTo(x, loud(value));
            } else {
                g.lineTo(x, loud(value));
            }
        }
        g.stroke();
    }

    private void field(GraphicsContext g, Portrait drawn) {
        double size = Math.min(wide(), getHeight()) - 2 * EDGE;
        double left = (wide() - size) / 2;
        double top = (getHeight() - size) / 2;
        if (lattice) {
            lattice(g, left + size / 2, top + size / 2, size / 6);
        }
        g.setStroke(look.of(Role.LINE));
        g.strokeLine(left + size / 2, top, left + size / 2, top + size);
        g.strokeLine(left + size / 4, top + size / 4, left + 3 * size / 4, top + 3 * size / 4);
        g.strokeLine(left + size / 4, top + 3 * size / 4, left + 3 * size / 4, top + size / 4);
        g.setFill(look.of(Role.MUTED));
        g.fillText("L", left + size / 4 - 12, top + size / 4 - 8);
        g.fillText("R", left + 3 * size / 4 + 6, top + size / 4 - 8);
        double cell = size / Portrait.FIELD;
        for (int y = 0; y < Portrait.FIELD; y++) {
            for (int x = 0; x < Portrait.FIELD; x++) {
                int often = drawn.stood(x, y);
                if (often > 0) {
                    double share = Math.clamp(StrictMath.log1p(often) / 9, 0.15, 1);
                    g.setFill(look.of(Role.ACCENT).deriveColor(0, 1, 1, share));
                    g.fillRect(left + x * cell, top + y * cell, cell + 0.4, cell + 0.4);
                }
            }
        }
    }

    /** The spectrum over time as a landscape: slices from the back to the front, each hiding what lies behind it. */
    private void landscape(GraphicsContext g, Portrait drawn) {
        double sin = StrictMath.sin(turn);
        double cos = StrictMath.cos(turn);
        boolean away = cos > 0;
        double[] xs = new double[Portrait.BANDS + 2];
        double[] ys = new double[Portrait.BANDS + 2];
        for (int i = 0; i < SLICES; i++) {
            int slice = away ? i : SLICES - 1 - i;
            int column = slice * Portrait.COLUMNS / SLICES;
            for (int band = 0; band < Portrait.BANDS; band++) {
                double across = (double) band / Portrait.BANDS - 0.5;
                double deep = (double) slice / SLICES - 0.5;
                project(across, deep, height(drawn, column, band), sin, cos, xs, ys, band);
            }
            project(0.5, (double) slice / SLICES - 0.5, 0, sin, cos, xs, ys, Portrait.BANDS);
            project(-0.5, (double) slice / SLICES - 0.5, 0, sin, cos, xs, ys, Portrait.BANDS + 1);
            g.setFill(look.of(Role.GROUND));
            g.fillPolygon(xs, ys, xs.length);
            double share = (i + 1.0) / SLICES;
            g.setStroke(look.of(Role.MUTED).interpolate(look.of(Role.ACCENT), share));
            g.setLineWidth(0.6 + share);
            g.strokePolyline(xs, ys, Portrait.BANDS);
        }
    }

    private static double height(Portrait drawn, int column, int band) {
        return Math.clamp(1 - drawn.level(column, band) / LOW_DB, 0, 1) * 0.35;
    }

    private void project(
            double across, double deep, double high, double sin, double cos, double[] xs, double[] ys, int at) {
        double x = across * cos - deep * sin;
        double z = across * sin + deep * cos;
        double scale = near * Math.min(wide(), getHeight() * 1.6) * 0.75 / (1.3 - z * 0.4);
        xs[at] = wide() / 2 + x * scale;
        ys[at] = getHeight() * 0.58 + (z * StrictMath.sin(tilt) - high) * scale;
    }

    /** The pictures. */
    enum View {
        SPECTRUM,
        SPECTROGRAM,
        LOUDNESS,
        FIELD,
        LANDSCAPE
    }
}
