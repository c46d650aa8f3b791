package dev.backline.live.virtual.internal.song;

/**
 * A cue point.
 *
 * @param name what one reads
 * @param at beat of the song
 */
public record CueItem(String name, double at) {}
