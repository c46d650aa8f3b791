package dev.backline.live.osc.api;

/**
 * The argument {@code S}: a text that some systems tell from a string.
 *
 * @param text without a zero character
 */
public record OscSymbol(String text) {}
