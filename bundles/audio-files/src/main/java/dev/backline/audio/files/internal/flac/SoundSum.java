package dev.backline.audio.files.internal.flac;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The MD5 sum of all values, as FLAC takes it: little-endian, channels in turn, in as many whole bytes as the bits need. */
final class SoundSum {
    private final MessageDigest digest;
    private final int bytes;
    private byte[] piece = new byte[0];

    SoundSum(int bits) {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5.", e);
        }
        bytes = (bits + 7) / 8;
    }

    void add(int[][] channels, int frames) {
        int length = frames * channels.length * bytes;
        if (piece.length < length) {
            piece = new byte[length];
        }
        int at = 0;
        for (int i = 0; i < frames; i++) {
            for (int[] channel : channels) {
                int value = channel[i];
                for (int b = 0; b < bytes; b++) {
                    piece[at++] = (byte) (value >> 8 * b);
                }
            }
        }
        digest.update(piece, 0, length);
    }

    /** Answers the sum so far. */
    byte[] digest() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Every MD5 can be copied.", e);
        }
    }
}
