package dev.backline.live.set.internal.max;

/**
 * Something that is wrong in a device.
 *
 * @param code a word for the kind of fault
 * @param place the object, line or file
 * @param message what was found and what was expected
 * @param repair what to do
 */
public record Finding(String code, String place, String message, String repair) {}
