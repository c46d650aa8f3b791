package dev.backline.dsp.internal;

/**
 * How a pitched sound is made: oscillators, a frequency-modulated operator, a filter and an envelope.
 *
 * @param oscillators what swings
 * @param fm the operator; {@link Fm#NONE} for none
 * @param filter low-pass over all of it
 * @param envelope course of the level
 * @param drive gain into a soft saturator, 0 for none, up to 6
 */
record Patch(Oscillators oscillators, Fm fm, Filter filter, Envelope envelope, double drive) {
    /**
     * Levels of the waveforms and how they spread.
     *
     * @param saw level of the sawtooth
     * @param square level of the square
     * @param sine level of the sine
     * @param sub level of a sine one octave below
     * @param noise level of noise
     * @param voices copies from left to right, 1 to 7
     * @param detuneHz distance of the outermost copies, rounded so that the loop closes
     */
    record Oscillators(double saw, double square, double sine, double sub, double noise, int voices, double detuneHz) {}

    /**
     * A modulated sine.
     *
     * @param level of the carrier at the note's pitch
     * @param ratio modulator over carrier, a whole number so that the loop closes
     * @param index depth at the start, in radians
     * @param sustain depth that stays, as a share of the index
     * @param decaySeconds time of the fall between the two
     */
    record Fm(double level, int ratio, double index, double sustain, double decaySeconds) {
        static final Fm NONE = new Fm(0, 1, 0, 0, 1);
    }

    /**
     * A low-pass whose cutoff falls.
     *
     * @param startHz cutoff at the attack
     * @param endHz cutoff that it falls to
     * @param decaySeconds time of the fall
     * @param q resonance, 0.5 to 8
     * @param track how much the cutoff follows the note from C3 on, 0 to 1
     */
    record Filter(double startHz, double endHz, double decaySeconds, double q, double track) {
        double cutoffHz(double level, double noteHz) {
            double base = endHz + (startHz - endHz) * level;
            return base * StrictMath.pow(noteHz / 261.6256, track);
        }
    }

    /**
     * The level over time.
     *
     * @param attackSeconds from silence to full
     * @param decaySeconds from full by 60 dB; what stays is {@code sustain}
     * @param sustain level that stays; 0 makes a sound that ends by itself
     * @param releaseSeconds after the key is let go
     */
    record Envelope(double attackSeconds, double decaySeconds, double sustain, double releaseSeconds) {
        boolean holds() {
            return sustain > 0;
        }
    }

    /** Answers the same patch with its cutoffs times a factor. */
    Patch brighter(double factor) {
        Filter f = filter;
        Filter scaled = new Filter(f.startHz * factor, f.endHz * factor, f.decaySeconds, f.q, f.track);
        return new Patch(oscillators, fm, scaled, envelope, drive);
    }
}
