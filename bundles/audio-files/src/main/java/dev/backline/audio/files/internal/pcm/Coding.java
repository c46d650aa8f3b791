package dev.backline.audio.files.internal.pcm;

/** How one value lies in an uncompressed file. */
enum Coding {
    UNSIGNED_8(1, 8, false),
    SIGNED_8(1, 8, false),
    INT_16(2, 16, false),
    INT_24(3, 24, false),
    INT_32(4, 32, false),
    INT_64(8, 64, false),
    FLOAT_32(4, 32, true),
    FLOAT_64(8, 64, true),
    A_LAW(1, 16, false),
    MU_LAW(1, 16, false);

    private final int bytes;
    private final int bits;
    private final boolean floating;

    Coding(int bytes, int bits, boolean floating) {
        this.bytes = bytes;
        this.bits = bits;
        this.floating = floating;
    }

    int bytes() {
        return bytes;
    }

    int bits() {
        return bits;
    }

    boolean floating() {
        return floating;
    }

    /** Answers the coding of whole numbers of so many bytes; 8-bit ones count from -128. */
    static Coding whole(int bytes) {
        return switch (bytes) {
            case 1 -> SIGNED_8;
            case 2 -> INT_16;
            case 3 -> INT_24;
            case 4 -> INT_32;
            default -> INT_64;
        };
    }
}
