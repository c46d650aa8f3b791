package dev.backline.live.set.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
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
                faults.add(new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e));
            } catch (NoSuchFileException e) {
                faults.add(new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the path.", e));
            } catch (IOException e) {
                String what = Files.isDirectory(file)
                        ? "is a folder, but a file was expected."
                        : "cannot be read: " + e.getMessage();
                faults.add(new ActionFault(Kind.REFUSED, file + " " + what, e));
            }
        }
        return Outcome.partial(results, faults);
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
