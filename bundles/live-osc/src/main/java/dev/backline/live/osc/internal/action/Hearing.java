package dev.backline.live.osc.internal.action;

import java.util.List;

/**
 * A message that was heard.
 *
 * @param from host and port of the sender
 * @param time of its bundle; "immediately" for none
 * @param address of the message
 * @param types type tags
 * @param arguments numbers, texts, truths and lists of these; all else as text
 */
public record Hearing(String from, String time, String address, String types, List<Object> arguments) {}
