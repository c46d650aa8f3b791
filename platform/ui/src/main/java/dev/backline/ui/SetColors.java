package dev.backline.ui;

import dev.backline.ui.Look.Role;
import javafx.scene.paint.Color;

/** Colours of tracks, scenes and clips: an index of Live's palette as a colour that reads well in a theme. */
public final class SetColors {
    private static final int COLUMNS = 14;
    private static final double PALER_A_ROW = 0.11;

    private SetColors() {}

    /** Answers a colour: its hue by the column of the palette, paler by the row; the muted colour below 0. */
    public static Color of(int index, Look look) {
        if (index < 0) {
            return look.of(Role.MUTED);
        }
        double hue = index % COLUMNS * (360.0 / COLUMNS);
        int row = index / COLUMNS;
        double pale = row * PALER_A_ROW;
        return look.dark() ? Color.hsb(hue, 0.66 - pale, 0.95) : Color.hsb(hue, 0.80 - pale, 0.72);
    }
}
