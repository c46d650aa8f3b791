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
 */
public record Manner(Locale language, boolean still, boolean touch, boolean safeColors, boolean asSystem) {
    /** The usual one, in English. */
    public static final Manner USUAL = new Manner(Locale.ENGLISH, false, false, false, false);

    /** Answers it in another language. */
    public Manner in(Locale other) {
        return new Manner(other, still, touch, safeColors, asSystem);
    }

    /** Answers it with touch on or off. */
    public Manner withTouch(boolean on) {
        return new Manner(language, still, on, safeColors, asSystem);
    }

    /** Answers it with or without colours that colour-blind people tell apart. */
    public Manner withSafeColors(boolean on) {
        return new Manner(language, still, touch, on, asSystem);
    }
}
