package dev.backline.live.set.internal.reference;

import dev.backline.live.set.internal.view.SampleRefView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for the files that a set names the way Live does: from the set, from its project, from the user library, then by the whole path. */
public final class Places {
    /** Begins at the set's folder. */
    public static final int BESIDE_SET = 1;

    /** Begins at the project's folder. */
    public static final int IN_PROJECT = 3;

    /** Begins at the user library. */
    static final int IN_LIBRARY = 6;

    private static final int IN_PACK = 5;
    private static final int BUILT_IN = 7;
    private static final String PROJECT_MARK = "Ableton Project Info";

    private final Folding folding = new Folding();
    private final Path folder;
    private final Optional<Path> project;
    private final Optional<Path> library;

    private Places(Path folder, Optional<Path> project, Optional<Path> library) {
        this.folder = folder;
        this.project = project;
        this.library = library;
    }

    /** Answers the places of a set or preset; it need not be there yet. */
    public static Places of(Path file, Optional<Path> library) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElseThrow(() -> new IllegalArgumentException(file + " is no file."));
        return new Places(
                folder,
                projectAbove(folder),
                library.map(l -> l.toAbsolutePath().normalize()));
    }

    /** Answers the nearest folder that Live takes for a project: this one or one above. */
    static Optional<Path> projectAbove(Path folder) {
        Path up = folder.toAbsolutePath().normalize();
        while (up != null && !Files.isDirectory(up.resolve(PROJECT_MARK))) {
            up = up.getParent();
        }
        return Optional.ofNullable(up);
    }

    /** Answers the sub-folder that makes a folder a project. */
    static Path mark(Path project) {
        return project.resolve(PROJECT_MARK);
    }

    Path folder() {
        return folder;
    }

    Optional<Path> project() {
        return project;
    }

    Optional<Path> library() {
        return library;
    }

    /** Answers these places with another folder as the project. */
    Places in(Path otherProject) {
        return new Places(folder, Optional.of(otherProject), library);
    }

    /** Answers the file that a reference names, if it is there. Nothing is opened; paths of the network are not asked. */
    public Optional<Path> find(SampleRefView ref) {
        return near(ref).or(() -> ref.absolute().flatMap(this::absolute));
    }

    /** Answers the file that a reference's relative path names, if it is there. */
    public Optional<Path> near(SampleRefView ref) {
        String relative = ref.relative().orElse("");
        Optional<Path> base = switch (ref.relativeTo()) {
            case BESIDE_SET -> Optional.of(folder);
            case IN_PROJECT -> project;
            case IN_LIBRARY -> library;
            default -> Optional.empty();
        };
        // Beside the set a path may lead upwards; out of a project or library it never does.
        boolean usable = ref.relativeTo() == BESIDE_SET || !climbs(relative);
        return base.filter(b -> usable && !relative.isEmpty() && !isNetwork(relative))
                .flatMap(b -> folding.locate(b, relative));
    }

    private Optional<Path> absolute(String path) {
        boolean here = !isNetwork(path) && (path.startsWith("/") || path.matches("[A-Za-z]:[/\\\\].*"));
        if (!here
                || path.startsWith("/")
                        != (folder.getFileSystem().getSeparator().equals("/"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(folder.getRoot())
                .flatMap(root -> folding.locate(root, path.startsWith("/") ? path.substring(1) : path));
    }

    /** Answers whether a relative path leads out of where it begins. */
    public static boolean climbs(String path) {
        int depth = 0;
        for (String step : path.replace('\\', '/').split("/", -1)) {
            depth += step.equals("..") ? -1 : step.isEmpty() || step.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return path.startsWith("/");
    }

    /** Asking for such a path would tell the user's name to the server that it names. */
    private static boolean isNetwork(String path) {
        return path.startsWith("//") || path.startsWith("\\\\");
    }

    /** Answers where a file is, or whether it belongs to Live or a pack, which only Live can tell. */
    public State state(SampleRefView ref) {
        if (find(ref).isPresent()) {
            return State.FOUND;
        }
        int relation = ref.relativeTo();
        boolean known = relation == IN_LIBRARY && library.isPresent();
        return relation >= IN_PACK && relation <= BUILT_IN && !known ? State.OF_LIVE : State.MISSING;
    }

    /** What is known of a file's place. */
    public enum State {
        /** It is there. */
        FOUND,
        /** It lies in a pack, in Live's own library or in a user library that was not named. */
        OF_LIVE,
        /** It is not there. */
        MISSING
    }
}
