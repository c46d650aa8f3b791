/** Notes of a clip: as a roll, and as steps of drum pads. Begin with {@link dev.backline.live.set.ui.internal.roll.RollPanel}. */
@NullMarked
package dev.backline.live.set.ui.internal.roll;

import org.jspecify.annotations.NullMarked;
