/** Tests of the instruments' sampler room. */
@org.jspecify.annotations.NullMarked
package dev.backline.dsp.internal.sampler;
