package dev.backline.live.bridge.api;

/**
 * A device's parameter as it stood when it was read.
 *
 * @param index its place in the device, from 0
 * @param name Live's name
 * @param low the smallest value
 * @param high the largest value
 * @param steps whether it only takes whole numbers
 * @param value the value then
 */
public record LiveParameter(int index, String name, double low, double high, boolean steps, double value) {}
