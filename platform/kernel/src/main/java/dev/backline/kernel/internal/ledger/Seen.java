package dev.backline.kernel.internal.ledger;

/**
 * What became of a file in the watched folder: it is not looked at again until its size or time changes.
 *
 * @param file name in the folder
 * @param size in bytes
 * @param modified last modification, milliseconds
 * @param symbolicName the bundle in it; empty when it was refused before a name was known
 * @param sha256 hash of the content; empty when it was never read to the end
 * @param refusal why it is not in use, for a person; empty when it is
 */
public record Seen(String file, long size, long modified, String symbolicName, String sha256, String refusal) {
    /** True when the file is in use, or waits for another bundle. */
    public boolean accepted() {
        return refusal.isEmpty();
    }
}
