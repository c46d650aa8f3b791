package dev.backline.engine.internal.device;

import dev.backline.sound.AudioBlock;

/** Parts of stereo blocks. */
public final class Blocks {
    private Blocks() {}

    /** Copies a part of a block to the front of another one, which then has as many frames. */
    public static void take(AudioBlock from, int at, int count, AudioBlock to) {
        to.frames(count);
        for (int c = 0; c < 2; c++) {
            System.arraycopy(from.channel(c), at, to.channel(c), 0, count);
        }
    }

    /** Copies a block into a part of another one. */
    public static void put(AudioBlock from, AudioBlock to, int at) {
        for (int c = 0; c < 2; c++) {
            System.arraycopy(from.channel(c), 0, to.channel(c), at, from.frames());
        }
    }

    /** Adds a block to a part of another one. */
    public static void add(AudioBlock from, AudioBlock to, int at) {
        for (int c = 0; c < 2; c++) {
            float[] source = from.channel(c);
            float[] target = to.channel(c);
            for (int i = 0; i < from.frames(); i++) {
                target[at + i] += source[i];
            }
        }
    }
}
