package dev.backline.live.set.internal.action;

import java.nio.file.Path;
import java.util.List;

/**
 * A set that was made.
 *
 * @param file where it lies
 * @param live 11 or 12
 * @param edition of Live that it fits
 * @param tracks their names in order, returns last
 * @param scenes how many
 * @param left what the Live cannot hold, one line each
 */
public record NewSet(Path file, int live, String edition, List<String> tracks, int scenes, List<String> left) {
    /** Copies the lists. */
    public NewSet {
        tracks = List.copyOf(tracks);
        left = List.copyOf(left);
    }
}
