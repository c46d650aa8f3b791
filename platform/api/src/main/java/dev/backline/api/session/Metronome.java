package dev.backline.api.session;

import dev.backline.model.Decibels;

/**
 * How the beat is heard beside a set that is played; a render never has it.
 *
 * @param on whether it clicks while the song goes
 * @param level of its clicks, -60 to 6 dB
 * @param countInBars bars that it counts before the song starts: 0, 1, 2 or 4
 * @since 0.2.2
 */
public record Metronome(boolean on, Decibels level, int countInBars) {
    /** Silent, and ready at -12 dB. */
    public static final Metronome OFF = new Metronome(false, Decibels.of(-12), 0);

    /** Checks level and bars. */
    public Metronome {
        boolean bars = countInBars == 0 || countInBars == 1 || countInBars == 2 || countInBars == 4;
        if (!bars || !(level.value() >= -60 && level.value() <= 6)) {
            throw new IllegalArgumentException("A metronome of " + level + " with a count-in of " + countInBars
                    + " bars was found, but -60 to 6 dB and 0, 1, 2 or 4 bars were expected.");
        }
    }

    /** Answers the same, on or off. */
    public Metronome withOn(boolean value) {
        return new Metronome(value, level, countInBars);
    }

    /** Answers the same at another level. */
    public Metronome withLevel(Decibels value) {
        return new Metronome(on, value, countInBars);
    }

    /** Answers the same with another count-in. */
    public Metronome withCountInBars(int value) {
        return new Metronome(on, level, value);
    }
}
