/**
 * What of one version of a set is what of another, and what differs. Begin with
 * {@link dev.backline.live.set.internal.compare.Comparison}: it aligns lists by what makes their members known again, follows renumbered
 * targets, and answers a {@link dev.backline.live.set.internal.compare.Delta}, whose edits
 * {@link dev.backline.live.set.internal.compare.Patch} applies, all or some.
 */
@NullMarked
package dev.backline.live.set.internal.compare;

import org.jspecify.annotations.NullMarked;
