/** Devices as they play: units, racks and the strips at the ends of chains. Begin with {@link dev.backline.engine.internal.device.Link}. */
@NullMarked
package dev.backline.engine.internal.device;

import org.jspecify.annotations.NullMarked;
