package dev.backline.live.set.internal.save;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a set is written to: a new file, or over the one that was read.
 *
 * @param out the new file; empty for the one that was read
 * @param force whether a version that Backline does not know is written too
 */
public record Target(Optional<Path> out, boolean force) {
    /**
     * Answers what a user asked for.
     *
     * @throws ActionFault unless exactly one of both was asked for
     */
    public static Target of(Optional<Path> out, boolean inPlace, boolean force) throws ActionFault {
        if (out.isPresent() == inPlace) {
            throw new ActionFault(
                    Kind.USAGE,
                    out.isPresent()
                            ? "Both --out and --in-place were given, but only one of them can be. Leave one out."
                            : "Nothing was said about where to write. Name a new file with --out, or overwrite with --in-place.");
        }
        return new Target(out, force);
    }
}
