package dev.backline.live.set.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes one file after the other; one that cannot be read does not stop the rest. */
final class Inputs {
    private Inputs() {}

    static <T> Outcome<T> each(List<Path> files, Progress progress, Reading<T> reading) throws ActionFault {
        if (files.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE, "No file was named, but at least one was expected. Name it behind the command.");
        }
        List<T> results = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.check();
            Path file = files.get(i);
            progress.report((double) i / files.size(), String.valueOf(file.getFileName()));
            try {
                results.add(reading.read(file));
            } catch (SetFault e) {
                faults.add(refused(file, e));
            } catch (IOException e) {
                faults.add(unread(file, e));
            }
        }
        return Outcome.partial(results, faults);
    }

    /** Answers one set as it lies on disk. */
    static SetFile one(Path file, Progress progress) throws ActionFault {
        try {
            return SetFile.load(file, progress);
        } catch (SetFault e) {
            throw refused(file, e);
        } catch (IOException e) {
            throw unread(file, e);
        }
    }

    /** Answers the refusal of a file, which its message names. */
    static ActionFault refused(Path file, SetFault e) {
        String message = String.valueOf(e.getMessage());
        return new ActionFault(Kind.REFUSED, message.contains(file.toString()) ? message : file + ": " + message, e);
    }

    static ActionFault unread(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the path.", e);
        }
        String what =
                Files.isDirectory(file) ? "is a folder, but a file was expected." : "cannot be read: " + e.getMessage();
        return new ActionFault(Kind.REFUSED, file + " " + what, e);
    }

    /**
     * Reads one file.
     *
     * @param <T> what is known of it then
     */
    interface Reading<T> {
        T read(Path file) throws IOException, SetFault;
    }
}
