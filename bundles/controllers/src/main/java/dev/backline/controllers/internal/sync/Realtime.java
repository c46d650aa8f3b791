package dev.backline.controllers.internal.sync;

/** Status bytes of messages that keep time. */
public final class Realtime {
    /** One eighth of a frame's number. */
    public static final int QUARTER_FRAME = 0xF1;

    /** Where the song is, in sixteenths. */
    public static final int POSITION = 0xF2;

    /** A pulse. */
    public static final int CLOCK = 0xF8;

    /** The song starts from its beginning, with the next pulse. */
    public static final int START = 0xFA;

    /** The song goes on, with the next pulse. */
    public static final int CONTINUE = 0xFB;

    /** The song stops. */
    public static final int STOP = 0xFC;

    /** Pulses in a quarter note. */
    public static final int PULSES = 24;

    /** Pulses in a sixteenth. */
    public static final int SIXTEENTH = 6;

    private Realtime() {}
}
