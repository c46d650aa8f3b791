package dev.backline.ui;

import java.util.Map;
import javafx.scene.paint.Color;

/**
 * The colours of a theme by what they mean. Text on a ground or surface has a contrast of 4.5:1 or more in every theme.
 *
 * @param dark whether light stands on dark
 * @param colors one for each role
 */
public record Look(boolean dark, Map<Role, Color> colors) {
    /** Copies the colours. */
    public Look {
        colors = Map.copyOf(colors);
        for (Role role : Role.values()) {
            if (!colors.containsKey(role)) {
                throw new IllegalArgumentException(
                        "The role " + role + " has no colour, but each role was expected to have one.");
            }
        }
    }

    /** Answers the colour of a role. */
    public Color of(Role role) {
        return java.util.Objects.requireNonNull(colors.get(role));
    }

    /** What a colour means. */
    public enum Role {
        /** Behind everything. */
        GROUND,
        /** Behind a panel's content. */
        SURFACE,
        /** Behind what lies above a surface: bars, cells, cards. */
        RAISED,
        /** Between things. */
        LINE,
        /** What is read. */
        TEXT,
        /** What is read second. */
        MUTED,
        /** What is chosen or has the focus. */
        ACCENT,
        /** Text on the accent. */
        ON_ACCENT,
        /** It went well, or it plays. */
        GOOD,
        /** Have a look. */
        WARNING,
        /** It failed, or it records. */
        DANGER
    }
}
