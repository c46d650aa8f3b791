package dev.backline.dsp.internal.synth;

import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.Scale12;
import dev.backline.dsp.internal.voice.Voice;
import java.util.Arrays;

/** One note of the FM synthesiser. */
final class FmVoice extends Voice {
    /** Cycles of deviation at full level: an index of 8 radians. */
    private static final double MOST_CYCLES = 8 / (2 * Math.PI);

    private final FmPatch patch;
    private final FmOperator[] operators = new FmOperator[FmAlgorithm.OPERATORS];
    private final double[][] sound = new double[FmAlgorithm.OPERATORS][GridInstrument.GRID];
    private final float[] gate = new float[GridInstrument.GRID];
    private double carrierGain = 1;
    private double indexGain = 1;
    private final double[] cycles = new double[FmAlgorithm.OPERATORS];
    private final double[] amplitudes = new double[FmAlgorithm.OPERATORS];

    FmVoice(FmPatch patch) {
        this.patch = patch;
        for (int i = 0; i < operators.length; i++) {
            operators[i] = new FmOperator();
        }
    }

    @Override
    public void prepare(double sampleRateHz) {
        for (FmOperator operator : operators) {
            operator.envelope().prepare(sampleRateHz);
        }
    }

    void begin(double newCarrierGain, double newIndexGain) {
        carrierGain = newCarrierGain;
        indexGain = newIndexGain;
        // The voice's own envelope is open: the operators' shape the sound, and it ends with the last carrier.
        envelope().shape(0, 0, 1, 0);
        envelope().end();
        envelope().on();
        change();
        for (FmOperator operator : operators) {
            operator.begin();
        }
        look();
    }

    @Override
    public void change() {
        for (int i = 0; i < operators.length; i++) {
            operators[i].envelope().shape(patch.attack[i], patch.decay[i], patch.sustain[i], patch.release[i]);
        }
        double middle = Scale12.hertz(key(), patch.tuningHz) / patch.sampleRateHz;
        for (int i = 0; i < operators.length; i++) {
            cycles[i] = Math.min(0.49, middle * patch.ratio[i]);
            amplitudes[i] = amplitude(i, middle);
        }
    }

    @Override
    protected void release() {
        for (FmOperator operator : operators) {
            operator.envelope().off();
        }
    }

    @Override
    public void look() {
        for (int i = 0; i < operators.length; i++) {
            operators[i].look(cycles[i], amplitudes[i]);
        }
    }

    private double amplitude(int operator, double middle) {
        if (patch.algorithm.carries(operator)) {
            return patch.level[operator] * patch.algorithm.share() * carrierGain;
        }
        double index = patch.level[operator] * indexGain * MOST_CYCLES;
        // Carson's rule: sidebands reach to carrier + modulator (index + 1), which has to stay below half the rate.
        double most = 0;
        for (int target = 0; target < operator; target++) {
            if (patch.algorithm.modulates(operator, target)) {
                double room = 0.5 - middle * patch.ratio[target];
                most = Math.max(most, room / (middle * patch.ratio[operator]) - 1);
            }
        }
        return Math.min(index, most / (2 * Math.PI));
    }

    @Override
    public void render(float[] left, float[] right, int count) {
        for (int i = operators.length - 1; i >= 0; i--) {
            modulate(i, count);
            if (i == operators.length - 1 && patch.feedback > 0) {
                operators[i].feedBack(sound[i], count, patch.feedback);
            } else {
                operators[i].process(sound[i], count);
            }
        }
        envelope().fill(gate, count);
        for (int i = 0; i < operators.length; i++) {
            if (patch.algorithm.carries(i)) {
                add(sound[i], left, right, count);
            }
        }
        endWithCarriers();
    }

    private void modulate(int target, int count) {
        double[] to = sound[target];
        Arrays.fill(to, 0, count, 0);
        for (int m = target + 1; m < operators.length; m++) {
            if (patch.algorithm.modulates(m, target)) {
                for (int i = 0; i < count; i++) {
                    to[i] += sound[m][i];
                }
            }
        }
    }

    private void add(double[] from, float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            float x = (float) (from[i] * gate[i]);
            left[i] += x;
            right[i] += x;
        }
    }

    private void endWithCarriers() {
        for (int i = 0; i < operators.length; i++) {
            if (patch.algorithm.carries(i) && operators[i].envelope().sounding()) {
                return;
            }
        }
        envelope().end();
    }
}
