package dev.backline.live.set.internal.max;

/**
 * A part of a device file.
 *
 * @param kind its four characters, such as {@code ptch}
 * @param payload its content
 */
public record Chunk(String kind, Slice payload) {}
