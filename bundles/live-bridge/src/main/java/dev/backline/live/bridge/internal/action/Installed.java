package dev.backline.live.bridge.internal.action;

import java.nio.file.Path;
import java.util.List;

/**
 * A remote script that was put into Live's folders, or taken away.
 *
 * @param folder where
 * @param done {@code installed}, {@code unchanged}, {@code uninstalled}, {@code restored}; in a dry run {@code would be} before it
 * @param hash hash of its files
 * @param notes what to know and what to do next
 */
public record Installed(Path folder, String done, String hash, List<String> notes) {}
