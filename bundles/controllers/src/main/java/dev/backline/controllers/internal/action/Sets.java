package dev.backline.controllers.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads sets, with one message for what goes wrong. */
final class Sets {
    private Sets() {}

    static LiveSet read(SetDocuments documents, Path file, Progress progress) throws ActionFault {
        try {
            return documents.open(file, progress).snapshot();
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.", e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be read: " + e.getMessage() + ". Check the file.", e);
        }
    }
}
