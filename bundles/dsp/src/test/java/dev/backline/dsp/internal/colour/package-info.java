/** Tests of saturation. */
@NullMarked
package dev.backline.dsp.internal.colour;

import org.jspecify.annotations.NullMarked;
