package dev.backline.audio.files.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.audio.AudioFault;
import java.nio.file.Files;
import java.nio.file.Path;

/** Faults of files as faults of actions. */
final class Faults {
    private Faults() {}

    static ActionFault of(Path file, Exception e) {
        if (!Files.exists(file)) {
            return new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.", e);
        }
        String message = e instanceof AudioFault
                ? String.valueOf(e.getMessage())
                : file + " cannot be read or converted: " + e.getMessage();
        return new ActionFault(Kind.REFUSED, message, e);
    }
}
