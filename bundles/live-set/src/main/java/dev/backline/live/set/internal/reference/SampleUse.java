package dev.backline.live.set.internal.reference;

import dev.backline.live.set.internal.view.SampleRefView;
import java.util.List;

/**
 * One place of a set that plays an audio file.
 *
 * @param ref what it names
 * @param copies what it says that the file once was: Live keeps such copies inside the reference
 * @param user track and clip or device, such as {@code Drums / Simpler}
 * @param low the lowest key that plays it
 * @param high the highest key that plays it
 */
public record SampleUse(SampleRefView ref, List<SampleRefView> copies, String user, int low, int high) {
    /** Copies the list. */
    public SampleUse {
        copies = List.copyOf(copies);
    }

    /** Answers what is equal when two places name the same file. */
    public Key key() {
        return Key.of(ref);
    }

    /**
     * What a reference says about its file.
     *
     * @param relation what the relative path begins at
     * @param relative the path from there
     * @param absolute the absolute path
     */
    public record Key(int relation, String relative, String absolute) {
        /** Answers what a reference says. */
        public static Key of(SampleRefView ref) {
            return new Key(
                    ref.relativeTo(), ref.relative().orElse(""), ref.absolute().orElse(""));
        }

        /** Answers the path that tells most to a reader. */
        public String path() {
            return relative.isEmpty() || relation == 0 && !absolute.isEmpty() ? absolute : relative;
        }
    }
}
