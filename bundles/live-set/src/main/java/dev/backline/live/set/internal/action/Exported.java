package dev.backline.live.set.internal.action;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote, or would write.
 *
 * @param file the file that was read
 * @param format what it became
 * @param written the new files
 * @param losses what of the song the new files do not hold, or only come near to
 */
public record Exported(Path file, String format, List<Path> written, List<String> losses) {}
