/**
 * The folder of a user's own state. Begin with {@link dev.backline.api.home.Home}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.api.home;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
