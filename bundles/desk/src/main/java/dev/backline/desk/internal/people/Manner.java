package dev.backline.desk.internal.people;

import java.util.Locale;

/**
 * How somebody works with the window.
 *
 * @param language of every text
 * @param still whether nothing moves that need not
 * @param touch whether everything that can be pressed is large enough for a finger
 * @param safeColors whether states differ in lightness and hue so that colour-blind people tell them apart
 * @param asSystem whether dark and light follow the system
 * @param habits whether it is counted which commands are used
 * @param strokes whether strokes of the secondary button are commands
 */
public record Manner(
        Locale language,
        boolean still,
        boolean touch,
        boolean safeColors,
        boolean asSystem,
        boolean habits,
        boolean strokes) {
    /** The usual one, in English. */
    public static final Manner USUAL = new Manner(Locale.ENGLISH, false, false, false, false, false, false);

    /** Answers it in another language. */
    public Manner in(Locale other) {
        return new Manner(other, still, touch, safeColors, asSystem, habits, strokes);
    }

    /** Answers it with or without motion. */
    public Manner withStill(boolean on) {
        return new Manner(language, on, touch, safeColors, asSystem, habits, strokes);
    }

    /** Answers it with touch on or off. */
    public Manner withTouch(boolean on) {
        return new Manner(language, still, on, safeColors, asSystem, habits, strokes);
    }

    /** Answers it with or without colours that colour-blind people tell apart. */
    public Manner withSafeColors(boolean on) {
        return new Manner(language, still, touch, on, asSystem, habits, strokes);
    }

    /** Answers it with habits counted or not. */
    public Manner withHabits(boolean on) {
        return new Manner(language, still, touch, safeColors, asSystem, on, strokes);
    }

    /** Answers it with strokes as commands or not. */
    public Manner withStrokes(boolean on) {
        return new Manner(language, still, touch, safeColors, asSystem, habits, on);
    }
}
