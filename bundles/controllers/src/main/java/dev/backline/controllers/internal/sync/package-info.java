/** Clocks that lead and follow. Begin with {@link dev.backline.controllers.internal.sync.ClockWriter} and {@link dev.backline.controllers.internal.sync.ClockFollower}. */
@NullMarked
package dev.backline.controllers.internal.sync;

import org.jspecify.annotations.NullMarked;
