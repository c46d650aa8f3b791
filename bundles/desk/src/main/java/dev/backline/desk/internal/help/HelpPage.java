package dev.backline.desk.internal.help;

/**
 * One page.
 *
 * @param id what it is about: a command's id, {@code window: panel ID}, or {@code guide NAME}
 * @param title what it is called
 * @param text in Markdown
 */
public record HelpPage(String id, String title, String text) {}
