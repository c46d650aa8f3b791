package dev.backline.live.bridge.internal.told;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text that a person has typed. */
public final class TypedFile {
    private static final long MOST_BYTES = 1_000_000;

    private TypedFile() {}

    /**
     * Answers the text.
     *
     * @param what the file is taken for, such as {@code a set-list}
     */
    public static String read(Path file, String what) throws ActionFault {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ActionFault(
                        Kind.REFUSED,
                        file + " has " + Files.size(file) + " bytes, but " + what + " of at most " + MOST_BYTES
                                + " was expected. Check the name.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.", e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, file + " cannot be read as " + what + " in UTF-8: " + e.getMessage() + ".", e);
        }
    }
}
