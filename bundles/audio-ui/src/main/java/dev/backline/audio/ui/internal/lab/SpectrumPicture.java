package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look.Role;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Mean spectra as curves over each other, over them what sounds now. Drawn anew with each frame of the screen while something sounds, so which powers lie below a pixel is
 * worked out once for a width.
 */
final class SpectrumPicture implements Picture {
    private static final int PARTIALS = 16;
    private static final int NAMED = 8;
    private static final double QUIET = 1e-15;

    private final Words words;
    private Optional<Spectrum> now = Optional.empty();
    private boolean harmonics;
    private boolean lattice;
    private int[] edges = {};
    private double edgesBinHz;
    private double edgesLeft;

    SpectrumPicture(Words words) {
        this.words = words;
    }

    /** Takes what sounds now. */
    void hear(Optional<Spectrum> value) {
        now = value;
    }

    void harmonics() {
        harmonics = !harmonics;
    }

    void lattice() {
        lattice = !lattice;
    }

    @Override
    public void draw(Easel easel, List<Subject> shown) {
        easel.tones();
        easel.levels(0, 12, (int) Easel.LOW_DB);
        if (lattice) {
            double middle = (easel.left() + easel.right()) / 2;
            easel.circles(
                    middle, (easel.top() + easel.bottom()) / 2, easel.frame().getHeight() / 6);
        }
        if (harmonics && !shown.isEmpty()) {
            Spectrum first = shown.getFirst().portrait().spectrum();
            harmonics(easel, first.strongest() * first.binHz());
        }
        now.ifPresent(spectrum -> area(easel, spectrum));
        for (Subject subject : shown) {
            easel.line(subject, 1.5);
            curve(easel, subject.portrait().spectrum());
            easel.g().stroke();
            easel.sign(subject, easel.right() - 14, easel.top() + 8 + 16 * shown.indexOf(subject));
        }
        easel.g().setLineDashes();
    }

    private void area(Easel easel, Spectrum spectrum) {
        curve(easel, spectrum);
        easel.g().lineTo(easel.right(), easel.bottom());
        easel.g().lineTo(easel.left(), easel.bottom());
        easel.g().closePath();
        easel.g().setFill(easel.color(Role.GOOD).deriveColor(0, 1, 1, 0.35));
        easel.g().fill();
    }

    private void curve(Easel easel, Spectrum spectrum) {
        int width = (int) easel.frame().getWidth();
        int[] bins = edges(easel, width, spectrum.binHz());
        double[] powers = spectrum.powers();
        easel.g().beginPath();
        for (int px = 0; px < width; px++) {
            double most = 0;
            for (int k = Math.min(bins[px], powers.length - 1); k <= Math.min(bins[px + 1], powers.length - 1); k++) {
                most = Math.max(most, powers[k]);
            }
            double at = easel.y(10 * StrictMath.log10(most + QUIET), Easel.LOW_DB);
            if (px == 0) {
                easel.g().moveTo(easel.left(), at);
            } else {
                easel.g().lineTo(easel.left() + px, at);
            }
        }
    }

    private int[] edges(Easel easel, int width, double binHz) {
        if (edges.length != width + 1 || edgesBinHz != binHz || edgesLeft != easel.left()) {
            edges = new int[width + 1];
            for (int px = 0; px <= width; px++) {
                edges[px] = (int) (easel.hz(easel.left() + px) / binHz);
            }
            edgesBinHz = binHz;
            edgesLeft = easel.left();
        }
        return edges;
    }

    private void harmonics(Easel easel, double baseHz) {
        easel.line(Role.WARNING, 1);
        easel.g().setFill(easel.color(Role.WARNING));
        for (int n = 1; n <= PARTIALS && n * baseHz < Portrait.HIGH_HZ; n++) {
            double at = easel.x(n * baseHz);
            easel.g().strokeLine(at, easel.top(), at, easel.bottom());
            if (n <= NAMED) {
                easel.g().fillText(Integer.toString(n), at + 3, easel.top() + 6);
            }
        }
        String text = words.get("lab.harmonics.of", String.format(Locale.ROOT, "%.1f", baseHz));
        easel.g().fillText(text, easel.left() + 6, easel.top() - 12);
    }
}
