package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.manifest.BundleJar;

/**
 * A checked copy in the store.
 *
 * @param file name of the file that it came from
 * @param jar what it says about itself
 * @param sha256 its hash, and its name in the store
 * @param origin for the ledger
 */
record Staged(String file, BundleJar jar, String sha256, String origin) {
    String symbolicName() {
        return jar.symbolicName();
    }

    String version() {
        return jar.version().toString();
    }

    String title() {
        return symbolicName() + " " + version();
    }
}
