/**
 * Differences as values, gathered, moved and put in order. Begin with {@link dev.backline.live.set.internal.diff.change.Scribe}: it
 * writes down each {@link dev.backline.live.set.internal.diff.change.SetChange} from a
 * {@link dev.backline.live.set.internal.diff.change.Draft}; {@link dev.backline.live.set.internal.diff.change.Summary} counts them.
 */
@NullMarked
package dev.backline.live.set.internal.diff.change;

import org.jspecify.annotations.NullMarked;
