package dev.backline.live.set.internal.save;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Edits;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.live.set.internal.view.Era;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes an edited set: to a new file, or over the one that was read as one step of the history that can be undone. */
@Component(service = SetOutput.class)
public final class SetOutput {
    private final SetVersions versions;
    private final Edits edits;

    /** Answers an output. */
    @Activate
    public SetOutput(@Reference SetVersions versions, @Reference Edits edits) {
        this.versions = versions;
        this.edits = edits;
    }

    /**
     * Writes a set, packed if the one that was read is.
     *
     * @param read what it was made from
     * @param root its content now
     * @param label what the user did, for the history
     * @throws ActionFault if it cannot be written; nothing is half done then
     */
    public Saved save(SetFile read, Node root, Target target, Intent intent, String label) throws ActionFault {
        if (Era.of(root) == Era.NEWER && !target.force()) {
            throw new ActionFault(
                    Kind.REFUSED,
                    read.path() + " has the format " + root.attribute("MinorVersion", "unknown")
                            + ", but up to 12 is known. It can be read; to write it all the same, add --force.");
        }
        XmlDocument document = read.document().withRoot(root);
        byte[] xml = document.bytes();
        byte[] bytes = read.packed() ? SafeSave.pack(xml) : xml;
        Path file = target.out().orElse(read.path());
        List<String> warnings = warnings(target.out().isEmpty());
        if (intent == Intent.PREVIEW) {
            requireFree(target);
            return new Saved(file, SetFile.hash(bytes), Optional.empty(), warnings);
        }
        try {
            Optional<Path> backup = Optional.empty();
            if (target.out().isPresent()) {
                SafeSave.create(file, bytes, root);
            } else {
                backup = overwrite(read, bytes, label);
            }
            return new Saved(file, SetFile.hash(bytes), backup, warnings);
        } catch (FileAlreadyExistsException e) {
            throw taken(file, e);
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (EditRefused e) {
            throw new ActionFault(Kind.CONFLICT, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void requireFree(Target target) throws ActionFault {
        Optional<Path> there = target.out().filter(Files::exists);
        if (there.isPresent()) {
            throw taken(there.orElseThrow(), null);
        }
    }

    private static ActionFault taken(Path file, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ActionFault(
                Kind.REFUSED,
                file
                        + " is there already, but a new file was expected. Choose another name, or overwrite the set that was read"
                        + " with --in-place.",
                cause);
    }

    private Optional<Path> overwrite(SetFile read, byte[] bytes, String label)
            throws IOException, EditRefused, ActionFault {
        if (SetFile.hash(bytes).equals(read.hash())) {
            return Optional.empty();
        }
        byte[] before = Files.readAllBytes(read.path());
        if (!SetFile.hash(before).equals(read.hash())) {
            throw new ActionFault(
                    Kind.CONFLICT,
                    read.path()
                            + " was changed by Live or another program since it was read, so it was not overwritten. Try again.");
        }
        edits.apply(label, versions.edit(read.path(), before, bytes));
        return versions.lastBackup(read.path());
    }

    private static List<String> warnings(boolean inPlace) {
        List<String> warnings = new ArrayList<>();
        boolean running = ProcessHandle.allProcesses()
                .flatMap(p -> p.info().command().stream())
                .anyMatch(c -> c.toLowerCase(Locale.ROOT).contains("ableton live"));
        if (running && inPlace) {
            warnings.add("Live is running. If it has this set open, it will write over the change when it saves.");
        }
        return warnings;
    }
}
