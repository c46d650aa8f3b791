package dev.backline.desk.internal.look;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * Dresses scenes: AtlantaFX's sheet for the shape of controls, our colours, and our own sheet over it. Sheets are handed over as
 * data addresses, because addresses into a bundle can be opened by the framework only.
 */
public final class Styles {
    /** Size of text at a zoom of 1, in pixels; all other sizes are multiples of it. */
    public static final double TEXT_PX = 13;

    private static final ConcurrentMap<String, String> SHEETS = new ConcurrentHashMap<>();

    private Styles() {}

    /** Puts a theme on a scene. */
    public static void dress(Scene scene, Theme theme) {
        dress(scene, theme, theme.look());
    }

    /** Puts a theme with these colours on a scene. */
    public static void dress(Scene scene, Theme theme, Look look) {
        String base = look.dark() ? "primer-dark" : "primer-light";
        scene.setUserAgentStylesheet(sheet("/atlantafx/base/theme/" + base + ".css"));
        scene.getStylesheets().setAll(data(colors(look)), sheet("desk.css"));
        scene.setFill(look.of(Role.GROUND));
        Parent root = scene.getRoot();
        for (Theme other : Theme.values()) {
            root.getStyleClass().remove("theme-" + other.word());
        }
        root.getStyleClass().add("theme-" + theme.word());
    }

    /** Makes everything large enough for fingers, and still, or not. */
    public static void suit(Parent root, boolean touch, boolean still) {
        root.getStyleClass().removeAll("touch", "still");
        if (touch) {
            root.getStyleClass().add("touch");
        }
        if (still) {
            root.getStyleClass().add("still");
        }
    }

    /** Makes everything in it larger or smaller; 1 is usual. */
    public static void zoom(Parent root, double factor) {
        root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", TEXT_PX * factor));
    }

    private static String sheet(String name) {
        return SHEETS.computeIfAbsent(name, Styles::read);
    }

    private static String read(String name) {
        try (InputStream in = Styles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The style sheet " + name + " is missing. Install Backline again.");
            }
            return data(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException("The style sheet " + name + " cannot be read.", broken);
        }
    }

    private static String data(String css) {
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** Our colours under the names that both sheets use. */
    private static String colors(Look look) {
        StringBuilder css = new StringBuilder(".root {\n");
        put(css, "bg-default", look.of(Role.SURFACE));
        put(css, "bg-overlay", look.of(Role.RAISED));
        put(css, "bg-subtle", look.of(Role.RAISED));
        put(css, "bg-inset", look.of(Role.GROUND));
        put(css, "fg-default", look.of(Role.TEXT));
        put(css, "fg-muted", look.of(Role.MUTED));
        put(css, "fg-subtle", look.of(Role.MUTED));
        put(css, "fg-emphasis", look.of(Role.ON_ACCENT));
        put(css, "border-default", look.of(Role.LINE));
        put(css, "border-muted", look.of(Role.LINE));
        put(css, "border-subtle", look.of(Role.LINE));
        put(css, "shadow-default", look.dark() ? Color.BLACK : look.of(Role.LINE));
        family(css, "accent", look.of(Role.ACCENT), look);
        family(css, "success", look.of(Role.GOOD), look);
        family(css, "warning", look.of(Role.WARNING), look);
        family(css, "danger", look.of(Role.DANGER), look);
        put(css, "neutral-emphasis-plus", look.of(Role.TEXT));
        put(css, "neutral-emphasis", look.of(Role.MUTED));
        put(css, "neutral-muted", look.of(Role.LINE));
        put(css, "neutral-subtle", look.of(Role.RAISED));
        return css.append("}\n").toString();
    }

    private static void family(StringBuilder css, String name, Color color, Look look) {
        put(css, name + "-fg", color);
        put(css, name + "-emphasis", color);
        put(css, name + "-muted", color.interpolate(look.of(Role.SURFACE), 0.6));
        put(css, name + "-subtle", subtle(color, look));
    }

    /** A breath of a colour, behind what is chosen or failed. */
    static Color subtle(Color color, Look look) {
        return color.interpolate(look.of(Role.SURFACE), 0.84);
    }

    private static void put(StringBuilder css, String name, Color color) {
        css.append("  -color-").append(name).append(": ").append(hex(color)).append(";\n");
    }

    private static String hex(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                (int) StrictMath.rint(color.getRed() * 255),
                (int) StrictMath.rint(color.getGreen() * 255),
                (int) StrictMath.rint(color.getBlue() * 255));
    }
}
