/**
 * Scripts for surfaces. Begin with {@link dev.backline.api.script.Scripts}.
 */
@Export
@Version("0.1.1")
@NullMarked
package dev.backline.api.script;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
