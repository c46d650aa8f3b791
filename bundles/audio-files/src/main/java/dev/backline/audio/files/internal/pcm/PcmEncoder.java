package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.WriteOptions;
import dev.backline.audio.files.internal.io.Rounding;
import dev.backline.sound.AudioBlock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Turns values from -1 to 1 into bytes; what lies beyond full scale is clipped in whole-number codings. */
final class PcmEncoder {
    private final Coding coding;
    private final int channels;
    private final boolean little;
    private final VarHandle shorts;
    private final VarHandle ints;
    private final VarHandle longs;
    private final Rounding rounding;

    PcmEncoder(Coding coding, int channels, ByteOrder order, WriteOptions options) {
        this.coding = coding;
        this.channels = channels;
        this.little = order == ByteOrder.LITTLE_ENDIAN;
        this.shorts = MethodHandles.byteArrayViewVarHandle(short[].class, order);
        this.ints = MethodHandles.byteArrayViewVarHandle(int[].class, order);
        this.longs = MethodHandles.byteArrayViewVarHandle(long[].class, order);
        this.rounding = new Rounding(coding.bits(), channels, options);
    }

    int frameBytes() {
        return coding.bytes() * channels;
    }

    /** Writes frames of the block to the front of the bytes, which have room for them. */
    void encode(AudioBlock block, int from, int count, byte[] to) {
        for (int c = 0; c < channels; c++) {
            float[] values = block.channel(c);
            int at = c * coding.bytes();
            if (coding.floating()) {
                real(values, from, count, to, at);
            } else {
                whole(rounding.round(c, values, from, count), count, to, at);
            }
        }
    }

    private void real(float[] values, int from, int count, byte[] to, int start) {
        int at = start;
        for (int i = from; i < from + count; i++) {
            if (coding == Coding.FLOAT_32) {
                ints.set(to, at, Float.floatToRawIntBits(values[i]));
            } else {
                longs.set(to, at, Double.doubleToRawLongBits(values[i]));
            }
            at += frameBytes();
        }
    }

    private void whole(int[] values, int count, byte[] to, int start) {
        int step = frameBytes();
        int at = start;
        int high = little ? 2 : 0;
        switch (coding) {
            case INT_16 -> {
                for (int i = 0; i < count; i++, at += step) {
                    shorts.set(to, at, (short) values[i]);
                }
            }
            case INT_24 -> {
                for (int i = 0; i < count; i++, at += step) {
                    to[at + 2 - high] = (byte) values[i];
                    to[at + 1] = (byte) (values[i] >> 8);
                    to[at + high] = (byte) (values[i] >> 16);
                }
            }
            default -> {
                for (int i = 0; i < count; i++, at += step) {
                    ints.set(to, at, values[i]);
                }
            }
        }
    }
}
