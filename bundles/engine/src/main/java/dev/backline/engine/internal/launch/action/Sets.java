package dev.backline.engine.internal.launch.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.session.Transformed;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sets and writes new ones, with one message for what goes wrong. */
final class Sets {
    private static final String ANEW =
            "The new set is written from what Backline reads of the old one: clips, envelopes, mixer,"
                    + " routing and devices by their parameters. What only Live understands, such as the state of plug-ins, is not in it.";

    private static final Pattern LACKING = Pattern.compile("(.*): parameter (\\S+) has no counterpart in the file\\.");

    private final SetDocuments documents;
    private final SetWriter writer;

    Sets(SetDocuments documents, SetWriter writer) {
        this.documents = documents;
        this.writer = writer;
    }

    LiveSet read(Path file, Progress progress) throws ActionFault {
        try {
            return documents.open(file, progress).snapshot();
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.", e);
        } catch (IOException e) {
            String what =
                    Files.isDirectory(file) ? " is a folder, but a Live Set was expected." : ": " + e.getMessage();
            throw new ActionFault(Kind.REFUSED, file + what, e);
        }
    }

    static void checkFree(Path out) throws ActionFault {
        if (!String.valueOf(out.getFileName()).endsWith(".als")) {
            throw new ActionFault(
                    Kind.USAGE,
                    out + " is no name for a set, but one that ends in .als was expected, such as Song.als.");
        }
        if (Files.exists(out)) {
            throw new ActionFault(Kind.CONFLICT, out + " is there already and was left as it is. Choose another name.");
        }
    }

    NewSession write(Path file, Path out, Transformed made, Intent intent, Progress progress) throws ActionFault {
        List<String> notes = new ArrayList<>(made.notes());
        notes.add(ANEW);
        if (!folder(file).equals(folder(out))) {
            notes.add(
                    "Samples are named as before, from the set's folder: write the new set beside the old one to find them.");
        }
        try {
            notes.addAll(inBrief(writer.omissions(made.set())));
            progress.check();
            if (intent == Intent.APPLY) {
                writer.write(made.set(), out);
            }
            return NewSession.of(file, out, made.set(), notes);
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, out + " cannot be written: " + e.getMessage() + ". Choose another folder.", e);
        }
    }

    /** A device of Live can lack dozens of parameters, which are told in one line. */
    static List<String> inBrief(List<String> omissions) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        List<String> brief = new ArrayList<>();
        for (String line : omissions) {
            Matcher matcher = LACKING.matcher(line);
            if (matcher.matches()) {
                parameters
                        .computeIfAbsent(matcher.group(1), k -> new ArrayList<>())
                        .add(matcher.group(2));
            } else {
                brief.add(line);
            }
        }
        parameters.forEach((device, names) -> brief.add(
                names.size() == 1
                        ? device + ": parameter " + names.getFirst() + " is not kept."
                        : device + ": " + names.size() + " parameters are not kept, among them " + names.getFirst()
                                + "."));
        return brief;
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().resolveSibling("");
    }
}
