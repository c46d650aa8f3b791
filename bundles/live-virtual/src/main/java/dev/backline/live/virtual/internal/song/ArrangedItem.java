package dev.backline.live.virtual.internal.song;

/**
 * A clip in the arrangement.
 *
 * @param at beat of the song at which it begins
 * @param length beats for which it plays
 * @param clip what plays
 */
public record ArrangedItem(double at, double length, ClipItem clip) {
    /** Answers the beat at which it ends. */
    public double end() {
        return at + length;
    }
}
