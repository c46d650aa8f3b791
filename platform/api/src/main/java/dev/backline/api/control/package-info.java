/**
 * Hands on a set that plays: what a controller or a clock from outside can do to it. Begin with {@link dev.backline.api.control.Hands}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.api.control;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
