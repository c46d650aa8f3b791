/**
 * What a merge asks and what it is answered. Begin with {@link dev.backline.live.set.internal.merge.ask.Questions}: it
 * collects a {@link dev.backline.live.set.internal.merge.ask.Conflict} for what both sides changed differently, unless
 * {@link dev.backline.live.set.internal.merge.ask.Answers} settle it.
 */
@NullMarked
package dev.backline.live.set.internal.merge.ask;

import org.jspecify.annotations.NullMarked;
