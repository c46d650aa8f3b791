package dev.backline.desk.internal.look;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * The themes. Their hues lie on the circle of fifths: each is 360 degrees times log2(3/2) from the one before, so that five of
 * them are far apart and a sixth never falls on the first.
 */
public enum Theme {
    /** Light on dark, the usual one. */
    DARK,
    /** Dark on light. */
    LIGHT,
    /** White on black with strong lines, for who needs them. */
    CONTRAST;

    private static final double FIRST_HUE = 38;
    private static final double FIFTH = 210.58650;
    private static final double STRONG = 7;

    /** Answers the theme of a word: {@code dark}, {@code light}, {@code contrast}. */
    public static Optional<Theme> of(String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /** Answers its word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Answers the theme after this one. */
    public Theme next() {
        return switch (this) {
            case DARK -> LIGHT;
            case LIGHT -> CONTRAST;
            case CONTRAST -> DARK;
        };
    }

    private static double hue(int fifths) {
        return (FIRST_HUE + fifths * FIFTH) % 360;
    }

    /** Answers the colours. */
    public Look look() {
        boolean dark = this != LIGHT;
        double tint = hue(1);
        Color ground = pick(Color.hsb(tint, 0.34, 0.095), Color.hsb(tint, 0.035, 0.93), Color.BLACK);
        Color surface = pick(Color.hsb(tint, 0.30, 0.135), Color.hsb(tint, 0.012, 0.985), Color.BLACK);
        Color raised = pick(Color.hsb(tint, 0.26, 0.19), Color.hsb(tint, 0.05, 0.955), Color.gray(0.11));
        Color line = pick(Color.hsb(tint, 0.22, 0.27), Color.hsb(tint, 0.07, 0.82), Color.gray(0.75));
        Color text = pick(Color.hsb(tint, 0.05, 0.93), Color.hsb(tint, 0.55, 0.16), Color.WHITE);
        Color[] grounds = {ground, surface, raised};
        double ratio = this == CONTRAST ? STRONG : Contrast.TEXT;
        Map<Role, Color> colors = new EnumMap<>(Role.class);
        colors.put(Role.GROUND, ground);
        colors.put(Role.SURFACE, surface);
        colors.put(Role.RAISED, raised);
        colors.put(Role.LINE, line);
        colors.put(Role.TEXT, text);
        colors.put(Role.MUTED, pick(Color.hsb(tint, 0.10, 0.68), Color.hsb(tint, 0.25, 0.38), Color.gray(0.88)));
        Color accent = Contrast.readable(hue(0), dark ? 0.72 : 0.95, dark, ratio, grounds);
        colors.put(Role.ACCENT, accent);
        colors.put(Role.ON_ACCENT, dark ? Color.hsb(tint, 0.34, 0.08) : Color.WHITE);
        colors.put(Role.GOOD, Contrast.readable(hue(4), dark ? 0.60 : 0.95, dark, ratio, grounds));
        colors.put(Role.WARNING, Contrast.readable(hue(7) - 14, dark ? 0.62 : 0.95, dark, ratio, grounds));
        colors.put(Role.DANGER, Contrast.readable(hue(5) - 8, dark ? 0.62 : 0.85, dark, ratio, grounds));
        return new Look(dark, colors);
    }

    /**
     * Answers the colours with states that people with any of the common kinds of colour blindness tell apart: blue, yellow and
     * red, each of another lightness.
     */
    public Look safeLook() {
        Look usual = look();
        Map<Role, Color> colors = new EnumMap<>(usual.colors());
        colors.put(Role.GOOD, pick(Color.web("#5cb8f0"), Color.web("#0862ad"), Color.web("#7cc8ff")));
        colors.put(Role.WARNING, pick(Color.web("#f4e25a"), Color.web("#7d6300"), Color.web("#fff04d")));
        colors.put(Role.DANGER, pick(Color.web("#f0704a"), Color.web("#7a0d1e"), Color.web("#ff8c66")));
        return new Look(usual.dark(), colors);
    }

    private Color pick(Color dark, Color light, Color strong) {
        return switch (this) {
            case DARK -> dark;
            case LIGHT -> light;
            case CONTRAST -> strong;
        };
    }
}
