package dev.backline.dsp.internal;

/** The oscillators of a patch, spread in pitch and over the stereo field. */
final class Voices {
    private final Patch.Oscillators oscillators;
    private final double[] stepCycles;
    private final double[] phase;
    private final double[] left;
    private final double[] right;
    private final double subStep;

    /**
     * Makes the voices.
     *
     * @param cycles cycles of the note in the loop, even so that the sub oscillator closes, too
     * @param unitHz one cycle in the loop; every frequency is a multiple of it
     */
    Voices(Patch.Oscillators oscillators, long cycles, double unitHz) {
        this.oscillators = oscillators;
        int count = oscillators.voices();
        stepCycles = new double[count];
        phase = new double[count];
        left = new double[count];
        right = new double[count];
        for (int v = 0; v < count; v++) {
            double place = count == 1 ? 0 : 2.0 * v / (count - 1) - 1;
            long offset = Math.round(place * oscillators.detuneHz() / unitHz);
            stepCycles[v] = (cycles + offset) * unitHz / DrumSound.RATE;
            // Golden-ratio phases keep the voices apart at the start without chance.
            phase[v] = count == 1 ? 0 : v * 0.6180339887498949;
            double angle = Math.PI / 4 * (1 + 0.8 * place);
            left[v] = StrictMath.cos(angle) / Math.sqrt(count) * Math.sqrt(2);
            right[v] = StrictMath.sin(angle) / Math.sqrt(count) * Math.sqrt(2);
        }
        subStep = cycles * 0.5 * unitHz / DrumSound.RATE;
    }

    /** Puts the left and right value of a frame into the array. */
    void at(int frame, double[] out) {
        double sub = oscillators.sub() == 0 ? 0 : oscillators.sub() * Waves.sine(subStep * frame);
        out[0] = sub;
        out[1] = sub;
        for (int v = 0; v < stepCycles.length; v++) {
            double cycle = phase[v] + stepCycles[v] * frame;
            double p = cycle - Math.floor(cycle);
            double x = oscillators.sine() == 0 ? 0 : oscillators.sine() * Waves.sine(p);
            if (oscillators.saw() != 0) {
                x += oscillators.saw() * Waves.saw(p, stepCycles[v]);
            }
            if (oscillators.square() != 0) {
                x += oscillators.square() * Waves.pulse(p, stepCycles[v], 0.5);
            }
            out[0] += x * left[v];
            out[1] += x * right[v];
        }
    }
}
