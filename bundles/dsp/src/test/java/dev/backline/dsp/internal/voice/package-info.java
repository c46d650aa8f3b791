/** Tests of the instruments' voice room. */
@org.jspecify.annotations.NullMarked
package dev.backline.dsp.internal.voice;
