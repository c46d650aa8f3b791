package dev.backline.audio.files.internal.lossy;

/**
 * The four bytes at the start of an MPEG audio frame.
 *
 * @param version 3 is MPEG-1, 2 is MPEG-2, 0 is MPEG-2.5
 * @param layer 1 to 3
 * @param rateHz sample rate
 * @param channels 1 or 2
 * @param bytes length of the frame, header included
 * @param checked whether a check sum follows the header
 */
record MpegHeader(int version, int layer, int rateHz, int channels, int bytes, boolean checked) {
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[][] KILOBITS = {
        {32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
    };

    /** No header. */
    static final MpegHeader NONE = new MpegHeader(0, 0, 0, 0, 0, false);

    /** Answers the header in four bytes, or none. Free bit rates are not in use. */
    static MpegHeader of(int bits) {
        int version = bits >>> 19 & 3;
        int layer = 4 - (bits >>> 17 & 3);
        int rate = bits >>> 12 & 15;
        int frequency = bits >>> 10 & 3;
        if (bits >>> 21 != 0x7ff || version == 1 || layer == 4 || rate == 0 || rate == 15 || frequency == 3) {
            return NONE;
        }
        int hertz = RATES[frequency] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        int row = version == 3 ? layer - 1 : layer == 1 ? 3 : 4;
        int bitsPerSecond = KILOBITS[row][rate - 1] * 1_000;
        int padding = bits >>> 9 & 1;
        int bytes = layer == 1
                ? (12 * bitsPerSecond / hertz + padding) * 4
                : samples(version, layer) / 8 * bitsPerSecond / hertz + padding;
        return new MpegHeader(version, layer, hertz, (bits >>> 6 & 3) == 3 ? 1 : 2, bytes, (bits >>> 16 & 1) == 0);
    }

    private static int samples(int version, int layer) {
        return layer == 1 ? 384 : layer == 3 && version != 3 ? 576 : 1_152;
    }

    boolean valid() {
        return layer > 0;
    }

    /** Answers how many frames of sound it holds for each channel. */
    int frames() {
        return samples(version, layer);
    }

    /** Answers whether another frame can belong to the same stream. */
    boolean like(MpegHeader other) {
        return valid() && version == other.version && layer == other.layer && rateHz == other.rateHz;
    }

    /** Answers where the tag of Xing and LAME stands in a frame of layer 3: behind the side information. */
    int tagAt() {
        boolean one = version == 3;
        return 4 + (channels == 2 ? one ? 32 : 17 : one ? 17 : 9);
    }
}
