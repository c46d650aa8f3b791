/**
 * Set files on disk: read within limits, saved so that the old or the complete new file is there at every moment. Begin with
 * {@link dev.backline.live.set.internal.file.SetFile}.
 */
@NullMarked
package dev.backline.live.set.internal.file;

import org.jspecify.annotations.NullMarked;
