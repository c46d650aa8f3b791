/**
 * Events between bundles over bounded queues. Begin with {@link dev.backline.api.event.Events}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
