package dev.backline.audio.files.internal.lossy;

/**
 * The order of channels: Vorbis and Opus have the centre second and the low one last, AAC the centre first; WAV, as all our sound, left,
 * right, centre, low.
 */
final class Surround {
    private static final int[][] ORDER = {
        {0},
        {0, 1},
        {0, 2, 1},
        {0, 1, 2, 3},
        {0, 2, 1, 3, 4},
        {0, 2, 1, 5, 3, 4},
        {0, 2, 1, 6, 5, 3, 4},
        {0, 2, 1, 7, 5, 6, 3, 4}
    };

    private Surround() {}

    /** Answers the channel of a Vorbis or Opus stream that stands at a place of ours. */
    static int inOgg(int channels, int place) {
        return channels <= ORDER.length ? ORDER[channels - 1][place] : place;
    }

    /** Answers the channel of an AAC stream that stands at a place of ours. */
    static int inAac(int channels, int place) {
        if (channels < 3) {
            return place;
        }
        if (place < 3) {
            return (place + 1) % 3;
        }
        return channels < 6 ? place : place == 3 ? channels - 1 : place - 1;
    }
}
