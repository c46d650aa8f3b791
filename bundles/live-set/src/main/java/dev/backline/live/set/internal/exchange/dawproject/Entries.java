package dev.backline.live.set.internal.exchange.dawproject;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Names of files in archives. */
final class Entries {
    private static final int MOST_CHARS = 1_000;
    private static final int MOST_SHOWN = 80;

    private Entries() {}

    /** Answers whether the name stays inside on every system: relative, without {@code ..}, drive, backslash or control character. */
    static boolean safe(String name) {
        if (name.isEmpty() || name.length() > MOST_CHARS || name.startsWith("/")) {
            return false;
        }
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 || name.chars().anyMatch(c -> c < 0x20 || c == 0x7F)) {
            return false;
        }
        String[] parts = name.split("/", -1);
        return Arrays.stream(parts).limit(parts.length - 1L).noneMatch(Entries::hollow)
                && !parts[parts.length - 1].equals("..")
                && !parts[parts.length - 1].equals(".");
    }

    private static boolean hollow(String part) {
        return part.isEmpty() || part.equals(".") || part.equals("..");
    }

    /** Answers the name under which a file of the project can lie in the archive; empty when it lies outside of the project. */
    static Optional<String> of(Path relative) {
        Path path = relative.normalize();
        String name = path.toString().replace('\\', '/');
        if (path.isAbsolute() || !safe(name)) {
            return Optional.empty();
        }
        boolean taken = name.equalsIgnoreCase("project.xml") || name.equalsIgnoreCase("metadata.xml");
        return Optional.of(taken ? "audio/" + name : name);
    }

    /** Answers a path out of a file as a value; what is no path here keeps its last part. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
            return Path.of(last.replaceAll("[^\\w. -]", "_"));
        }
    }

    /** Answers the name for a message: no control or bidirectional character, not too long. */
    static String shown(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return clean.length() > MOST_SHOWN ? clean.substring(0, MOST_SHOWN) + "..." : clean;
    }
}
