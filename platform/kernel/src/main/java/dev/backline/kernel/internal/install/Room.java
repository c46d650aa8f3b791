package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/** The disk that the home lies on: whether a bundle has room there, and what to say when it had none. */
final class Room {
    // One copy in the store, one in the framework's cache.
    private static final int COPIES = 2;
    private static final double MEGABYTE = 1_000_000;

    private final Home home;

    Room(Home home) {
        this.home = home;
    }

    /**
     * Looks before anything is written.
     *
     * @throws IOException with a sentence for a person when a jar of this many bytes does not fit twice
     */
    void check(String name, long bytes) throws IOException {
        long free = Files.getFileStore(home.store()).getUsableSpace();
        if (free / COPIES < bytes) {
            throw new FullException(String.format(
                    Locale.ROOT,
                    "%s was not installed: it needs %.1f MB on the disk of %s, where %.1f MB are free. Free some space and"
                            + " install it again.",
                    name,
                    COPIES * (bytes / MEGABYTE),
                    home.root(),
                    free / MEGABYTE));
        }
    }

    /** What to tell when {@code subject} could not be written. */
    String sentence(String subject, IOException failed) {
        if (failed instanceof FullException) {
            return String.valueOf(failed.getMessage());
        }
        String text = Reasons.text(failed);
        return isFull(text)
                ? subject + " was left as it is: nothing more can be written to the disk of " + home.root() + " ("
                        + text + "). Free some space and try again."
                : subject + " was left as it is: " + text + ".";
    }

    /** When the old versions could not be put back either. */
    IOException down(Collection<String> names, IOException failed) {
        FullException told = new FullException("Nothing more can be written to the disk of " + home.root() + " ("
                + Reasons.text(failed) + "), not even to put " + String.join(", ", names)
                + " back as before. Free some space and start Backline again: then all is as it was.");
        told.initCause(failed);
        return told;
    }

    // The words of the operating systems; in another language of theirs, the plain sentence must do.
    private static boolean isFull(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "too large", "quota", "not enough space")
                .anyMatch(lower::contains);
    }

    /** There is too little room. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1;

        FullException(String sentence) {
            super(sentence);
        }
    }
}
