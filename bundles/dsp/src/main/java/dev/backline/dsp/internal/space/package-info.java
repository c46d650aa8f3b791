/** Delay, reverb and stereo width. */
@NullMarked
package dev.backline.dsp.internal.space;

import org.jspecify.annotations.NullMarked;
