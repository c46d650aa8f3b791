/**
 * Brings two versions of a set that grew out of one together, object by object and parameter by parameter. Begin with
 * {@link dev.backline.live.set.internal.merge.Merge}: what both sides changed differently comes out as a
 * {@link dev.backline.live.set.internal.merge.ask.Conflict}, a question that {@link dev.backline.live.set.internal.merge.ask.Answers} settle, and is
 * never guessed. {@link dev.backline.live.set.internal.merge.id.Renumbering} makes all three versions count alike before they are compared.
 */
@NullMarked
package dev.backline.live.set.internal.merge;

import org.jspecify.annotations.NullMarked;
