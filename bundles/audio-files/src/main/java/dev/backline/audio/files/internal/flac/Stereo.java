package dev.backline.audio.files.internal.flac;

/** Undoes the joint coding of two channels. */
final class Stereo {
    private Stereo() {}

    /** Fills all channels; a side channel has one bit more than fits into theirs, so it comes in longs. */
    static void join(long[][] coded, int assignment, int frames, int[][] to) {
        switch (assignment) {
            case 8 -> left(coded[0], coded[1], frames, to[0], to[1]);
            case 9 -> right(coded[0], coded[1], frames, to[0], to[1]);
            case 10 -> mid(coded[0], coded[1], frames, to[0], to[1]);
            default -> {
                for (int c = 0; c < to.length; c++) {
                    plain(coded[c], frames, to[c]);
                }
            }
        }
    }

    private static void plain(long[] from, int frames, int[] to) {
        for (int i = 0; i < frames; i++) {
            to[i] = (int) from[i];
        }
    }

    private static void left(long[] left, long[] side, int frames, int[] a, int[] b) {
        for (int i = 0; i < frames; i++) {
            a[i] = (int) left[i];
            b[i] = (int) (left[i] - side[i]);
        }
    }

    private static void right(long[] side, long[] right, int frames, int[] a, int[] b) {
        for (int i = 0; i < frames; i++) {
            a[i] = (int) (side[i] + right[i]);
            b[i] = (int) right[i];
        }
    }

    private static void mid(long[] mids, long[] sides, int frames, int[] a, int[] b) {
        for (int i = 0; i < frames; i++) {
            // The lowest bit of mid was dropped; it equals that of side.
            long mid = mids[i] << 1 | sides[i] & 1;
            a[i] = (int) (mid + sides[i] >> 1);
            b[i] = (int) (mid - sides[i] >> 1);
        }
    }
}
