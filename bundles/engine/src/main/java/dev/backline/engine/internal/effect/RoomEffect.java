package dev.backline.engine.internal.effect;

import dev.backline.sound.AudioBlock;

/**
 * A room: pre-delay, band limits, four all-passes a channel, then Jot's feedback delay network of 16 lines with a Hadamard
 * matrix and an absorbing one-pole low-pass in each line (Jot and Chaigne 1991). The time to -60 dB is exact at low
 * frequencies and 0.45 of it at the top.
 */
final class RoomEffect implements Effect {
    private static final int LINES = 16;
    private static final int PART = 64;
    private static final double TOP_DECAY = 0.45;
    private static final double LEVEL = 0.5;
    // Primes, spread evenly on a logarithmic scale over 26 to 78 ms at 44.1 kHz.
    private static final int[] LENGTHS = {
        1151, 1237, 1327, 1429, 1543, 1657, 1783, 1913, 2063, 2213, 2381, 2557, 2749, 2957, 3181, 3413
    };
    private static final int[][] DIFFUSERS = {{149, 211, 263, 431}, {163, 199, 281, 449}};

    private final FeedbackLines lines;
    private final Diffuser[][] diffusers = new Diffuser[2][4];
    private final float[][] preDelay;
    private final CutEffect cut;
    private final double dry;
    private final double wet;
    private final long tail;
    private int preAt;
    private final float[][] in = new float[2][PART];

    RoomEffect(double decaySeconds, double preDelaySeconds, CutEffect cut, double mix, int rateHz) {
        lines = new FeedbackLines(scaled(rateHz), decaySeconds * rateHz, TOP_DECAY, PART);
        for (int c = 0; c < 2; c++) {
            for (int d = 0; d < 4; d++) {
                diffusers[c][d] = new Diffuser((int) Math.round(DIFFUSERS[c][d] * (rateHz / 44_100.0)), 0.6f);
            }
        }
        preDelay = new float[2][Math.max(PART, (int) Math.round(preDelaySeconds * rateHz))];
        this.cut = cut;
        dry = 1 - mix;
        wet = mix * LEVEL * lines.level();
        tail = (long) ((decaySeconds + preDelaySeconds + 0.1) * rateHz);
    }

    private static int[] scaled(int rateHz) {
        int[] lengths = new int[LINES];
        for (int i = 0; i < LINES; i++) {
            lengths[i] = (int) Math.round(LENGTHS[i] * (rateHz / 44_100.0));
        }
        return lengths;
    }

    @Override
    public void process(AudioBlock block, long from) {
        for (int at = 0; at < block.frames(); at += PART) {
            part(block, at, Math.min(PART, block.frames() - at));
        }
    }

    private void part(AudioBlock block, int at, int count) {
        for (int c = 0; c < 2; c++) {
            delay(preDelay[c], block.channel(c), at, in[c], count);
            cut.process(c, in[c], count);
            for (Diffuser diffuser : diffusers[c]) {
                diffuser.process(in[c], count);
            }
        }
        preAt = (preAt + count) % preDelay[0].length;
        lines.process(in[0], in[1], count);
        for (int c = 0; c < 2; c++) {
            float[] values = block.channel(c);
            for (int i = 0; i < count; i++) {
                values[at + i] = (float) (dry * values[at + i] + wet * in[c][i]);
            }
        }
    }

    private void delay(float[] line, float[] from, int at, float[] to, int count) {
        int p = preAt;
        for (int i = 0; i < count; i++) {
            to[i] = line[p];
            line[p] = from[at + i];
            p = p + 1 == line.length ? 0 : p + 1;
        }
    }

    @Override
    public long tail() {
        return tail;
    }

    /** A Schroeder all-pass: {@code y[n] = -g v[n] + v[n - d]}, {@code v[n] = x[n] + g v[n - d]}. */
    private static final class Diffuser {
        private static final float FLOOR = 1e-18f;

        private final float[] line;
        private final float gain;
        private int at;

        Diffuser(int length, float gain) {
            line = new float[length];
            this.gain = gain;
        }

        void process(float[] values, int count) {
            int p = at;
            for (int i = 0; i < count; i++) {
                float old = line[p];
                float v = values[i] + gain * old + FLOOR - FLOOR;
                line[p] = v;
                values[i] = old - gain * v;
                p = p + 1 == line.length ? 0 : p + 1;
            }
            at = p;
        }
    }
}
