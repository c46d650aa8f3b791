/**
 * What every writing action on sets has in common: a new file by default, an overwrite only on request, and its undo. Begin with
 * {@link dev.backline.live.set.internal.save.SetOutput}.
 */
@NullMarked
package dev.backline.live.set.internal.save;

import org.jspecify.annotations.NullMarked;
