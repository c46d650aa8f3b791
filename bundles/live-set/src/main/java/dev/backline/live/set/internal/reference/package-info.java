/**
 * The files that sets and presets name: where they are, which are missing, and how a set is made to name others. Begin with
 * {@link dev.backline.live.set.internal.reference.SampleUses}, which finds them, and {@link dev.backline.live.set.internal.reference.Places},
 * which looks for them the way Live does. A reference is data: nothing is opened or copied because a set names it.
 */
@NullMarked
package dev.backline.live.set.internal.reference;

import org.jspecify.annotations.NullMarked;
