/** Gain, balance and crossover. */
@NullMarked
package dev.backline.dsp.internal.mix;

import org.jspecify.annotations.NullMarked;
