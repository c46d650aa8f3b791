package dev.backline.live.set.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Puts a merged set in the place that git gave; git itself keeps what was there, so no backup is left beside it. */
final class MergeInPlace {
    private MergeInPlace() {}

    static void write(SetFile ours, Node root) throws ActionFault {
        byte[] xml = ours.document().withRoot(root).bytes();
        byte[] bytes = ours.packed() ? SafeSave.pack(xml) : xml;
        Path part = ours.path().resolveSibling("." + ours.path().getFileName() + "." + UUID.randomUUID());
        try {
            SafeSave.create(part, bytes, root);
            if (!SetFile.hash(Files.readAllBytes(ours.path())).equals(ours.hash())) {
                throw new ActionFault(
                        Kind.CONFLICT,
                        ours.path()
                                + " was changed by another program meanwhile, so it was not overwritten. Try again.");
            }
            Files.move(part, ours.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (SetFault e) {
            throw Inputs.refused(ours.path(), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, ours.path() + " cannot be written: " + e.getMessage(), e);
        } finally {
            deleted(part);
        }
    }

    private static void deleted(Path part) throws ActionFault {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, part + " is left over and cannot be removed: " + e.getMessage(), e);
        }
    }
}
