/**
 * Checks sets: ids, order, references, sanity of times, and what sets saved by Live have in common. Begin with
 * {@link dev.backline.live.set.internal.check.SetCheck}.
 */
@NullMarked
package dev.backline.live.set.internal.check;

import org.jspecify.annotations.NullMarked;
