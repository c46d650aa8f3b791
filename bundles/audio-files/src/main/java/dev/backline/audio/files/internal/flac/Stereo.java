package dev.backline.audio.files.internal.flac;

/** Undoes the joint coding of two channels. */
final class Stereo {
    private Stereo() {}

    static void join(long[][] values, int assignment, int frames) {
        if (assignment < 8) {
            return;
        }
        long[] a = values[0];
        long[] b = values[1];
        for (int i = 0; i < frames; i++) {
            if (assignment == 8) {
                b[i] = a[i] - b[i];
            } else if (assignment == 9) {
                a[i] += b[i];
            } else {
                // The lowest bit of mid was dropped; it equals that of side.
                long mid = a[i] << 1 | b[i] & 1;
                a[i] = mid + b[i] >> 1;
                b[i] = mid - b[i] >> 1;
            }
        }
    }
}
