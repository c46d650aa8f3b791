package dev.backline.audio.files.internal;

import dev.backline.sound.AudioBlock;

/**
 * Mixes channels to fewer or more, in the order of WAV (left, right, centre, low, left and right behind). To one: the mean of left and right after
 * the mix to two. To two: centre and those behind at -3 dB, the low one left out (ITU-R BS.775), all scaled so that nothing can clip that did
 * not before. From one to two: the same on both.
 */
final class Channels {
    private static final float HALF_POWER = (float) Math.sqrt(0.5);
    private static final int LOW = 3;

    private final float[][] gains;

    private Channels(float[][] gains) {
        this.gains = gains;
    }

    /** Answers a mix to one or two channels, or to as many as there are. */
    static Channels of(int from, int to) {
        float[][] gains = new float[to][from];
        if (from == to) {
            for (int c = 0; c < to; c++) {
                gains[c][c] = 1;
            }
        } else if (from == 1) {
            gains[0][0] = 1;
            gains[1][0] = 1;
        } else {
            float[][] pair = pair(from);
            for (int c = 0; c < from; c++) {
                gains[0][c] = to == 2 ? pair[0][c] : (pair[0][c] + pair[1][c]) / 2;
                if (to == 2) {
                    gains[1][c] = pair[1][c];
                }
            }
        }
        return new Channels(gains);
    }

    private static float[][] pair(int from) {
        float[][] pair = new float[2][from];
        pair[0][0] = 1;
        pair[1][1] = 1;
        for (int c = 2; c < from; c++) {
            boolean low = c == LOW && from >= 6;
            boolean centre = c == 2 && from != 4;
            // Four channels are left, right and two behind.
            boolean left = ((c - (from == 4 ? 2 : from >= 6 ? 4 : 3)) & 1) == 0;
            pair[0][c] = low || !centre && !left ? 0 : HALF_POWER;
            pair[1][c] = low || !centre && left ? 0 : HALF_POWER;
        }
        for (float[] side : pair) {
            float sum = 0;
            for (float gain : side) {
                sum += gain;
            }
            for (int c = 0; c < from; c++) {
                side[c] /= sum;
            }
        }
        return pair;
    }

    boolean neutral() {
        return gains.length == gains[0].length;
    }

    /** Fills a block with the mix of another. */
    void mix(AudioBlock from, AudioBlock to) {
        to.frames(from.frames());
        to.clear();
        for (int c = 0; c < gains.length; c++) {
            float[] values = to.channel(c);
            for (int k = 0; k < from.channels(); k++) {
                float gain = gains[c][k];
                float[] more = from.channel(k);
                for (int i = 0; gain != 0 && i < from.frames(); i++) {
                    values[i] += gain * more[i];
                }
            }
        }
    }
}
