/**
 * Where a product comes from and how to make it again. Begin with {@link dev.backline.api.provenance.Provenance}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.api.provenance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
