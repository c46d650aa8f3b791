/** Ways in and out for MIDI. Begin with {@link dev.backline.controllers.internal.port.Ports}. */
@NullMarked
package dev.backline.controllers.internal.port;

import org.jspecify.annotations.NullMarked;
