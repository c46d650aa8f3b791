package dev.backline.live.virtual.internal;

/**
 * What a virtual Live did.
 *
 * @param address where it listened
 * @param seconds for how long
 * @param messages how many messages and bundles it heard
 * @param dropped how many found no room, since more came than could be heard
 */
public record Rehearsed(String address, double seconds, long messages, long dropped) {}
