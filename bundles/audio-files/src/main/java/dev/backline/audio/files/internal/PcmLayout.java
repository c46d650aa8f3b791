package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFormat;
import java.nio.ByteOrder;

/**
 * Where uncompressed sound lies in a file, and how.
 *
 * @param format what the user sees
 * @param order of the bytes of one value
 * @param bytes of one value
 * @param unsigned whether 8-bit values count from 0
 * @param start position of the first byte
 * @param frames how many frames there are
 */
record PcmLayout(AudioFormat format, ByteOrder order, int bytes, boolean unsigned, long start, long frames) {
    int frameBytes() {
        return bytes * format.channels();
    }
}
