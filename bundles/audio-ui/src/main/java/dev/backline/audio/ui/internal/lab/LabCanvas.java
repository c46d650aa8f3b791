package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
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
 * Pictures of sounds beside their figures; below them where it is narrow. 1 to 5 choose the picture; H draws the harmonic series above the strongest tone, F a lattice
 * of circles; the landscape is turned by the arrows or a drag and comes nearer by plus and minus, 0 puts it back.
 */
final class LabCanvas extends Region {
    private static final double NARROW = 520;
    private static final double LEAST = 150;
    private static final double STEP = 0.1;
    private static final double RIM = 3;

    private final Canvas canvas = new Canvas();
    private final Words words;
    private final SpectrumPicture spectrum;
    private final SpectrogramPicture spectrogram = new SpectrogramPicture();
    private final LoudnessPicture loudness = new LoudnessPicture();
    private final FieldPicture field = new FieldPicture();
    private final LandscapePicture landscape = new LandscapePicture();
    private final FigureTable table;
    private Look look;
    private List<Subject> measured = List.of();
    private List<Subject> shown = List.of();
    private View view = View.SPECTRUM;
    private double lastX;
    private double lastY;

    LabCanvas(Look look, Words words) {
        this.look = look;
        this.words = words;
        spectrum = new SpectrumPicture(words);
        table = new FigureTable(words);
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
        addEventHandler(ScrollEvent.SCROLL, event -> nearer(event.getDeltaY() > 0 ? 1 + STEP : 1 / (1 + STEP)));
        focusedProperty().addListener((property, before, now) -> draw());
    }

    /**
     * Shows sounds.
     *
     * @param all whose figures are shown
     * @param drawn those of them that are drawn
     */
    void show(List<Subject> all, List<Subject> drawn) {
        measured = List.copyOf(all);
        shown = List.copyOf(drawn);
        spectrogram.forget();
        tell();
        draw();
    }

    /** Shows what sounds now, in the spectrum. */
    void hear(Optional<Spectrum> now) {
        spectrum.hear(now);
        if (view == View.SPECTRUM) {
            // Figures and the sign of the focus stay: only the picture moves.
            GraphicsContext g = canvas.getGraphicsContext2D();
            Easel part = pictured(whole(g));
            g.setFill(look.of(Role.GROUND));
            g.fillRect(RIM, RIM, part.frame().getWidth() - RIM, part.frame().getHeight() - 2 * RIM);
            picture(part);
        }
    }

    void wear(Look other) {
        look = other;
        spectrogram.forget();
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

    Orbit orbit() {
        return landscape.orbit();
    }

    void harmonics() {
        spectrum.harmonics();
        draw();
    }

    void lattice() {
        spectrum.lattice();
        field.lattice();
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
            case DIGIT0 -> look(Orbit.START);
            case H -> harmonics();
            case F -> lattice();
            case LEFT -> orbit(-STEP, 0);
            case RIGHT -> orbit(STEP, 0);
            case UP -> orbit(0, -STEP);
            case DOWN -> orbit(0, STEP);
            case PLUS, ADD, EQUALS -> nearer(1 + STEP);
            case MINUS, SUBTRACT -> nearer(1 / (1 + STEP));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void orbit(double by, double up) {
        look(landscape.orbit().by(by, up));
    }

    private void nearer(double by) {
        look(landscape.orbit().nearer(by));
    }

    private void look(Orbit from) {
        if (view == View.LANDSCAPE) {
            landscape.orbit(from);
            draw();
        }
    }

    private void tell() {
        StringBuilder told = new StringBuilder(words.get("lab." + view.name().toLowerCase(Locale.ROOT)));
        for (Subject subject : measured) {
            told.append(subject.sign().isEmpty() ? "" : "; " + subject.sign());
            subject.figures()
                    .lines()
                    .forEach(l -> told.append(", ")
                            .append(words.get("lab." + l.key()))
                            .append(' ')
                            .append(l.value())
                            .append(' ')
                            .append(l.unit()));
        }
        setAccessibleText(told.toString());
    }

    // ---- drawing

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.of(Role.GROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font(11));
        Easel whole = whole(g);
        Easel part = pictured(whole);
        picture(part);
        if (getWidth() >= NARROW) {
            table.draw(whole.in(part.right(), 0, getWidth() - part.right(), getHeight()), measured);
        } else {
            table.draw(whole.in(0, part.bottom(), getWidth(), getHeight() - part.bottom()), measured);
        }
        focus(whole);
    }

    private Easel whole(GraphicsContext g) {
        return new Easel(g, look, new Rectangle2D(0, 0, getWidth(), getHeight()));
    }

    /** Answers where the picture stands: left of the figures, or above them. */
    private Easel pictured(Easel whole) {
        if (getWidth() >= NARROW) {
            return whole.in(0, 0, getWidth() - FigureTable.width(Math.max(1, measured.size())), getHeight());
        }
        double lines = (10 + measured.size()) * FigureTable.ROW + 6;
        return whole.in(0, 0, getWidth(), getHeight() - Math.clamp(getHeight() - LEAST, 0, lines));
    }

    private void focus(Easel around) {
        if (isFocused()) {
            around.line(Role.ACCENT, 1.5);
            around.g().strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
        }
    }

    private void picture(Easel outer) {
        double wide = outer.frame().getWidth() - 2 * Easel.EDGE;
        double high = outer.frame().getHeight() - 2 * Easel.EDGE;
        if (wide < 20 || high < 20 || shown.isEmpty() && view != View.SPECTRUM) {
            return;
        }
        GraphicsContext g = outer.g();
        g.save();
        g.beginPath();
        g.rect(
                outer.left(),
                outer.top(),
                outer.frame().getWidth(),
                outer.frame().getHeight());
        g.clip();
        Picture drawn = switch (view) {
            case SPECTRUM -> spectrum;
            case SPECTROGRAM -> spectrogram;
            case LOUDNESS -> loudness;
            case FIELD -> field;
            case LANDSCAPE -> landscape;
        };
        drawn.draw(outer.in(outer.left() + Easel.EDGE, outer.top() + Easel.EDGE, wide, high), shown);
        g.restore();
    }
}
