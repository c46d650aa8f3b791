/**
 * Long work: progress, estimate and cancel. Begin with {@link dev.backline.api.job.Progress}.
 */
@Export
@Version("0.1.1")
@NullMarked
package dev.backline.api.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
