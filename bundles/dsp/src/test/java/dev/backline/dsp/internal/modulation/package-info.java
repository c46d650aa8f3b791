/** Tests of units that an LFO moves: chorus, flanger, phaser, tremolo, auto-pan. */
@NullMarked
package dev.backline.dsp.internal.modulation;

import org.jspecify.annotations.NullMarked;
