package dev.backline.audio.files.internal.pcm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Turns bytes into values from -1 to 1. */
final class PcmDecoder {
    private static final Values LITTLE = new Values(ByteOrder.LITTLE_ENDIAN);
    private static final Values BIG = new Values(ByteOrder.BIG_ENDIAN);
    private static final float[] A_LAW = new float[256];
    private static final float[] MU_LAW = new float[256];

    static {
        for (int i = 0; i < 256; i++) {
            A_LAW[i] = aLaw(i ^ 0x55) * 0x1p-15f;
            MU_LAW[i] = muLaw(~i & 0xff) * 0x1p-15f;
        }
    }

    private PcmDecoder() {}

    // ITU-T G.711: sign, three bits of exponent, four of mantissa.
    private static int aLaw(int code) {
        int exponent = code >> 4 & 7;
        int mantissa = (code & 15) << 4 | 8;
        int value = exponent == 0 ? mantissa : (mantissa | 0x100) << exponent - 1;
        return (code & 0x80) == 0 ? -value : value;
    }

    private static int muLaw(int code) {
        int value = (((code & 15) << 3) + 0x84 << (code >> 4 & 7)) - 0x84;
        return (code & 0x80) == 0 ? value : -value;
    }

    /** Fills frames of one channel. */
    static void decode(byte[] bytes, PcmLayout layout, int channel, float[] to, int at, int frames) {
        int p = channel * layout.coding().bytes();
        int step = layout.frameBytes();
        boolean little = layout.order() == ByteOrder.LITTLE_ENDIAN;
        // Two receivers of constant handles, so that each loop is compiled for its byte order.
        if (little) {
            LITTLE.decode(bytes, layout.coding(), p, step, to, at, frames);
        } else {
            BIG.decode(bytes, layout.coding(), p, step, to, at, frames);
        }
    }

    /** Reads values of one byte order. */
    private record Values(boolean little, VarHandle shorts, VarHandle ints, VarHandle longs) {
        Values(ByteOrder order) {
            this(
                    order == ByteOrder.LITTLE_ENDIAN,
                    MethodHandles.byteArrayViewVarHandle(short[].class, order),
                    MethodHandles.byteArrayViewVarHandle(int[].class, order),
                    MethodHandles.byteArrayViewVarHandle(long[].class, order));
        }

        void decode(byte[] b, Coding coding, int from, int step, float[] to, int at, int frames) {
            int end = at + frames;
            int p = from;
            switch (coding) {
                case UNSIGNED_8 -> {
                    for (int i = at; i < end; i++, p += step) {
                        to[i] = ((b[p] & 0xff) - 128) * 0x1p-7f;
                    }
                }
                case SIGNED_8 -> {
                    for (int i = at; i < end; i++, p += step) {
                        to[i] = b[p] * 0x1p-7f;
                    }
                }
                case INT_16 -> shorts(b, p, step, to, at, end);
                case INT_24 -> triples(b, p, step, to, at, end);
                case INT_32 -> ints(b, p, step, to, at, end);
                case FLOAT_32 -> floats(b, p, step, to, at, end);
                case INT_64, FLOAT_64 -> longs(b, coding, p, step, to, at, end);
                case A_LAW -> table(A_LAW, b, p, step, to, at, end);
                case MU_LAW -> table(MU_LAW, b, p, step, to, at, end);
            }
        }

        private void shorts(byte[] b, int from, int step, float[] to, int at, int end) {
            int p = from;
            for (int i = at; i < end; i++, p += step) {
                to[i] = (short) shorts.get(b, p) * 0x1p-15f;
            }
        }

        private void triples(byte[] b, int from, int step, float[] to, int at, int end) {
            int high = little ? 2 : 0;
            int low = 2 - high;
            int p = from;
            for (int i = at; i < end; i++, p += step) {
                to[i] = (b[p + high] << 16 | (b[p + 1] & 0xff) << 8 | b[p + low] & 0xff) * 0x1p-23f;
            }
        }

        private void ints(byte[] b, int from, int step, float[] to, int at, int end) {
            int p = from;
            for (int i = at; i < end; i++, p += step) {
                to[i] = (int) ints.get(b, p) * 0x1p-31f;
            }
        }

        private void floats(byte[] b, int from, int step, float[] to, int at, int end) {
            int p = from;
            for (int i = at; i < end; i++, p += step) {
                to[i] = Float.intBitsToFloat((int) ints.get(b, p));
            }
        }

        private void longs(byte[] b, Coding coding, int from, int step, float[] to, int at, int end) {
            boolean whole = coding == Coding.INT_64;
            int p = from;
            for (int i = at; i < end; i++, p += step) {
                long raw = (long) longs.get(b, p);
                to[i] = whole ? (float) (raw * 0x1p-63) : (float) Double.longBitsToDouble(raw);
            }
        }

        private static void table(float[] table, byte[] b, int from, int step, float[] to, int at, int end) {
            int p = from;
            for (int i = at; i < end; i++, p += step) {
                to[i] = table[b[p] & 0xff];
            }
        }
    }
}
