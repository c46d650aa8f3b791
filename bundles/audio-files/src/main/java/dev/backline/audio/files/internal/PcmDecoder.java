package dev.backline.audio.files.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns bytes into values from -1 to 1. */
final class PcmDecoder {
    private PcmDecoder() {}

    static void decode(ByteBuffer piece, PcmLayout layout, int channel, float[] to, int at, int frames) {
        int step = layout.frameBytes();
        int offset = channel * layout.bytes();
        if (layout.format().floating()) {
            floats(piece, layout.bytes(), offset, step, to, at, frames);
            return;
        }
        switch (layout.bytes()) {
            case 1 -> bytes(piece, layout.unsigned(), offset, step, to, at, frames);
            case 2 -> shorts(piece, offset, step, to, at, frames);
            case 3 -> triples(piece, offset, step, to, at, frames);
            default -> ints(piece, offset, step, to, at, frames);
        }
    }

    private static void floats(ByteBuffer piece, int bytes, int offset, int step, float[] to, int at, int frames) {
        for (int i = 0; i < frames; i++) {
            int p = offset + i * step;
            to[at + i] = bytes == 4 ? piece.getFloat(p) : (float) piece.getDouble(p);
        }
    }

    private static void bytes(
            ByteBuffer piece, boolean unsigned, int offset, int step, float[] to, int at, int frames) {
        for (int i = 0; i < frames; i++) {
            byte value = piece.get(offset + i * step);
            to[at + i] = (unsigned ? (value & 0xff) - 128 : value) * 0x1p-7f;
        }
    }

    private static void shorts(ByteBuffer piece, int offset, int step, float[] to, int at, int frames) {
        for (int i = 0; i < frames; i++) {
            to[at + i] = piece.getShort(offset + i * step) * 0x1p-15f;
        }
    }

    private static void triples(ByteBuffer piece, int offset, int step, float[] to, int at, int frames) {
        byte[] raw = piece.array();
        int high = piece.order() == ByteOrder.LITTLE_ENDIAN ? 2 : 0;
        for (int i = 0; i < frames; i++) {
            int p = piece.arrayOffset() + offset + i * step;
            int value = raw[p + high] << 16 | (raw[p + 1] & 0xff) << 8 | raw[p + 2 - high] & 0xff;
            to[at + i] = value * 0x1p-23f;
        }
    }

    private static void ints(ByteBuffer piece, int offset, int step, float[] to, int at, int frames) {
        for (int i = 0; i < frames; i++) {
            to[at + i] = piece.getInt(offset + i * step) * 0x1p-31f;
        }
    }
}
