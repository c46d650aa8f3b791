/**
 * Notes of two versions of a clip, paired by pitch and time and brought together. Begin with {@link dev.backline.live.set.internal.merge.note.NoteMerge}: it
 * decides note by note; {@link dev.backline.live.set.internal.merge.note.KeyTracks} writes the result by key.
 */
@NullMarked
package dev.backline.live.set.internal.merge.note;

import org.jspecify.annotations.NullMarked;
