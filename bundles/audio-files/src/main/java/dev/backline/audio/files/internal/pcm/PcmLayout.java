package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.AudioFormat;
import java.nio.ByteOrder;

/**
 * Where uncompressed sound lies in a file, and how.
 *
 * @param format what the user sees
 * @param coding of one value
 * @param order of the bytes of one value
 * @param frameBytes from one frame to the next
 * @param start position of the first byte
 * @param frames how many frames there are
 */
record PcmLayout(AudioFormat format, Coding coding, ByteOrder order, int frameBytes, long start, long frames) {}
