package dev.backline.mastering.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.audio.AudioFault;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in the user's words why a file could not be used. */
final class Refusals {
    private Refusals() {}

    static ActionFault of(Path file, Exception e) {
        if (!Files.exists(file)) {
            return new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.", e);
        }
        String message =
                e instanceof AudioFault ? String.valueOf(e.getMessage()) : file + " cannot be read: " + e.getMessage();
        return new ActionFault(Kind.REFUSED, message, e);
    }
}
