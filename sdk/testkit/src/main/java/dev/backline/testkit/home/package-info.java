/** A home for tests: {@link dev.backline.testkit.home.FolderHome}. */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.testkit.home;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
