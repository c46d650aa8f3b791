package dev.backline.audio.files.internal.flac;

/** The two check sums of a frame: 8 bits over its header, 16 bits over all of it. */
final class Checksums {
    private static final byte[] EIGHT = new byte[256];
    private static final short[] SIXTEEN = new short[256];

    static {
        for (int i = 0; i < 256; i++) {
            int eight = i;
            int sixteen = i << 8;
            for (int b = 0; b < 8; b++) {
                eight = eight << 1 ^ ((eight & 0x80) == 0 ? 0 : 0x107);
                sixteen = sixteen << 1 ^ ((sixteen & 0x8000) == 0 ? 0 : 0x18005);
            }
            EIGHT[i] = (byte) eight;
            SIXTEEN[i] = (short) sixteen;
        }
    }

    private Checksums() {}

    static int eight(byte[] bytes, int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum = EIGHT[(sum ^ bytes[i]) & 0xff];
        }
        return sum & 0xff;
    }

    static int sixteen(byte[] bytes, int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum = sum << 8 ^ SIXTEEN[(sum >>> 8 ^ bytes[i]) & 0xff];
        }
        return sum & 0xffff;
    }
}
