/** Standard MIDI Files. Begin with {@link dev.backline.live.set.internal.midi.SmfWriter}. */
@NullMarked
package dev.backline.live.set.internal.midi;

import org.jspecify.annotations.NullMarked;
