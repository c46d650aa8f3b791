/**
 * Max for Live devices: the container kept byte by byte, and what can be known of a device without Max. Begin at
 * {@link dev.backline.live.set.internal.max.MaxDevice}; {@link dev.backline.live.set.internal.max.DeviceHead} is enough for name and kind.
 * Nothing in a device is ever run.
 */
@NullMarked
package dev.backline.live.set.internal.max;

import org.jspecify.annotations.NullMarked;
