package dev.backline.live.set.internal.midi;

/** How the tracks of a set lie in MIDI files. */
public enum MidiLayout {
    /** One file of format 1: a track for each track. */
    TRACKS,
    /** One file of format 0: everything in one track, told apart by channel. */
    MERGED,
    /** A file of format 1 for each track, each with tempo, signatures and markers. */
    FILES
}
