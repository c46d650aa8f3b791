package dev.backline.dsp.internal.voice;

/** A pitch that slides from key to key in a straight line of semitones. */
public final class NoteGlide {
    private double key = 60;
    private double step;
    private double target = 60;

    /** Stands at a key. */
    public void at(double newKey) {
        key = newKey;
        target = newKey;
        step = 0;
    }

    /** Begins to slide to a key. */
    public void to(double newKey, double seconds, double looksPerSecond) {
        target = newKey;
        double looks = seconds * looksPerSecond;
        if (looks < 1) {
            at(newKey);
        } else {
            step = (target - key) / looks;
        }
    }

    /** Moves on by one look. */
    public void move() {
        if (step != 0) {
            key += step;
            if ((step > 0) == (key >= target)) {
                at(target);
            }
        }
    }

    /** Answers where it is, in semitones as MIDI counts them. */
    public double key() {
        return key;
    }
}
