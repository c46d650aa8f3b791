package dev.backline.live.bridge.internal.rule.run;

/**
 * Where the song is at one tick.
 *
 * @param beat place in the song
 * @param beatsPerBar length of a bar there
 * @param tempo in bpm
 * @param seconds of the clock that rates are counted by; never falling
 */
public record SongTime(double beat, double beatsPerBar, double tempo, double seconds) {}
