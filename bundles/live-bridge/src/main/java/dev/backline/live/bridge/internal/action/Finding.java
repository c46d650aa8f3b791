package dev.backline.live.bridge.internal.action;

/**
 * What was looked at.
 *
 * @param ok whether nothing is wrong with it
 * @param what what was looked at
 * @param found what was found, and when it is wrong what to do
 */
public record Finding(boolean ok, String what, String found) {}
