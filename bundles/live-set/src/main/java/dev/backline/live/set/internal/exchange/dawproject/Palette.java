package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.model.Color;
import java.util.Locale;
import java.util.Optional;

/** Live's seventy colours as other programs write them, and the nearest of them for any other colour. */
final class Palette {
    private Palette() {}

    static String text(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.rgb());
    }

    /** Reads {@code #rrggbb}, with or without a part for opacity behind it. */
    static Optional<Color> parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")) {
            return Optional.empty();
        }
        return Optional.of(Color.nearest(Integer.parseInt(text.substring(1, 7), 16)));
    }
}
