package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The spectrum over time as brightness; two sounds one below the other. */
final class SpectrogramPicture implements Picture {
    private static final double[] NAMED = {50, 200, 1_000, 5_000};
    private static final double GAP = 8;
    private static final double ACCENT_AT = 0.6;

    private final Map<Portrait, WritableImage> images = new HashMap<>();

    /** Forgets what was drawn: colours or sounds are others. */
    void forget() {
        images.clear();
    }

    @Override
    public void draw(Easel easel, List<Subject> shown) {
        double high = (easel.frame().getHeight() - GAP * (shown.size() - 1)) / shown.size();
        for (int i = 0; i < shown.size(); i++) {
            Easel part = easel.in(
                    easel.left(), easel.top() + i * (high + GAP), easel.frame().getWidth(), high);
            one(part, shown.get(i));
        }
        easel.seconds(shown.getFirst().portrait());
    }

    private void one(Easel easel, Subject subject) {
        WritableImage image = images.computeIfAbsent(subject.portrait(), drawn -> image(drawn, easel.look()));
        easel.g()
                .drawImage(
                        image,
                        easel.left(),
                        easel.top(),
                        easel.frame().getWidth(),
                        easel.frame().getHeight());
        easel.g().setFill(easel.color(Role.MUTED));
        for (double hz : NAMED) {
            double share = StrictMath.log(hz / Portrait.LOW_HZ) / StrictMath.log(Portrait.HIGH_HZ / Portrait.LOW_HZ);
            easel.g()
                    .fillText(
                            Easel.name(hz),
                            easel.left() - Easel.EDGE + 4,
                            easel.bottom() - share * easel.frame().getHeight());
        }
        easel.sign(subject, easel.right() - 14, easel.top() + 10);
    }

    private static WritableImage image(Portrait drawn, Look look) {
        WritableImage image = new WritableImage(Portrait.COLUMNS, Portrait.BANDS);
        PixelWriter pixels = image.getPixelWriter();
        for (int column = 0; column < Portrait.COLUMNS; column++) {
            for (int band = 0; band < Portrait.BANDS; band++) {
                pixels.setColor(column, Portrait.BANDS - 1 - band, heat(drawn.level(column, band), look));
            }
        }
        return image;
    }

    /** From the ground by the accent to the text: lighter or darker is louder, without any need of hues. */
    private static Color heat(double db, Look look) {
        double share = Math.clamp(1 - db / Easel.LOW_DB, 0, 1);
        return share < ACCENT_AT
                ? look.of(Role.GROUND).interpolate(look.of(Role.ACCENT), share / ACCENT_AT)
                : look.of(Role.ACCENT).interpolate(look.of(Role.TEXT), (share - ACCENT_AT) / (1 - ACCENT_AT));
    }
}
