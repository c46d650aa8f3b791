package dev.backline.live.set.internal.read;

import dev.backline.live.set.internal.read.SetContent.SampleContent;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether the files that a set names are there, the way Live looks for them. */
public final class SampleSearch {
    private static final int BESIDE_SET = 1;
    private static final int IN_PROJECT = 3;
    private static final int IN_PACK = 5;
    private static final int BUILT_IN = 7;
    private static final String PROJECT_MARK = "Ableton Project Info";

    private final Path folder;
    private final Optional<Path> project;

    /** Answers a search for the samples of a set. */
    public SampleSearch(Path set) {
        folder = set.toAbsolutePath().normalize().resolveSibling("");
        Path up = folder;
        while (up != null && !Files.isDirectory(up.resolve(PROJECT_MARK))) {
            up = up.getParent();
        }
        project = Optional.ofNullable(up);
    }

    /** Answers where the sample is, or whether it belongs to Live or a pack, which only Live can tell. */
    public State state(SampleContent sample) {
        int relation = sample.relation();
        if (relation == BESIDE_SET && exists(folder, sample.relative())
                || relation == IN_PROJECT
                        && project.filter(p -> exists(p, sample.relative())).isPresent()
                || exists(folder.getRoot(), sample.path())) {
            return State.FOUND;
        }
        return relation >= IN_PACK && relation <= BUILT_IN ? State.OF_LIVE : State.MISSING;
    }

    private static boolean exists(Path from, String path) {
        if (path.isEmpty()) {
            return false;
        }
        try {
            return Files.isRegularFile(from.resolve(path));
        } catch (InvalidPathException e) {
            // A path of another system, such as C:\Samples\kick.wav on macOS, leads nowhere here.
            return false;
        }
    }

    /** What is known of a sample's place. */
    public enum State {
        /** It is there. */
        FOUND,
        /** It lies in a pack, in Live's own library or in the user library. */
        OF_LIVE,
        /** It is not there. */
        MISSING
    }
}
