package dev.backline.live.set.internal.midi;

/**
 * What a tick of a file is: a part of a beat, or of a frame of film.
 *
 * @param ticksPerBeat 0 for film
 * @param ticksPerSecond 0 for beats
 */
record Division(int ticksPerBeat, double ticksPerSecond) {
    private static final int FILM = 0x8000;
    private static final int DROP_FRAME = 29;
    private static final double DROP_FRAMES_A_SECOND = 30_000 / 1001.0;

    /** Reads the field of the header. */
    static Division of(int field) {
        if (field < FILM) {
            return new Division(field, 0);
        }
        int frames = -(byte) (field >> 8);
        return new Division(0, (frames == DROP_FRAME ? DROP_FRAMES_A_SECOND : frames) * (field & 0xFF));
    }
}
