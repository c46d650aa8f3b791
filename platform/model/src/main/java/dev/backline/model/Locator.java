package dev.backline.model;

/**
 * A named place in the arrangement.
 *
 * @param name what the producer reads
 * @param at where it stands
 */
public record Locator(String name, Beats at) {}
