package dev.backline.live.set.internal.save;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A set that was written, or would be.
 *
 * @param file where
 * @param sha256 of the file in hexadecimal
 * @param backup the copy of what was overwritten
 * @param warnings what the user should know
 */
public record Saved(Path file, String sha256, Optional<Path> backup, List<String> warnings) {}
