package dev.backline.api.produce;

import dev.backline.model.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The sounds of a track, collected into its project folder.
 *
 * @param instruments by role, each a {@link Device#SAMPLER}; its files lie in the project folder, paths relative to it
 * @param read the user's files that were used
 * @param reasons by role, why this sound was chosen, in one line
 */
public record Kit(Map<String, Device> instruments, List<Path> read, Map<String, String> reasons) {
    /** Copies all three. */
    public Kit {
        instruments = Map.copyOf(instruments);
        read = List.copyOf(read);
        reasons = Map.copyOf(reasons);
    }
}
