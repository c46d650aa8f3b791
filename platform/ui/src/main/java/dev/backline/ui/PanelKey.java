package dev.backline.ui;

/**
 * A key of a panel.
 *
 * @param keys as JavaFX writes them, such as {@code Shortcut+D} or {@code Delete}; {@code Shortcut} is Ctrl, or Cmd on a Mac
 * @param title what it does, for the list of keys
 * @param run does it
 */
public record PanelKey(String keys, String title, Runnable run) {}
