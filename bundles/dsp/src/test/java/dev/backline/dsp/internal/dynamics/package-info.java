/** Tests of units that follow the level: compressor, gate, limiter, ducker. */
@NullMarked
package dev.backline.dsp.internal.dynamics;

import org.jspecify.annotations.NullMarked;
