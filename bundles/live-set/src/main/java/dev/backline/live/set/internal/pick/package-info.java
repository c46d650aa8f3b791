/**
 * Takes one track, clip, device or automation lane out of a set and puts it into another of the same version. Begin with
 * {@link dev.backline.live.set.internal.pick.Pick}.
 */
@NullMarked
package dev.backline.live.set.internal.pick;

import org.jspecify.annotations.NullMarked;
