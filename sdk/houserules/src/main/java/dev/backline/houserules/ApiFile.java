package dev.backline.houserules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The committed listing of one exported package, {@code api/<package>.txt} in its module. */
record ApiFile(Path file) {
    /** How the caller wants a difference to be met. */
    enum Mode {
        /** A difference fails the build. */
        CHECK,
        /** The file is written anew, when the version moved or the package is new. */
        UPDATE,
        /** The file is written anew, whatever the version says: for a package that nobody has been given yet. */
        AGAIN;

        /** From the system property {@code api.update}: absent, empty or {@code true}, {@code again}. */
        static Mode current() {
            String word = System.getProperty("api.update");
            return word == null || word.equals("false") ? CHECK : word.equals("again") ? AGAIN : UPDATE;
        }
    }

    /** Throws an {@link AssertionError} that says what to do when listing and file differ and may not. */
    void meet(List<String> listing, Mode mode) throws IOException {
        List<String> old = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (old.equals(listing)) {
            return;
        }
        boolean moved = old.isEmpty() || !old.getFirst().equals(listing.getFirst());
        if (mode == Mode.AGAIN || mode == Mode.UPDATE && moved) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, listing);
            return;
        }
        if (old.isEmpty()) {
            throw new AssertionError(file + " is missing: the package is new. Write it with ./mvnw verify -Dapi.update"
                    + " -pl <this module> and commit it.");
        }
        String what = file + " differs from the classes:\n" + difference(old, listing);
        String todo = moved
                ? "\nThe version moved. Write the new listing with ./mvnw verify -Dapi.update -pl <this module> and commit it."
                : "\nThe version did not move. Move @Version in package-info.java (before 1.0: the second number when"
                        + " something went or changed, the third when something came), then run ./mvnw verify -Dapi.update"
                        + " -pl <this module> and commit the file.";
        throw new AssertionError(what + todo);
    }

    private static String difference(List<String> old, List<String> listing) {
        List<String> lines = new ArrayList<>();
        old.stream().filter(line -> !listing.contains(line)).forEach(line -> lines.add("  - " + line.strip()));
        listing.stream().filter(line -> !old.contains(line)).forEach(line -> lines.add("  + " + line.strip()));
        return String.join("\n", lines.size() > 40 ? lines.subList(0, 40) : lines);
    }
}
