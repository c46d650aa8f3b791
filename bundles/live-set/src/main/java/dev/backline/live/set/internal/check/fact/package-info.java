/**
 * What sets saved by Live have in common, learned from real ones: which children an element always has and in which order. Begin with
 * {@link dev.backline.live.set.internal.check.fact.Facts}.
 */
@NullMarked
package dev.backline.live.set.internal.check.fact;

import org.jspecify.annotations.NullMarked;
