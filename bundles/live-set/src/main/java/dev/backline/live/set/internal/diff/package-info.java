/**
 * What differs between two versions of a set, as a musician would say it. Begin with {@link dev.backline.live.set.internal.diff.SetDiff}:
 * it reads the places that {@link dev.backline.live.set.internal.compare.Comparison} found, each kind of object by a reading of its own, and
 * answers {@link dev.backline.live.set.internal.diff.change.SetChange}s that also hold what is needed to apply them.
 */
@NullMarked
package dev.backline.live.set.internal.diff;

import org.jspecify.annotations.NullMarked;
