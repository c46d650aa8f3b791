/**
 * Changes to documents as values that can be previewed, applied, undone and redone. Begin with {@link dev.backline.api.edit.Edits}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.api.edit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
