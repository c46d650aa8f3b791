package dev.backline.kernel.internal.ledger;

import java.nio.file.Path;

/**
 * A bundle that shall be in the framework.
 *
 * @param symbolicName its name
 * @param version its version
 * @param sha256 hash of its jar
 * @param startLevel bundles start in the order of their levels
 * @param edition true when it belongs to the edition, false for one of the home
 * @param jar where its immutable content lies
 */
public record Wanted(String symbolicName, String version, String sha256, int startLevel, boolean edition, Path jar) {
    /** Bundles of the home start after all of the edition. */
    public static final int HOME_LEVEL = 100;

    /**
     * The framework's name for it. A jar of the edition never changes while a program runs, so it is used where it lies;
     * a bundle of the home keeps one name through all its updates, and the framework keeps a copy of its content.
     */
    public String location() {
        return edition
                ? "reference:" + jar.toUri().toString().replace("file:///", "file:/")
                : "backline:" + symbolicName;
    }

    /** Location and content in one, as a cache records them. */
    public String key() {
        return sha256 + " " + location();
    }
}
