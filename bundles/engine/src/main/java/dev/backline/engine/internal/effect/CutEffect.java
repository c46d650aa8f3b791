package dev.backline.engine.internal.effect;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;

/** High-pass and low-pass of 12 dB an octave (Bristow-Johnson's cookbook), either of which may be absent. */
final class CutEffect implements Effect {
    private final BiquadFilter[][] filters;
    private final long tail;

    private CutEffect(BiquadFilter[][] filters, long tail) {
        this.filters = filters;
        this.tail = tail;
    }

    /** Answers the effect; a low cut of 0 Hz or a high cut above 0.49 of the rate is left away. */
    static CutEffect of(double lowCutHz, double highCutHz, double q, int rateHz) {
        boolean low = lowCutHz > 1;
        boolean high = highCutHz < 0.49 * rateHz;
        BiquadFilter[][] filters = new BiquadFilter[2][(low ? 1 : 0) + (high ? 1 : 0)];
        for (BiquadFilter[] channel : filters) {
            if (low) {
                double hz = Math.min(lowCutHz, 0.45 * rateHz);
                channel[0] = new BiquadFilter(Biquad.highPass(hz, Biquad.BUTTERWORTH, rateHz));
            }
            if (high) {
                double hz = Math.max(highCutHz, 10);
                channel[channel.length - 1] = new BiquadFilter(Biquad.lowPass(hz, q, rateHz));
            }
        }
        return new CutEffect(filters, filters[0].length == 0 ? 0 : rateHz / 10);
    }

    @Override
    public void process(AudioBlock block, long from) {
        for (int c = 0; c < 2; c++) {
            process(c, block.channel(c), block.frames());
        }
    }

    void process(int channel, float[] values, int count) {
        for (BiquadFilter filter : filters[channel]) {
            filter.process(values, 0, count);
        }
    }

    /** Answers one value through the filters of a channel. */
    double next(int channel, double value) {
        double y = value;
        for (BiquadFilter filter : filters[channel]) {
            y = filter.next(y);
        }
        return y;
    }

    @Override
    public long tail() {
        return tail;
    }
}
