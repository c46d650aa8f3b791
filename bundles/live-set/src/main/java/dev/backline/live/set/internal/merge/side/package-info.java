/**
 * The three versions of a set and what two of their elements have to do with each other. Begin with {@link dev.backline.live.set.internal.merge.side.Versions}: it
 * holds the base and both {@link dev.backline.live.set.internal.merge.side.Side sides}; {@link dev.backline.live.set.internal.merge.side.Sameness} says when elements mean the same, {@link dev.backline.live.set.internal.merge.side.Member} where
 * one stands in each version, and {@link dev.backline.live.set.internal.merge.side.Words} names it for a musician.
 */
@NullMarked
package dev.backline.live.set.internal.merge.side;

import org.jspecify.annotations.NullMarked;
