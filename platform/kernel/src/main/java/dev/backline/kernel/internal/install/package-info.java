/** The one queue that stages, verifies, switches and rolls back bundles. Begin with {@link dev.backline.kernel.internal.install.InstallQueue}. */
@NullMarked
package dev.backline.kernel.internal.install;

import org.jspecify.annotations.NullMarked;
