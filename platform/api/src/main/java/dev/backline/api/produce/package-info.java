/**
 * The stages that lead from a brief to a finished track, each a service picked by its id. Begin with {@link dev.backline.api.produce.Stage}.
 */
@Export
@Version("0.1.1")
@NullMarked
package dev.backline.api.produce;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
