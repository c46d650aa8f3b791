/** Transport, mixer and device chains of the open set. Begin with {@link dev.backline.engine.ui.internal.MixerPanel}. */
@NullMarked
package dev.backline.engine.ui.internal;

import org.jspecify.annotations.NullMarked;
