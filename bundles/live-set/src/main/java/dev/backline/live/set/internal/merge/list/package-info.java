/**
 * Lists whose members come, go and move: tracks, scenes, devices, clips. Begin with {@link dev.backline.live.set.internal.merge.list.ListMerge}: it
 * decides which members stay and in which order; {@link dev.backline.live.set.internal.merge.list.Lineups} keeps what stands side by side (slots, sends) in step.
 */
@NullMarked
package dev.backline.live.set.internal.merge.list;

import org.jspecify.annotations.NullMarked;
