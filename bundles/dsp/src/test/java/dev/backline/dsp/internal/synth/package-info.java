/** Tests of the instruments' synth room. */
@org.jspecify.annotations.NullMarked
package dev.backline.dsp.internal.synth;
