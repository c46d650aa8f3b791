package dev.backline.live.set.internal.merge;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;

/** Keeps versions of the format apart: an element of another version inside a set is what Live refuses to open. */
public final class FormatLine {
    private FormatLine() {}

    /**
     * Requires that two sets can lie in one file.
     *
     * @param force whether another step of the same version of Live is taken as well
     * @throws SetFault if they cannot
     */
    public static void requireSame(Node one, String oneName, Node other, String otherName, boolean force)
            throws SetFault {
        String line = one.attribute("MinorVersion", "unknown");
        String otherLine = other.attribute("MinorVersion", "unknown");
        if (line.equals(otherLine)) {
            return;
        }
        boolean sameEra = Era.of(one) == Era.of(other);
        if (sameEra && force) {
            return;
        }
        throw new SetFault(oneName + " has the format " + line + ", but " + otherName + " has " + otherLine
                + ". Elements of both in one file make Live refuse it. Open both in the same version of Live and save them"
                + (sameEra ? ", or take the risk with --force." : "."));
    }
}
