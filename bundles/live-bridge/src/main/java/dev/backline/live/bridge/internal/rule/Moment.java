package dev.backline.live.bridge.internal.rule;

/** The moment at which a formula is asked. */
public interface Moment {
    /** Answers the place in the song, in beats. */
    double beat();

    /** Answers how many beats a bar has now. */
    double beatsPerBar();

    /** Answers the tempo, in bpm. */
    double tempo();

    /** Answers what a value of the song is now. */
    double read(Address address);
}
